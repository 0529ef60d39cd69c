import type { Turn } from '../turn.ts';
import { offerWordsOf } from './offer-words.ts';
import { isOnly } from './only-words.ts';

type Said = Pick<Turn, 'utterance' | 'localeId'>;

/** "Cancel it", which Lex takes for the end of all. */
export const isCancellation = (said: Said): boolean => isOnly(offerWordsOf(said.localeId).cancellation, said);

/** The same, or "cancel my booking". */
export function isCancellationOfBooking(said: Said): boolean {
  const { cancellation, booked } = offerWordsOf(said.localeId);
  return isOnly(`(?:(?:${booked}) )?(?:${cancellation})(?: (?:${booked}))?`, said);
}
