import type { Turn } from '../../turn.ts';
import { isAgreement, isYes } from './assent.ts';

/** More words of an assent than "that sounds good" nobody says before something else. */
const wordsOfAnAssent = 3;

/** "Nothing else", of "perfect, nothing else" and "yes, nothing else"; undefined where no assent comes first. */
export function afterAssent({ utterance, localeId }: Pick<Turn, 'utterance' | 'localeId'>): string | undefined {
  const words = utterance.trim().split(/\s+/);
  const lengths = Array.from({ length: Math.min(wordsOfAnAssent, words.length - 1) }, (_, at) => at + 1);
  const assent = lengths.findLast((length) => {
    const said = { utterance: words.slice(0, length).join(' '), localeId };
    return isYes(said) || isAgreement(said);
  });
  return assent === undefined ? undefined : words.slice(assent).join(' ');
}
