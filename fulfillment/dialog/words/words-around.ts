import { onceEach } from '../../once-each.ts';
import type { SlotValue, Turn } from '../../turn.ts';
import { slotsOfIntent } from '../form/open-slot.ts';
import { intentsOf, samplesOf, wordsIn, wordsOfSamples } from './sample-words.ts';

export type Place = Pick<Turn, 'localeId'> & { readonly intent: string };

/** What is said beside the values. */
export const textBeside = (text: string, values: readonly Pick<SlotValue, 'original'>[]): string =>
  values.reduce((left, { original }) => left.replace(original, ' '), text);

export const wordsBeside = (text: string, values: readonly SlotValue[]): readonly string[] =>
  wordsIn(textBeside(text, values));

/** What the bot expects people to say around a slot's values, by its sample utterances: "for", "people" around a number of them. */
export const wordsAround = (slot: string, { intent, localeId }: Place): ReadonlySet<string> =>
  wordsOfSlot(slot, { intent, localeId });

const wordsOfSlot = onceEach((slot: string, { intent, localeId }: Place) =>
  wordsOfSamples(samplesOf(slot, { intent, localeId })),
);

/** The words around any slot of a form. */
export const wordsAroundSlots = (place: Place): ReadonlySet<string> =>
  new Set(slotsOfIntent(place.intent).flatMap(([slot]) => [...wordsAround(slot, place)]));

/** The words around values of any other type, in any form. */
export const wordsAroundOthers = onceEach((type: string, localeId: string): ReadonlySet<string> => {
  const slots = Object.keys(intentsOf(localeId)).flatMap((intent) =>
    slotsOfIntent(intent).flatMap(([slot, one]) => (one.type === type ? [] : [{ slot, intent }])),
  );
  return new Set(slots.flatMap(({ slot, intent }) => [...wordsAround(slot, { intent, localeId })]));
});
