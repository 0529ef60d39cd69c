import { onceEach } from '../../once-each.ts';
import type { Turn } from '../../turn.ts';
import { wordsPattern } from '../../words-pattern.ts';
import { isOfBooking } from '../form/forms-of-bookings.ts';
import { givingUpWordsOf } from './giving-up-words.ts';
import { isOnly } from './only-words.ts';

type Said = Pick<Turn, 'utterance' | 'localeId'>;

/** "Cancel it", which Lex takes for the end of all. */
export const isCancellation = (said: Said): boolean => isOnly(givingUpWordsOf(said.localeId).cancellation, said);

/** The same, or "cancel my booking". */
export function isCancellationOfBooking(said: Said): boolean {
  const { cancellation, whatIsBooked } = givingUpWordsOf(said.localeId);
  return isOnly(`(?:(?:${whatIsBooked}) )?(?:${cancellation})(?: (?:${whatIsBooked}))?`, said);
}

/** "Actually yes, cancel it": in its last words, be they one, two or three. */
export const endsInCancellation = ({ utterance, localeId }: Said): boolean =>
  [1, 2, 3].some((length) =>
    isCancellation({ utterance: utterance.trim().split(/\s+/).slice(-length).join(' '), localeId }),
  );

/** It begins so: "cancel it and thanks". */
export const beginsWithCancelling = ({ utterance, localeId }: Said): boolean =>
  cancelling(localeId).test(utterance.trim());

const cancelling = onceEach((localeId: string) =>
  wordsPattern(String.raw`^(?:${givingUpWordsOf(localeId).cancelling})(?!\p{L})`, 'iu'),
);

/** "Forget it", "oh, just leave it": said of all that is being talked of, and of nothing else. */
export function isGivenUp(said: Said, intent: string): boolean {
  const { givingUp, keeping, besideGivingUp } = givingUpWordsOf(said.localeId);
  // Who keeps a booking wants nothing done to it; a flight that is offered is kept by who takes it.
  const words = isOfBooking(intent) ? `${givingUp}|${keeping}` : givingUp;
  return isOnly(`${words}|${besideGivingUp}`, said) && somewhere(words).test(said.utterance);
}

/** "Okay, cancel that", "yes, forget it then": it speaks of giving up, whatever else it says. */
export function speaksOfGivingUp({ utterance, localeId }: Said): boolean {
  const { givingUp, cancelling } = givingUpWordsOf(localeId);
  return somewhere(`${givingUp}|${cancelling}`).test(utterance);
}

const somewhere = onceEach((words: string) => wordsPattern(String.raw`(?<!\p{L})(?:${words})(?!\p{L})`, 'iu'));
