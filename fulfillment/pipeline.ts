import type { Act } from './dialog/act.ts';
import { apologise } from './apologise.ts';
import { toFulfillmentError } from './errors.ts';
import type { IdentifyPerson } from './identify-person.ts';
import { slotsUnsaid } from './dialog/form/slots-unsaid.ts';
import { grantWish } from './language/grant-wish.ts';
import type { HearTurn } from './language/hear-turn.ts';
import type { Localise } from './language/localise.ts';
import { sayForLex } from './language/say-for-lex.ts';
import type { OfferAgain } from './offer-again.ts';
import { buildResponse } from './lex/build-response.ts';
import type { LexResponse } from './lex/build-response.ts';
import { parseEvent } from './lex/parse-event.ts';
import type { HeardNames } from './memory/heard-names.ts';
import type { ShapeSpeech } from './speech/shape-speech.ts';
import type { TurnLog } from './telemetry/turn-log.ts';
import type { Meter } from './telemetry/turn-meter.ts';
import type { Deadline, Draft, Guarded, Outcome, Turn } from './turn.ts';
import { wordingFor } from './wording.ts';

export interface PipelineSteps {
  readonly identifyPerson: IdentifyPerson;
  /** Finds the person's language, and puts the utterance in that of the locale. */
  readonly hear: HearTurn;
  /** Acts, or answers a question; a question is guarded on its way there (answer-from-documents.ts). */
  readonly act: Act;
  readonly offerAgain: OfferAgain;
  readonly guardAnswer: (draft: Draft) => Guarded;
  readonly localise: Localise;
  readonly shapeSpeech: ShapeSpeech;
  readonly namesHeard: HeardNames['namesHeard'];
  readonly remember: (turn: Turn, replies: readonly Guarded[]) => Promise<void>;
  readonly log: Pick<TurnLog, 'done' | 'failed'>;
}

export interface TurnClock {
  readonly turnId: string;
  readonly now: Date;
  readonly deadline: Deadline;
  readonly meter: Meter;
  /** Milliseconds since the turn began. */
  readonly elapsed: () => number;
}

/** One turn: a Lex event in, a Lex response out. @throws {FulfillmentError} EVENT_UNREADABLE, the only one it does not answer. */
export function createPipeline(steps: PipelineSteps) {
  return async (input: unknown, { turnId, now, deadline, meter, elapsed }: TurnClock): Promise<LexResponse> => {
    const { turn: parsed, identityToken, event } = parseEvent(input);
    const person = await steps.identifyPerson({ token: identityToken, sessionId: parsed.sessionId, now });
    const heard = await steps.hear({ ...parsed, person, now, deadline, meter });
    const { turn } = heard;
    const wording = wordingFor(turn.localeId, { now });

    const act = async (): Promise<Outcome> => {
      if (heard.isSaidAgain) return { ...grantWish(turn, wording), slots: slotsUnsaid(turn) };
      if (heard.isOnlyWish) return (await steps.offerAgain(turn, wording)) ?? grantWish(turn, wording);
      return sayForLex(await steps.act(turn, wording), heard, wording);
    };
    const outcome = await act().catch((thrown: unknown): Outcome => {
      const error = toFulfillmentError(thrown);
      steps.log.failed(error, { turnId, sessionId: turn.sessionId });
      return apologise(error, turn, wording);
    });
    // Whatever is added to a reply is added before this line: what comes after takes only what was guarded.
    const guarded = draftsOf(outcome).map((draft) => steps.guardAnswer(draft));
    const remembered = heard.isSaidAgain ? undefined : steps.remember(turn, guarded);
    const spoken = steps.shapeSpeech(await steps.localise(guarded, heard), turn, wording);
    const session = {
      ...outcome.session,
      ...heard.session,
      sentencesSaid: spoken.sentencesSaid?.toString(),
      names: steps.namesHeard(turn),
    };
    const response = buildResponse(event, { outcome: { ...outcome, session }, spoken, accepts: turn.accepts, wording });
    await remembered;

    steps.log.done(factsOf(turn, outcome, { turnId, milliseconds: elapsed() }));
    return response;
  };
}

const draftsOf = ({ aside, draft }: Outcome): readonly Draft[] => [aside, draft].filter((one) => one !== undefined);

const factsOf = (turn: Turn, { next, handoff }: Outcome, measured: { turnId: string; milliseconds: number }) => ({
  ...measured,
  sessionId: turn.sessionId,
  localeId: turn.localeId,
  channel: turn.channel,
  audience: turn.person.audience,
  intent: turn.intent.name,
  hook: turn.hook,
  next: next.type,
  handoff: handoff !== undefined,
});
