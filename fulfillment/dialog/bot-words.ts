import { intentsOf, wordsOfSamples } from './sample-words.ts';
import type { Place } from './words-around.ts';

/** Whether the bot itself uses a word, of whatever it can do. */
export const isBotWord = (word: string, localeId: string): boolean =>
  Object.values(intentsOf(localeId)).some(({ utterances, slots }) =>
    [utterances, ...Object.values(slots).map((slot) => slot.utterances)].some((said) => wordsOfSamples(said).has(word)),
  );

/** A word that so many of the intents are asked for with ("the", "I want") tells of none of them. */
const shareOfIntents = 1 / 4;

/** Whether a text has a word by which this intent is known from others: "hotel", "nights". */
export function speaksOfIntent(words: readonly string[], { intent, localeId }: Place): boolean {
  const all = Object.values(intentsOf(localeId)).map(({ utterances }) => wordsOfSamples(utterances));
  const own = wordsOfSamples(intentsOf(localeId)[intent]?.utterances ?? []);
  const isTelling = (word: string) => all.filter((known) => known.has(word)).length <= all.length * shareOfIntents;
  return words.some((word) => own.has(word) && isTelling(word));
}
