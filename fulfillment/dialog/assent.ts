import { onceEach } from '../once-each.ts';
import type { Turn } from '../turn.ts';
import { cueWordsOf } from './cue-words.ts';
import { wordCount } from './cues.ts';
import { wordsPattern } from '../words-pattern.ts';

type Said = Pick<Turn, 'utterance' | 'localeId'>;

export const isYes = (said: Said): boolean => cueWordsOf(said.localeId).yes.test(said.utterance.trim());

const only = onceEach((words: string) =>
  wordsPattern(String.raw`^[¿¡]?(?:${words})(?:\W+(?:${words}))*[^\p{L}]*$`, 'iu'),
);

/** Nothing but such words, or a courtesy with them. */
const isOnly = (words: string, { utterance, localeId }: Said): boolean =>
  only(words).test(utterance.trim().replace(cueWordsOf(localeId).courtesy, ''));

/** "Why not", which Lex takes for no yes. */
export const isAgreement = (said: Said): boolean => isOnly(cueWordsOf(said.localeId).agreement, said);

/** "Not now", which Lex takes for no no. */
export const isRefusal = (said: Said): boolean => isOnly(cueWordsOf(said.localeId).refusal, said);

/** "Perfect", "sir", and the "way" of "no way": said with a yes or a no, and none by itself. */
export const isApproval = (said: Said): boolean => isOnly(cueWordsOf(said.localeId).approval, said);

/** A bare no, "not now", and no more. */
export function isNo(said: Said): boolean {
  const { no, refusal } = cueWordsOf(said.localeId);
  return isOnly(`${no}|${refusal}`, said);
}

/** "Yes, but is it refundable?", "yes, if there is a window seat": whoever says more than yes has not said yes yet. */
export const hasReservation = (said: Said): boolean =>
  wordCount(said.utterance) >= 3 && !isAgreement(said) && cueWordsOf(said.localeId).reservation.test(said.utterance);
