import type { SessionAttributes } from '../../bot-definition/contract/session-attributes.ts';
import type { intents } from '../../bot-definition/intents/intents.ts';
import { FulfillmentError } from '../errors.ts';
import type { Outcome, Turn } from '../turn.ts';
import type { Wording } from '../wording.ts';
import type { IntentHandler } from './intent-handler.ts';

/** One handler for each intent of the bot: an intent without one does not compile. */
export type IntentHandlers = Readonly<Record<keyof typeof intents, IntentHandler>>;

/** What is done with a turn; its `session` is complete, and takes the place of what was there. */
export type Act = (turn: Turn, wording: Wording) => Promise<Outcome>;

/** @throws {FulfillmentError} INTENT_UNKNOWN when the bot in Lex is newer than this code. */
export function createAct(handlers: IntentHandlers): Act {
  const byName = new Map<string, IntentHandler>(Object.entries(handlers));
  return async (turn, wording) => {
    const handler = byName.get(turn.intent.name);
    if (!handler) throw new FulfillmentError('INTENT_UNKNOWN', `no handler serves ${turn.intent.name}`);
    const session = ownSession(turn);
    const outcome = await handler({ ...turn, session }, wording);
    return { ...outcome, session: sessionAfter(turn.intent.name, session, outcome) };
  };
}

/** What another intent left behind is no business of this one, but for where the person was and what was offered to them. */
function ownSession({ session, intent }: Turn): SessionAttributes {
  const { topic, personOffered } = session;
  return topic === intent.name ? session : { topic, personOffered };
}

/** A handoff and the offer of a person are facts of one turn; what a form keeps ends with it. */
function sessionAfter(
  intent: string,
  before: SessionAttributes,
  { next, session, handoff }: Outcome,
): SessionAttributes {
  const kept = next.type === 'Close' ? {} : { ...before, topic: intent };
  return {
    ...kept,
    personOffered: undefined,
    ...session,
    handoffQueue: handoff?.queue,
    handoffReason: handoff?.reason,
  };
}
