import { onceEach } from '../once-each.ts';
import type { Turn } from '../turn.ts';
import { cueWordsOf } from './cue-words.ts';
import { offerWordsOf } from './offer-words.ts';
import { wordsPattern } from '../words-pattern.ts';
import { endsAsQuestion } from './question-mark.ts';

type Said = Pick<Turn, 'utterance' | 'localeId'>;

export const isYes = (said: Said): boolean => cueWordsOf(said.localeId).yes.test(said.utterance.trim());

const only = onceEach((words: string) =>
  wordsPattern(String.raw`^[¿¡]?(?:${words})(?:\W+(?:${words}))*[^\p{L}]*$`, 'iu'),
);

/** Nothing but such words, or a courtesy with them. */
const isOnly = (words: string, { utterance, localeId }: Said): boolean =>
  only(words).test(utterance.trim().replace(cueWordsOf(localeId).courtesy, ''));

/** "Why not" and "sounds good", which Lex takes for no yes. "Perfect?" asks, and "why not?" does not. */
export function isAgreement(said: Said): boolean {
  const { agreement, praise } = offerWordsOf(said.localeId);
  return isOnly(endsAsQuestion(said.utterance) ? agreement : `${agreement}|${praise}`, said);
}

/** "Not now", which Lex takes for no no. */
export const isRefusal = (said: Said): boolean => isOnly(offerWordsOf(said.localeId).refusal, said);

/** "Cancel it", which Lex takes for the end of all, where it is what was offered. */
export const isCancellation = (said: Said): boolean => isOnly(offerWordsOf(said.localeId).cancellation, said);

/** "Perfect", "sir", and the "way" of "no way": said with a yes or a no, whose answer it leaves as it is. */
export function isFiller(said: Said): boolean {
  const { agreement, praise, filler } = offerWordsOf(said.localeId);
  return isOnly(`${agreement}|${praise}|${filler}`, said);
}

/** A bare no, "not now", and no more. */
export function isNo(said: Said): boolean {
  return isOnly(`${cueWordsOf(said.localeId).no}|${offerWordsOf(said.localeId).refusal}`, said);
}
