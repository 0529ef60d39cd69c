import type { LocaleModel } from '../bot-model.ts';
import type { Session } from '../dialogue/session.ts';
import type { TurnResult } from '../dialogue/take-turn.ts';
import type { BotIdentity, TurnInput } from '../dialogue/turn.ts';
import type { Intent, Interpretation } from '../runtime-types.ts';
import { obfuscateSlots, obfuscateText } from './obfuscate.ts';

export interface LoggedTurn {
  readonly bot: BotIdentity;
  readonly locale: LocaleModel;
  readonly input: TurnInput;
  readonly operation: 'PutSession' | 'RecognizeText' | 'RecognizeUtterance' | 'StartConversation';
  readonly before: Session;
  readonly result: TurnResult;
  /** Epoch milliseconds. */
  readonly at: number;
}

/** An entry of Lex's text log (DG conversation-logs-cw). Values of obfuscated slots are in none of it but the bot's own words. */
export function logEntry(turn: LoggedTurn): Readonly<Record<string, unknown>> {
  const { bot, locale, input, result, operation } = turn;
  const { session } = result;
  const isMissed = session.intent?.name === locale.fallback.name;
  const text = operation === 'PutSession' ? undefined : transcript(turn);
  return {
    'message-version': '2.0',
    bot: { ...bot, localeId: locale.localeId },
    messages: session.messages,
    utteranceContext: utteranceContext(turn.before),
    sessionState: loggedState(turn, isMissed),
    interpretations: session.interpretations.map((interpretation) => loggedInterpretation(locale, interpretation)),
    sessionId: input.sessionId,
    ...(text !== undefined && {
      inputTranscript: text,
      transcriptions: [{ transcription: text, transcriptionConfidence: input.transcriptionConfidence ?? 1 }],
    }),
    missedUtterance: isMissed,
    requestId: input.requestId,
    timestamp: new Date(turn.at).toISOString(),
    inputMode: input.inputMode,
    ...(Object.keys(input.requestAttributes).length > 0 && { requestAttributes: input.requestAttributes }),
    responseReason: 'UtteranceResponse',
    operationName: operation,
  };
}

/** A missed utterance is logged without the intent and the slot that it was missed in. */
function loggedState({ locale, input, result: { session } }: LoggedTurn, isMissed: boolean) {
  const { dialogAction: action, intent, attributes, hints } = session;
  return {
    ...(action && { dialogAction: isMissed ? { type: action.type } : action }),
    ...(intent && !isMissed && { intent: hidden(locale, intent) }),
    sessionAttributes: attributes,
    ...(hints && { runtimeHints: hints }),
    originatingRequestId: input.requestId,
  };
}

const utteranceContext = ({ hints, open }: Session) => ({
  ...(hints && { activeRuntimeHints: hints }),
  slotElicitationStyle: open?.kind === 'slot' ? open.style : 'Default',
});

const loggedInterpretation = (locale: LocaleModel, { intent, score }: Interpretation) => ({
  interpretationSource: 'Lex',
  ...(score !== undefined && { nluConfidence: String(score) }),
  intent: hidden(locale, intent),
});

const hidden = (locale: LocaleModel, intent: Intent): Intent => ({
  ...intent,
  slots: obfuscateSlots(intent.slots, hiddenSlots(locale, intent.name)),
});

const hiddenSlots = ({ intentsByName }: LocaleModel, intent: string): ReadonlySet<string> =>
  new Set((intentsByName.get(intent)?.slots ?? []).filter(({ obfuscated }) => obfuscated).map(({ name }) => name));

/**
 * What was said, without hidden values. The answer to a hidden slot that did not fill it, or of which nothing is left in the session,
 * is hidden whole.
 */
function transcript({ locale, input, before, result }: LoggedTurn): string {
  const { intent } = result.session;
  const asked = hiddenQuestion(locale, before);
  if (asked !== undefined) {
    const answer = intent?.name === before.intent?.name ? intent?.slots[asked]?.value : undefined;
    if (!says(input.text, answer?.originalValue)) return `{${asked}}`;
  }
  return intent ? obfuscateText(input.text, intent.slots, hiddenSlots(locale, intent.name)) : input.text;
}

/** The slot that was asked for, if its values are hidden. */
function hiddenQuestion(locale: LocaleModel, { open, intent }: Session): string | undefined {
  if (open?.kind !== 'slot' || !intent) return undefined;
  return hiddenSlots(locale, intent.name).has(open.slot) ? open.slot : undefined;
}

const says = (text: string, value = ''): boolean => value !== '' && text.toLowerCase().includes(value.toLowerCase());
