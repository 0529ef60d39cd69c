import type { Slots, Turn } from '../../turn.ts';
import { isWordOf, speaksOfIntent } from '../words/bot-words.ts';
import { isCancellationOfBooking } from '../offer/cancellation.ts';
import { readsAsQuestion, readsAsRequest } from '../words/cues.ts';
import { formOf } from './form-state.ts';
import { CANCEL, CHANGE, kindSpokenOf } from './forms-of-bookings.ts';
import { mayDeny } from '../values/denial.ts';
import { slotsOfIntent } from './open-slot.ts';
import { isPlainWord } from '../words/plain-words.ts';
import type { SaidToForm } from './said-to-form.ts';
import { wordsIn } from '../words/sample-words.ts';
import { slotsOfForm, turnOfForm } from './turn-of-form.ts';

/** "My hotel", where a flight is moved, is another booking. */
const isOfRoom = ({ form, turn }: SaidToForm): boolean => form.intent === CHANGE && kindSpokenOf(turn) === 'hotel';

/** What else is wanted of a booking of which one thing was offered; with a no before it, it is for Lex no to that, or the end of all. */
function wantedOf({ turn, form, text }: SaidToForm): string | undefined {
  const { intent, localeId } = turn;
  const isChange = intent.name === CHANGE || speaksOfChange(text, localeId);
  if (form.intent === CANCEL && isChange) return CHANGE;
  const isCancel = intent.name === CANCEL || isCancellationOfBooking({ utterance: text, localeId });
  return form.intent === CHANGE && isCancel ? CANCEL : undefined;
}

/** "Move it to another day". */
function speaksOfChange(text: string, localeId: string): boolean {
  const words = wordsIn(text);
  const place = { intent: CHANGE, localeId };
  return speaksOfIntent(words, place) && words.every((word) => isPlainWord(word, localeId) || isWordOf(word, place));
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
  const intent = isWish(said) && !isOfRoom(said) ? wantedOf(said) : undefined;
  if (intent === undefined || BookingCode === undefined || LastName === undefined) return undefined;
  const heard = Object.entries(turn.intent.name === intent ? turn.intent.slots : {}).filter(([, value]) => value);
  return turnOfForm({ intent, slots: { BookingCode, LastName } }, turn, Object.fromEntries(heard));
}

/** The code that is known where another form of it is begun, and the name if that is: "actually, I want to change it". */
export function codeInHand({ turn, form, isOwn }: SaidToForm): Slots | undefined {
  const open = formOf(turn);
  if (!isOwn || !open || open.intent === form.intent) return undefined;
  const { BookingCode, LastName } = slotsOfForm(open);
  const takesCode = slotsOfIntent(form.intent).some(([slot]) => slot === 'BookingCode');
  const isMissed = takesCode && !turn.intent.slots['BookingCode'];
  if (!BookingCode || !isMissed || kindSpokenOf(turn) === 'hotel') return undefined;
  return { BookingCode, LastName: turn.intent.slots['LastName'] ?? LastName };
}
