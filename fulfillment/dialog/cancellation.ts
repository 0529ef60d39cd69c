import { onceEach } from '../once-each.ts';
import type { Turn } from '../turn.ts';
import { wordsPattern } from '../words-pattern.ts';
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

/** "Actually yes, cancel it": in its last words, be they one, two or three. */
export const endsInCancellation = ({ utterance, localeId }: Said): boolean =>
  [1, 2, 3].some((length) =>
    isCancellation({ utterance: utterance.trim().split(/\s+/).slice(-length).join(' '), localeId }),
  );

/** It begins so: "cancel it and thanks". */
export const isToCancel = ({ utterance, localeId }: Said): boolean => anyUndoing(localeId).test(utterance.trim());

const anyUndoing = onceEach((localeId: string) =>
  wordsPattern(String.raw`^(?:${offerWordsOf(localeId).undoing})(?!\p{L})`, 'iu'),
);

/** "Forget it", "oh, just leave it": said of all that is being talked of. */
export function isGivenUp(said: Said): boolean {
  const { end, ended } = offerWordsOf(said.localeId);
  return isOnly(`${end}|${ended}`, said) && anyEnd(said.localeId).test(said.utterance);
}

const anyEnd = onceEach((localeId: string) =>
  wordsPattern(String.raw`(?<!\p{L})(?:${offerWordsOf(localeId).end})(?!\p{L})`, 'iu'),
);
