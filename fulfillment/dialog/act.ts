import type { SessionAttributes } from '../../bot-definition/contract/session-attributes.ts';
import type { intents } from '../../bot-definition/intents/intents.ts';
import { authored, prefixed } from '../draft.ts';
import { FulfillmentError } from '../errors.ts';
import type { Outcome, Turn } from '../turn.ts';
import type { Wording } from '../wording.ts';
import type { IntentHandler } from './intent-handler.ts';
import { correctionOfForm } from './corrected-form.ts';
import { heldSlots, keptForm, slotsOfForm } from './form-state.ts';
import type { SealSlots } from './form-state.ts';
import { openSlotOf } from './open-slot.ts';
import { toldOfForm } from './told-of-form.ts';

/** One handler for each intent of the bot: an intent without one does not compile. */
export type IntentHandlers = Readonly<Record<keyof typeof intents, IntentHandler>>;

/** What is done with a turn; its `session` is complete, and takes the place of what was there. */
export type Act = (turn: Turn, wording: Wording) => Promise<Outcome>;

/** @throws {FulfillmentError} INTENT_UNKNOWN when the bot in Lex is newer than this code. */
export function createAct(handlers: IntentHandlers, seals: SealSlots): Act {
  const byName = new Map<string, IntentHandler>(Object.entries(handlers));
  const act: Act = async (turn, wording) => {
    const handler = byName.get(turn.intent.name);
    if (!handler) throw new FulfillmentError('INTENT_UNKNOWN', `no handler serves ${turn.intent.name}`);
    const session = ownSession(turn);
    const outcome = await handler({ ...turn, session }, wording);
    const after = outcome.resumes ? turn.session : sessionAfter({ ...turn, session }, outcome, seals);
    return { ...outcome, session: { ...after, ...turnFacts(outcome) } };
  };
  return async (given, wording) => {
    const turn = { ...given, held: heldSlots(given, seals) };
    const corrected = correctionOfForm(turn);
    if (corrected) return noted(corrected, backToForm(corrected, await act(corrected, wording), wording), wording);
    const told = toldOfForm(turn);
    if (told) return backToForm(told, await act(told, wording), wording);
    const outcome = await act(turn, wording);
    const offering = offeringAgain(turn, outcome);
    if (!offering) return outcome;
    const offered = backToForm(offering, await act(offering, wording), wording);
    const back = wording.say(wording.replies.sideQuestionResume, {});
    return { ...offered, ...(outcome.draft && { aside: outcome.draft }), draft: prefixed(back, offered.draft) };
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

/** No offer says whose it is, so that the new name is said before it. */
function noted({ intent, held }: Turn, outcome: Outcome, wording: Wording): Outcome {
  const name = intent.slots['LastName']?.interpreted;
  if (name === undefined || name === held?.['LastName']) return outcome;
  return { ...outcome, draft: prefixed(wording.say(wording.replies.corrected, { value: name }), outcome.draft) };
}

/** As though nothing had been said, and nothing offered yet: flights, price and all are looked up afresh. */
function offeringAgain({ proposed: _ofTheOtherIntent, ...turn }: Turn, { resumes }: Outcome): Turn | undefined {
  if (!resumes?.offersAgain) return undefined;
  const intent = { name: resumes.intent, slots: slotsOfForm(resumes), confirmation: 'None' } as const;
  const session = { ...turn.session, topic: resumes.intent, offer: undefined };
  return { ...turn, hook: 'dialog', utterance: '', intent, session };
}

/** What another intent left behind is no business of this one, but for where the person was and what was offered to them. */
function ownSession({ session, intent }: Turn): SessionAttributes {
  const { topic, form, asked, personOffered } = session;
  return topic === intent.name ? session : { topic, form, asked, personOffered };
}

/** What a form keeps ends with it. */
function sessionAfter(turn: Turn, outcome: Outcome, seals: SealSlots): SessionAttributes {
  const { next, session } = outcome;
  // What was declined is as much at its end as what was done.
  const isOver = next.type === 'Close' || (next.type === 'Delegate' && turn.intent.confirmation === 'Denied');
  if (isOver) return { ...session };
  const asked = next.type === 'ElicitSlot' ? next.slot : stillAsked(turn);
  return { ...turn.session, asked, ...session, topic: turn.intent.name, form: keptForm(turn, outcome, seals) };
}

/** Lex asks again, in its words, for what we asked for. */
const stillAsked = ({ proposed, session: { asked } }: Turn) => (proposed?.slotToElicit === asked ? asked : undefined);

/** A handoff, and the offer of a person, are state of one turn. */
const turnFacts = ({ handoff, session }: Outcome) => ({
  personOffered: session?.personOffered,
  handoffQueue: handoff?.queue,
  handoffReason: handoff?.reason,
});
