import { onceEach } from '../../once-each.ts';
import { isForm } from '../form/open-slot.ts';
import { intentsOf, wordsOfSamples } from './sample-words.ts';
import type { Place } from './words-around.ts';

/** Whether the bot itself uses a word, of whatever it can do. */
export const isBotWord = (word: string, localeId: string): boolean => botWords(localeId).has(word);

/** "Erwachsenen", of "Erwachsene", as well. */
export const isFormOfBotWord = (word: string, localeId: string): boolean =>
  isBotWord(word, localeId) || isBotWord(word.replace(/[ns]$/u, ''), localeId);

const botWords = onceEach((localeId: string) =>
  wordsOfSamples(
    Object.values(intentsOf(localeId)).flatMap(({ utterances, slots }) => [
      ...utterances,
      ...Object.values(slots).flatMap((slot) => slot.utterances),
    ]),
  ),
);

/** Of each intent the words it is asked for with, and those around its slots' values. */
const wordsByIntent = onceEach((localeId: string) => {
  const entries = Object.entries(intentsOf(localeId)).map(([intent, { utterances, slots }]) => {
    const around = Object.values(slots).flatMap((slot) => slot.utterances);
    return [intent, { asking: wordsOfSamples(utterances), all: wordsOfSamples([...utterances, ...around]) }] as const;
  });
  return new Map(entries);
});

/** A word that so many of the intents are asked for with ("the", "I want") tells of none of them. */
const shareOfIntents = 1 / 4;

const isTelling = (word: string, localeId: string): boolean => {
  const all = [...wordsByIntent(localeId).values()];
  return all.filter(({ asking }) => asking.has(word)).length <= all.length * shareOfIntents;
};

/** Whether a text has a word by which this intent is known from others: "hotel", "nights". */
export function speaksOfIntent(words: readonly string[], { intent, localeId }: Place): boolean {
  const own = wordsByIntent(localeId).get(intent);
  return words.some((word) => own?.asking.has(word) === true && isTelling(word, localeId));
}

/** Whether it is a word that an intent is asked for with, be it one of many. */
export const isWordOf = (word: string, { intent, localeId }: Place): boolean =>
  wordsByIntent(localeId).get(intent)?.asking.has(word) === true;

/** Whether an intent is asked for in a text with no other words than those that it is asked for with anyway. */
export const isInWordsOf = (words: readonly string[], place: Place): boolean =>
  speaksOfIntent(words, place) && words.every((word) => isWordOf(word, place));

/** Whether a text has a word by which one of the other forms is known, and which this one has no use for: "hotel", when a flight is booked. */
export function speaksOfOther(
  words: readonly string[],
  { intent, localeId }: Place,
  others: readonly string[] = [...wordsByIntent(localeId).keys()].filter(isForm),
): boolean {
  const own = wordsByIntent(localeId).get(intent)?.all;
  const unused = words.filter((word) => own?.has(word) !== true);
  return others.some((other) => other !== intent && speaksOfIntent(unused, { intent: other, localeId }));
}
