import type { Turn } from '../../turn.ts';
import { offerWordsOf } from './offer-words.ts';
import { isOnly } from './only-words.ts';
import { endsAsQuestion } from '../words/question-mark.ts';

type Said = Pick<Turn, 'utterance' | 'localeId'>;

/** "Nothing else", "thank God", said after a yes. */
export function isAside(said: Said): boolean {
  const { agreement, aside } = offerWordsOf(said.localeId);
  return !endsAsQuestion(said.utterance) && isOnly(`${agreement}|${aside}`, said);
}

/** "Perfect", "sir", and the "way" of "no way": said with a yes or a no, whose answer it leaves as it is. */
export function isFiller(said: Said): boolean {
  const { agreement, filler, aside } = offerWordsOf(said.localeId);
  return isOnly(`${agreement}|${filler}|${aside}`, said);
}
