import type { Turn } from '../../turn.ts';
import { isAgreement, isYes } from './assent.ts';
import { cueWordsOf } from '../values/cue-words.ts';
import { beginsWithDenial, mayDeny } from '../values/denial.ts';
import { isAside, isFiller } from './filler.ts';
import { wordsIn } from '../words/sample-words.ts';
import { afterYes } from '../form/without-correction.ts';
import { endsAsQuestion } from '../words/question-mark.ts';

type Said = Pick<Turn, 'utterance' | 'localeId'>;

/** "Okay, not great" and "genau das nicht": a yes that is taken back at once, and not "yes, no problem". */
export function isTakenBack(said: Said): boolean {
  const { localeId } = said;
  const utterance = afterYes(said).replace(cueWordsOf(localeId).courtesy, '');
  const words = wordsIn(utterance);
  const last = { localeId, utterance: words.at(-1) ?? '' };
  const isHarmless = isAgreement({ localeId, utterance }) || isAside({ localeId, utterance });
  if (beginsWithDenial(utterance, localeId) && !isHarmless) return true;
  return mayDeny(last.utterance, localeId) && !endsInAgreement(words, localeId);
}

/** "Yes, whatever, why not". */
const endsInAgreement = (words: readonly string[], localeId: string): boolean =>
  [2, 3].some((length) => isAgreement({ localeId, utterance: words.slice(-length).join(' ') }));

/** "Richtig teuer", "definitely overpriced": what is no yes without a pause after it rather says how much. */
export function isIntensified({ utterance, localeId }: Said): boolean {
  const [, assent, rest] = /^\W*([\p{L}'’]+)\s+(\p{L}.*)$/su.exec(utterance.trim()) ?? [];
  if (assent === undefined || rest === undefined) return false;
  const isAlsoYes = [isYes, isFiller].some((is) => is({ utterance: rest, localeId }));
  return isAdverb({ utterance: assent, localeId }) && !isAlsoYes && !isAgreement({ utterance, localeId });
}

const isAdverb = (said: Said): boolean => isAgreement(said) && !isYes(said);

/** "Right?" and "fine print?", which Lex takes for a yes; "why not?" is one. */
export const isAskedBack = (said: Said): boolean => endsAsQuestion(said.utterance) && !isAgreement(said);
