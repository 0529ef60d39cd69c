import { sessionAttribute } from '../../bot-definition/contract/session-attributes.ts';
import type { SessionAttributes } from '../../bot-definition/contract/session-attributes.ts';
import type { ContentType } from '../../bot-definition/contract/request-attributes.ts';
import { FulfillmentError } from '../errors.ts';
import type { NextStep, Outcome, Spoken } from '../turn.ts';
import type { Wording } from '../wording.ts';
import type { LexEvent, LexSlot } from './lex-event.ts';
import { messagesOf } from './messages.ts';
import type { LexMessage } from './messages.ts';

/** What the Lambda returns to Lex (lex-facts §2.2). */
export interface LexResponse {
  readonly sessionState: {
    readonly dialogAction: { readonly type: NextStep['type']; readonly slotToElicit?: string };
    readonly intent: {
      readonly name: string;
      readonly state: 'InProgress' | 'Fulfilled' | 'Failed';
      readonly slots: Readonly<Record<string, LexSlot>>;
      readonly confirmationState: 'None' | 'Confirmed' | 'Denied';
    };
    readonly sessionAttributes: Readonly<Record<string, string>>;
    readonly activeContexts?: readonly unknown[];
    readonly runtimeHints?: unknown;
    readonly originatingRequestId?: string;
  };
  readonly messages?: readonly LexMessage[];
}

export interface Saying {
  readonly outcome: Outcome;
  /** What is said; it has passed the guard. */
  readonly spoken: Spoken;
  readonly accepts: ReadonlySet<ContentType>;
  readonly wording: Wording;
}

/** Lex's quotas on a Lambda's answer, in bytes (lex-facts §1.3). Session attributes are counted in base64. */
const largestResponse = 50 * 1024;
const largestAttributes = 12 * 1024;

/**
 * The answer to one code hook event: what the handler decided, the slots as they now stand, and the messages in the content
 * types that the door accepts. @throws {FulfillmentError} UNEXPECTED when it would be larger than Lex takes.
 */
export function buildResponse(event: LexEvent, { outcome, spoken, accepts, wording }: Saying): LexResponse {
  const { sessionState } = event;
  const messages = messagesOf(spoken, { accepts, wording, localeId: event.bot.localeId });
  const response: LexResponse = {
    sessionState: {
      dialogAction: dialogActionOf(outcome.next),
      intent: intentAfter(sessionState.intent, outcome),
      sessionAttributes: attributesAfter(sessionState.sessionAttributes, outcome.session ?? {}),
      ...asTheyCame(sessionState),
    },
    ...(messages.length > 0 && { messages }),
  };
  const bytes = Buffer.byteLength(JSON.stringify(response));
  if (bytes > largestResponse) throw new FulfillmentError('UNEXPECTED', `an answer of ${bytes} bytes`);
  return response;
}

const asTheyCame = ({ activeContexts, runtimeHints, originatingRequestId }: LexEvent['sessionState']) => ({
  ...(activeContexts && { activeContexts }),
  ...(runtimeHints ? { runtimeHints } : {}),
  ...(originatingRequestId && { originatingRequestId }),
});

type IntentAfter = LexResponse['sessionState']['intent'];

function intentAfter(intent: LexEvent['sessionState']['intent'], { next, slots, resumes }: Outcome): IntentAfter {
  return {
    name: resumes?.intent ?? intent.name,
    state: next.type === 'Close' ? next.state : 'InProgress',
    slots: resumes ? slotsAfter({}, resumes.slots) : slotsAfter(intent.slots, slots ?? {}),
    // Only a Delegate leaves the yes or no as it was: every other step asks for a new one, or is the end.
    confirmationState: next.type === 'Delegate' ? (intent.confirmationState ?? 'None') : 'None',
  };
}

const dialogActionOf = (next: NextStep) => ({
  type: next.type,
  ...(next.type === 'ElicitSlot' && { slotToElicit: next.slot }),
});

/** Slots that nobody changed go back exactly as Lex sent them. */
function slotsAfter(
  before: Readonly<Record<string, LexSlot>>,
  changes: NonNullable<Outcome['slots']>,
): Readonly<Record<string, LexSlot>> {
  const changed = Object.entries(changes).map(
    ([name, value]) => [name, value === null ? null : scalar(value)] as const,
  );
  return { ...before, ...Object.fromEntries(changed) };
}

const scalar = (value: string): LexSlot => ({
  shape: 'Scalar',
  value: { originalValue: value, interpretedValue: value, resolvedValues: [value] },
});

/**
 * A client's own attributes go back untouched, ours as this turn leaves them. Should both not fit, ours stand: without them
 * the conversation loses its thread, and the client still has its own.
 */
function attributesAfter(
  received: Readonly<Record<string, string>>,
  session: Partial<SessionAttributes>,
): Readonly<Record<string, string>> {
  const ourKeys = new Set<string>(Object.values(sessionAttribute));
  const clients = Object.entries(received).filter(([key]) => !ourKeys.has(key));
  const ours = Object.entries(session).filter((entry): entry is [string, string] => entry[1] !== undefined);
  const all = Object.fromEntries([...clients, ...ours]);
  return base64Length(all) <= largestAttributes ? all : Object.fromEntries(ours);
}

const base64Length = (value: unknown) => Math.ceil(Buffer.byteLength(JSON.stringify(value)) / 3) * 4;
