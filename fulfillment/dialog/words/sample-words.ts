import { locales } from '../../../bot-definition/bot.ts';
import type { LocaleDefinition } from '../../../bot-definition/schema.ts';
import { knownLocale } from '../../known-locale.ts';

interface SlotOwner {
  readonly intent: string;
  readonly localeId: string;
}

export const wordsIn = (text: string): readonly string[] => text.toLowerCase().match(/[\p{L}\p{N}'’-]+/gu) ?? [];

export const intentsOf = (localeId: string): LocaleDefinition['intents'] => locales[knownLocale(localeId)].intents;

/** The words of sample utterances, outside of their placeholders. */
export const wordsOfSamples = (samples: readonly string[]): ReadonlySet<string> =>
  new Set(samples.flatMap((sample) => wordsIn(sample.replaceAll(/\{\w+\}/g, ' '))));

/** What people say when a slot is asked for. */
export const samplesOf = (slot: string, { intent, localeId }: SlotOwner): readonly string[] =>
  intentsOf(localeId)[intent]?.slots[slot]?.utterances ?? [];
