import { intents } from '../bot-definition/intents/intents.ts';
import type { Reply } from '../bot-definition/replies.ts';
import { authored } from './draft.ts';
import type { FulfillmentError } from './errors.ts';
import type { Draft, NextStep, Outcome, Turn } from './turn.ts';
import type { Wording } from './wording.ts';

/**
 * What a person hears when a turn failed: an apology with a way on. Nothing they said is lost: the open slot is asked for again,
 * or the yes that failed may be said again. Errors before there is a turn are thrown on; Lex then says the locale's `unavailable`.
 */
export function apologise(error: FulfillmentError, turn: Turn, wording: Wording): Outcome {
  const { replies } = wording;
  switch (error.code) {
    case 'EVENT_UNREADABLE':
    case 'SETTING_MISSING':
      throw error;
    case 'INTENT_UNKNOWN':
      return { next: { type: 'Close', state: 'Failed' }, draft: said(replies.notUnderstood, wording) };
    case 'STORE_UNAVAILABLE':
    case 'ROW_UNREADABLE':
    case 'UNEXPECTED': {
      const next = stepKeepingSlots(turn);
      const reply = next.type === 'ConfirmIntent' ? replies.tryAgain : replies.technicalTrouble;
      return { next, draft: said(reply, wording), ...(next.type !== 'Close' && { session: sessionOf(turn) }) };
    }
  }
}

/** The thread of the conversation, without the handoff of the turn before. */
const sessionOf = ({ session }: Turn) => ({ ...session, handoffQueue: undefined, handoffReason: undefined });

/** Asks again for what is open. */
export function stepKeepingSlots(turn: Turn): NextStep {
  if (turn.proposed) return { type: 'ElicitSlot', slot: turn.proposed.slotToElicit };
  const confirms = Object.entries(intents).some(([name, intent]) => name === turn.intent.name && intent.confirms);
  return confirms ? { type: 'ConfirmIntent' } : { type: 'Close', state: 'Failed' };
}

const said = (reply: Reply, wording: Wording): Draft =>
  authored({ text: wording.say(reply, {}), suggestions: [wording.say(wording.replies.askForPerson, {})] });
