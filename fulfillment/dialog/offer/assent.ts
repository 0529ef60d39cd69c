import type { Turn } from '../../turn.ts';
import { cueWordsOf } from '../values/cue-words.ts';
import { mayDeny } from '../values/denial.ts';
import { offerWordsOf } from './offer-words.ts';
import { isOnly } from './only-words.ts';
import { endsAsQuestion } from '../words/question-mark.ts';

type Said = Pick<Turn, 'utterance' | 'localeId'>;

export const isYes = (said: Said): boolean => cueWordsOf(said.localeId).yes.test(said.utterance.trim());

/** "Perfect", and "perfect?". */
const isOfAgreement = (said: Said): boolean => isOnly(offerWordsOf(said.localeId).agreement, said);

/** "Why not" and "sounds good", which Lex takes for no yes. "Perfect?" and "book it?" ask, and "why not?", which denies, does not. */
export const isAgreement = (said: Said): boolean =>
  isOfAgreement(said) && (!endsAsQuestion(said.utterance) || mayDeny(said.utterance, said.localeId));

/** "Book it?", "okay?": whoever asks so wants to hear it again. */
export const isAssentAsked = (said: Said): boolean =>
  endsAsQuestion(said.utterance) && !isAgreement(said) && (isYes(said) || isOfAgreement(said));

/** "Not now", which Lex takes for no no. */
export const isRefusal = (said: Said): boolean => isOnly(offerWordsOf(said.localeId).refusal, said);

/** A bare no, "not now", and no more. */
export function isNo(said: Said): boolean {
  return isOnly(`${cueWordsOf(said.localeId).no}|${offerWordsOf(said.localeId).refusal}`, said);
}
