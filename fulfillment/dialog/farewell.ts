import type { Turn } from '../turn.ts';
import { intentsOf, wordsIn } from './words/sample-words.ts';

/** In any order, and with other words: "no thanks, bye". */
export function saysFarewell({ utterance, localeId }: Pick<Turn, 'utterance' | 'localeId'>): boolean {
  const words = new Set(wordsIn(utterance));
  return (
    intentsOf(localeId)['Stop']?.utterances.some((phrase) => wordsIn(phrase).every((word) => words.has(word))) ?? false
  );
}
