import type { Turn } from '../turn.ts';
import { isInWordsOf } from './bot-words.ts';
import { isCancellationOfBooking } from './cancellation.ts';
import { readsAsQuestion, readsAsRequest } from './cues.ts';
import { mayDeny } from './denial.ts';
import type { SaidToForm } from './said-to-form.ts';
import { wordsIn } from './sample-words.ts';
import { turnOfForm } from './turn-of-form.ts';

const CHANGE = 'ChangeBooking';
const CANCEL = 'CancelBooking';

/** What else is wanted of a booking of which one thing was offered; with a no before it, it is for Lex no to that, or the end of all. */
function wantedOf({ turn, form, text }: SaidToForm): string | undefined {
  const { intent, localeId } = turn;
  const isChange = intent.name === CHANGE || isInWordsOf(wordsIn(text), { intent: CHANGE, localeId });
  if (form.intent === CANCEL && isChange) return CHANGE;
  const isCancel = intent.name === CANCEL || isCancellationOfBooking({ utterance: text, localeId });
  return form.intent === CHANGE && isCancel ? CANCEL : undefined;
}

/** "How is that changed?" asks, and "yes, my flight" agrees. */
function isWish({ turn, text }: SaidToForm): boolean {
  const isQuestion = readsAsQuestion(turn) && !readsAsRequest(turn);
  return !isQuestion && turn.intent.confirmation !== 'Confirmed' && !mayDeny(text, turn.localeId);
}

/** "No, cancel it instead", where it was to be moved: it is the same booking, whose code and name are known. */
export function bookingInHand(said: SaidToForm): Turn | undefined {
  const { turn, form } = said;
  const { BookingCode, LastName } = form.slots;
  const intent = isWish(said) ? wantedOf(said) : undefined;
  if (intent === undefined || BookingCode === undefined || LastName === undefined) return undefined;
  const heard = Object.entries(turn.intent.name === intent ? turn.intent.slots : {}).filter(([, value]) => value);
  return turnOfForm({ intent, slots: { BookingCode, LastName } }, turn, Object.fromEntries(heard));
}
