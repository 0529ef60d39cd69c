import { onceEach } from '../once-each.ts';
import { intentsOf, wordsOfSamples } from './sample-words.ts';
import type { Place } from './words-around.ts';

/** Whether the bot itself uses a word, of whatever it can do. */
export const isBotWord = (word: string, localeId: string): boolean => botWords(localeId).has(word);

const botWords = onceEach((localeId: string) =>
  wordsOfSamples(
    Object.values(intentsOf(localeId)).flatMap(({ utterances, slots }) => [
      ...utterances,
      ...Object.values(slots).flatMap((slot) => slot.utterances),
    ]),
  ),
);

const wordsByIntent = onceEach(
  (localeId: string): ReadonlyMap<string, ReadonlySet<string>> =>
    new Map(
      Object.entries(intentsOf(localeId)).map(([intent, { utterances }]) => [intent, wordsOfSamples(utterances)]),
    ),
);

/** A word that so many of the intents are asked for with ("the", "I want") tells of none of them. */
const shareOfIntents = 1 / 4;

/** Whether a text has a word by which this intent is known from others: "hotel", "nights". */
export function speaksOfIntent(words: readonly string[], { intent, localeId }: Place): boolean {
  const byIntent = wordsByIntent(localeId);
  const all = [...byIntent.values()];
  const isTelling = (word: string) => all.filter((known) => known.has(word)).length <= all.length * shareOfIntents;
  return words.some((word) => byIntent.get(intent)?.has(word) === true && isTelling(word));
}
