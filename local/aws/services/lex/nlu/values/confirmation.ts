import type { HeardText } from '../heard-text.ts';
import { vocabularyOf } from '../languages/languages.ts';
import { finding, type Finding } from './value-finder.ts';

const LONGEST_PHRASE = 5;
/** A yes or no is said first, and little is said after it; "is it ok to bring a dog" is neither. */
const MOST_WORDS_BEFORE = 2;
const MOST_WORDS_AFTER = 8;

/** AMAZON.Confirmation: Yes, No, Maybe or Don't know. */
export function findConfirmations(heard: HeardText): readonly Finding[] {
  const { confirmations } = vocabularyOf(heard.localeId);
  for (let first = 0; first <= Math.min(MOST_WORDS_BEFORE, heard.words.length - 1); first++) {
    for (let size = LONGEST_PHRASE; size > 0; size--) {
      const words = heard.words.slice(first, first + size);
      const answer = words.length === size && confirmations.get(words.map(({ folded }) => folded).join(' '));
      if (!answer || heard.words.length - first - size > MOST_WORDS_AFTER) continue;
      return [finding(heard, { start: words[0]?.start ?? 0, end: words.at(-1)?.end ?? 0 }, answer)];
    }
  }
  return [];
}
