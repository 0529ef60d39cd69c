import { locales } from './bot.ts';
import type { LocaleDefinition } from './schema.ts';

const definitions: Readonly<Record<string, LocaleDefinition>> = locales;

const words = (text: string): string =>
  text
    .toLowerCase()
    .replaceAll('’', "'")
    .replaceAll(/[^\p{L}\p{N}{}']+/gu, ' ')
    .trim();

/** Whether the bot's own phrases for the intent have the text word for word: "is my flight on time" asks for a form, as its button does. */
export function isSamplePhrase(text: string, { localeId, intent }: { localeId: string; intent: string }): boolean {
  const said = words(text);
  return definitions[localeId]?.intents[intent]?.utterances.some((phrase) => words(phrase) === said) ?? false;
}
