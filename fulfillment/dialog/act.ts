import type { SessionAttributes } from '../../bot-definition/contract/session-attributes.ts';
import type { intents } from '../../bot-definition/intents/intents.ts';
import { authored } from '../draft.ts';
import { FulfillmentError } from '../errors.ts';
import type { Outcome, Turn } from '../turn.ts';
import type { Wording } from '../wording.ts';
import type { IntentHandler } from './intent-handler.ts';
import { correctionOfForm } from './corrected-form.ts';
import { keptForm } from './form-state.ts';
import { openSlotOf } from './open-slot.ts';

/** One handler for each intent of the bot: an intent without one does not compile. */
export type IntentHandlers = Readonly<Record<keyof typeof intents, IntentHandler>>;

/** What is done with a turn; its `session` is complete, and takes the place of what was there. */
export type Act = (turn: Turn, wording: Wording) => Promise<Outcome>;

/** @throws {FulfillmentError} INTENT_UNKNOWN when the bot in Lex is newer than this code. */
export function createAct(handlers: IntentHandlers): Act {
  const byName = new Map<string, IntentHandler>(Object.entries(handlers));
  const act: Act = async (turn, wording) => {
    const handler = byName.get(turn.intent.name);
    if (!handler) throw new FulfillmentError('INTENT_UNKNOWN', `no handler serves ${turn.intent.name}`);
    const session = ownSession(turn);
    const outcome = await handler({ ...turn, session }, wording);
    const after = outcome.resumes ? turn.session : sessionAfter({ ...turn, session }, outcome);
    return { ...outcome, session: { ...after, ...turnFacts(outcome) } };
  };
  return async (turn, wording) => {
    const corrected = correctionOfForm(turn);
    return corrected ? backToForm(corrected, await act(corrected, wording), wording) : act(turn, wording);
  };
}

/** Lex, which went on to another intent, is told to go back to the form, and with which values. */
function backToForm(turn: Turn, outcome: Outcome, wording: Wording): Outcome {
  const { intent } = turn;
  const before = Object.entries(intent.slots).map(([slot, value]) => [slot, value?.interpreted ?? null] as const);
  const values = Object.entries({ ...Object.fromEntries(before), ...outcome.slots });
  const slots = Object.fromEntries(values.filter((entry): entry is [string, string] => entry[1] !== null));
  const resumes = { intent: intent.name, slots };
  const open = outcome.next.type === 'Delegate' ? openSlotOf(turn)?.slot : undefined;
  if (open === undefined) return { ...outcome, resumes };
  const draft = authored({ text: wording.prompt(intent.name, open, intent.slots) });
  return { draft, ...outcome, next: { type: 'ElicitSlot', slot: open }, resumes };
}

/** What another intent left behind is no business of this one, but for where the person was and what was offered to them. */
function ownSession({ session, intent }: Turn): SessionAttributes {
  const { topic, form, asked, personOffered } = session;
  return topic === intent.name ? session : { topic, form, asked, personOffered };
}

/** What a form keeps ends with it. */
function sessionAfter(turn: Turn, outcome: Outcome): SessionAttributes {
  const { next, session } = outcome;
  // What was declined is as much at its end as what was done.
  const isOver = next.type === 'Close' || (next.type === 'Delegate' && turn.intent.confirmation === 'Denied');
  if (isOver) return { ...session };
  const asked = next.type === 'ElicitSlot' ? next.slot : stillAsked(turn);
  return { ...turn.session, asked, ...session, topic: turn.intent.name, form: keptForm(turn, outcome) };
}

/** Lex asks again, in its words, for what we asked for. */
const stillAsked = ({ proposed, session: { asked } }: Turn) => (proposed?.slotToElicit === asked ? asked : undefined);

/** A handoff, and the offer of a person, are state of one turn. */
const turnFacts = ({ handoff, session }: Outcome) => ({
  personOffered: session?.personOffered,
  handoffQueue: handoff?.queue,
  handoffReason: handoff?.reason,
});
