import { locales } from '../../bot-definition/bot.ts';
import type { LocaleDefinition } from '../../bot-definition/schema.ts';
import { knownLocale } from '../known-locale.ts';
import type { SlotValue, Turn } from '../turn.ts';
import { slotsOfIntent } from './open-slot.ts';

type Place = Pick<Turn, 'localeId'> & { readonly intent: string };

export const wordsIn = (text: string): readonly string[] => text.toLowerCase().match(/[\p{L}\p{N}'’-]+/gu) ?? [];

/** What is said beside the values. */
export const wordsBeside = (text: string, values: readonly SlotValue[]): readonly string[] =>
  wordsIn(values.reduce((left, { original }) => left.replace(original, ' '), text));

const intentsOf = (localeId: string): LocaleDefinition['intents'] => locales[knownLocale(localeId)].intents;

const wordsOfSamples = (samples: readonly string[]): ReadonlySet<string> =>
  new Set(samples.flatMap((sample) => wordsIn(sample.replaceAll(/\{\w+\}/g, ' '))));

/** What the bot expects people to say around a slot's values, by its sample utterances: "for", "people" around a number of them. */
export const wordsAround = (slot: string, { intent, localeId }: Place): ReadonlySet<string> =>
  wordsOfSamples(intentsOf(localeId)[intent]?.slots[slot]?.utterances ?? []);

/** The words around any slot of a form. */
export const wordsAroundSlots = (place: Place): ReadonlySet<string> =>
  new Set(slotsOfIntent(place.intent).flatMap(([slot]) => [...wordsAround(slot, place)]));

/** The words around values of any other type, in any form. */
export function wordsAroundOthers(type: string, localeId: string): ReadonlySet<string> {
  const slots = Object.keys(intentsOf(localeId)).flatMap((intent) =>
    slotsOfIntent(intent).flatMap(([slot, one]) => (one.type === type ? [] : [{ slot, intent }])),
  );
  return new Set(slots.flatMap(({ slot, intent }) => [...wordsAround(slot, { intent, localeId })]));
}

/** A word that so many of the intents are asked for with ("the", "I want") tells of none of them. */
const shareOfIntents = 1 / 4;

/** Whether a text has a word by which this intent is known from others: "hotel", "nights". */
export function speaksOfIntent(words: readonly string[], { intent, localeId }: Place): boolean {
  const all = Object.values(intentsOf(localeId)).map(({ utterances }) => wordsOfSamples(utterances));
  const own = wordsOfSamples(intentsOf(localeId)[intent]?.utterances ?? []);
  const isTelling = (word: string) => all.filter((known) => known.has(word)).length <= all.length * shareOfIntents;
  return words.some((word) => own.has(word) && isTelling(word));
}
