import type { SessionAttributes } from '../../bot-definition/contract/session-attributes.ts';
import type { intents } from '../../bot-definition/intents/intents.ts';
import { prefixed } from '../draft.ts';
import { FulfillmentError } from '../errors.ts';
import type { Outcome, Turn } from '../turn.ts';
import type { Wording } from '../wording.ts';
import type { IntentHandler } from './intent-handler.ts';
import { declines } from './offer/declines.ts';
import { declinedForm, heldSlots, keptForm } from './form/form-state.ts';
import type { SealSlots } from './form/form-state.ts';
import { interruptedBy, sessionToResume } from './form/interrupted-form.ts';
import { noted } from './values/noted.ts';
import { asksToConfirm, openSlotOf } from './form/open-slot.ts';
import { readTurn } from './read-turn.ts';
import { withResumption } from './form/resumption.ts';
import { backToForm, turnOfForm } from './form/turn-of-form.ts';

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
    const own = { ...turn, session };
    const outcome = await handler(own, wording);
    const left = sessionToResume(own, outcome);
    if (left) return resumed({ ...turn, session: left }, outcome, wording);
    const after = outcome.resumes ? turn.session : sessionAfter(own, outcome, seals);
    return { ...outcome, session: { ...after, ...turnFacts(outcome) } };
  };
  /** An inquiry is done: back to the form that it interrupted. */
  const resumed = async (turn: Turn, done: Outcome, wording: Wording): Promise<Outcome> => {
    const outcome = await withResumption(async () => done)({ ...turn, held: heldSlots(turn, seals) }, wording);
    return { ...outcome, session: { ...(outcome.resumes && turn.session), ...turnFacts(outcome) } };
  };
  /** Lex, which asked for a slot that need not be filled, would ask for it again, though the form has what it needs. */
  const completed: Act = async (turn, wording) => {
    const outcome = await act(turn, wording);
    const isComplete = outcome.next.type === 'Delegate' && openSlotOf(turn) === undefined;
    const isDone = isComplete && turn.hook === 'dialog' && !asksToConfirm(turn.intent.name);
    return isDone ? act({ ...turn, hook: 'fulfillment' }, wording) : outcome;
  };
  return async (given, wording) => {
    const turn = { ...given, held: heldSlots(given, seals) };
    const read = readTurn(turn);
    if (read !== turn) return noted(read, backToForm(read, await completed(read, wording), wording), wording);
    const outcome = await act(turn, wording);
    const offering = offeringAgain(turn, outcome);
    if (!offering) return outcome;
    const offered = backToForm(offering, await act(offering, wording), wording);
    const back = wording.say(wording.replies.sideQuestionResume, {});
    return { ...offered, ...(outcome.draft && { aside: outcome.draft }), draft: prefixed(back, offered.draft) };
  };
}

/** As though nothing had been said, and nothing offered yet: flights, price and all are looked up afresh. */
const offeringAgain = (turn: Turn, { resumes, session = turn.session }: Outcome): Turn | undefined =>
  resumes?.offersAgain ? { ...turnOfForm(resumes, { ...turn, session }, {}), utterance: '' } : undefined;

/** What another intent left behind is no business of this one, but for where the person was and what was offered to them. */
function ownSession({ session, intent }: Turn): SessionAttributes {
  const { topic, form, asked, personOffered } = session;
  if (topic === intent.name) return session;
  return { topic, form, asked, personOffered, interrupted: interruptedBy({ intent, session }) };
}

/** What a form keeps ends with it. */
function sessionAfter(turn: Turn, outcome: Outcome, seals: SealSlots): SessionAttributes {
  const { next, session } = outcome;
  if (next.type === 'Close') return { ...session, form: stillDeclined(turn) };
  // What was declined is as much at its end as what was done, but for what may be wanted instead.
  if (declines(turn, outcome))
    return { choices: turn.session.choices, ...session, topic: turn.intent.name, form: keptForm(turn, outcome, seals) };
  const asked = next.type === 'ElicitSlot' ? next.slot : stillAsked(turn);
  return { ...turn.session, asked, ...session, topic: turn.intent.name, form: keptForm(turn, outcome, seals) };
}

/** An answer to a question leaves what was declined where it was, and is what is talked of now. */
const stillDeclined = (turn: Turn) =>
  turn.intent.name === 'FallbackIntent' && declinedForm(turn) ? turn.session.form : undefined;

/** Lex asks again, in its words, for what we asked for. */
const stillAsked = ({ proposed, session: { asked } }: Turn) => (proposed?.slotToElicit === asked ? asked : undefined);

/** A handoff, and the offer of a person, are state of one turn. */
const turnFacts = ({ handoff, session }: Outcome) => ({
  personOffered: session?.personOffered,
  handoffQueue: handoff?.queue,
  handoffReason: handoff?.reason,
});
