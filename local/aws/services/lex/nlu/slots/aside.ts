import type { HeardText } from '../heard-text.ts';
import type { IntentSlots } from './intent-slots.ts';
import { vocabularyOf } from '../languages/languages.ts';

/** "Could we fly on Friday?" and "are you free on Friday?" are answers. */
const FOREIGN_WORDS = 2;

/**
 * Whether an answer is a question of its own: "how heavy may a bag be in business class?" names a cabin, but does not choose
 * one. "What about Friday?" has no word that is foreign to the intent, and chooses.
 */
export function isAside(heard: HeardText, { sampleWords, readers }: IntentSlots): boolean {
  const { questionWords, functionWords } = vocabularyOf(heard.localeId);
  const startsLikeOne = questionWords.has(heard.words[0]?.folded ?? '');
  if (!startsLikeOne && !heard.text.trimEnd().endsWith('?')) return false;
  const values = [...readers.values()].flatMap(({ find }) => find(heard));
  const foreign = heard.words.filter(
    (word) =>
      !functionWords.has(word.folded) &&
      !questionWords.has(word.folded) &&
      !sampleWords.has(word.folded) &&
      !values.some(({ start, end }) => word.start >= start && word.end <= end),
  );
  return foreign.length >= FOREIGN_WORDS;
}
