import { authored, joinSentences, prefixed } from '../../draft.ts';
import type { Outcome, Turn } from '../../turn.ts';
import type { Wording } from '../../wording.ts';
import type { AskDocuments } from '../ask-documents.ts';
import { answerDraft } from '../ask-documents.ts';
import { readsAsCorrection, readsAsQuestion, wordCount } from '../words/cues.ts';
import { askAgain } from './form.ts';
import type { IntentHandler } from '../intent-handler.ts';
import { openSlotOf } from './open-slot.ts';
import { nameSaid } from '../values/name-said.ts';
import type { NameSaid } from '../values/name-said.ts';

/** A statement this long that is no value for the open slot may still be about the documents: "my dog weighs ten kilos". */
const wordsOfAStatement = 4;

/**
 * Answers a question that comes in the middle of something else, then goes back to what was open, in one reply. A handler
 * wrapped in this sees the turn as though the question had not been asked.
 */
export function withSideQuestions(handler: IntentHandler, ask: AskDocuments): IntentHandler {
  return async (turn, wording) => {
    if (turn.hook !== 'dialog') return handler(turn, wording);
    const unnamed = nameMissed(turn);
    const swallowed = unnamed?.slot;
    const seen = swallowed === undefined ? turn : withoutSlot(turn, swallowed);
    const taken = await handler(seen, wording);
    const outcome = unnamed === undefined ? taken : withoutName(taken, unnamed, wording);
    if (!mayBeSideQuestion(seen, taken)) return outcome;
    const { kind, draft } = await answerDraft(ask, turn, wording);
    // What was neither a question nor in the documents was a try at the slot: Lex asks again and counts it.
    if (kind === 'unknown' && !readsAsQuestion(turn)) return outcome;
    const resumed = await resume(taken, { seen, handler, wording });
    const aside = kind === 'unknown' ? authored({ text: wording.say(wording.replies.cannotAnswerAside, {}) }) : draft;
    return { ...resumed, aside, ...(swallowed && { slots: { [swallowed]: null, ...resumed.slots } }) };
  };
}

/** A name may be any words: "Can I take my dog?" too has been taken for one. */
function nameMissed(turn: Turn): NameSaid | undefined {
  const said = nameSaid(turn);
  const isTaken = said !== undefined && (said.refused || turn.intent.slots[said.slot] !== undefined);
  return isTaken && said.name === undefined ? said : undefined;
}

/** Asks again for a name that was none, unless there is something else to say first. */
function withoutName(outcome: Outcome, { slot, refused }: NameSaid, wording: Wording): Outcome {
  const slots = { ...outcome.slots, [slot]: null };
  if (outcome.next.type !== 'Delegate') return { ...outcome, slots };
  const { nameRefused, nameNotUnderstood } = wording.replies;
  const text = wording.say(refused ? nameRefused : nameNotUnderstood, {});
  return { ...outcome, ...askAgain({ slot, text }), slots };
}

function withoutSlot(turn: Turn, slot: string): Turn {
  const slots = { ...turn.intent.slots, [slot]: undefined };
  return { ...turn, intent: { ...turn.intent, slots }, proposed: { slotToElicit: slot, attempt: 'Retry1' } };
}

/** The turn brought nothing that the handler could use: the slot, or the yes or no, that was asked for is still open. */
function mayBeSideQuestion(turn: Turn, { next }: Outcome): boolean {
  if (next.type !== 'Delegate' || turn.intent.confirmation !== 'None') return false;
  const open = openSlotOf(turn);
  const isAside = readsAsQuestion(turn) || readsAsStatement(turn);
  return isAside && (open === undefined ? turn.session.offer !== undefined : open.failed);
}

const readsAsStatement = (turn: Turn) => !readsAsCorrection(turn) && wordCount(turn.utterance) >= wordsOfAStatement;

interface Resumption {
  readonly seen: Turn;
  readonly handler: IntentHandler;
  readonly wording: Wording;
}

/** Asks again for what is open, in our words: Lex adds no prompt of its own to what the Lambda says. */
async function resume(outcome: Outcome, { seen, handler, wording }: Resumption): Promise<Outcome> {
  const back = wording.say(wording.replies.sideQuestionResume, {});
  const slot = openSlotOf(seen)?.slot;
  if (slot !== undefined) {
    const prompt = wording.prompt(seen.intent.name, slot, seen.intent.slots);
    return { ...outcome, next: { type: 'ElicitSlot', slot }, draft: authored({ text: joinSentences(back, prompt) }) };
  }
  // Without the offer it is made anew: flights, price and all.
  const offered = await handler({ ...seen, session: { ...seen.session, offer: undefined } }, wording);
  return { ...offered, draft: prefixed(back, offered.draft) };
}
