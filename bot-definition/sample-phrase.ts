import { locales } from './bot.ts';
import type { LocaleDefinition } from './schema.ts';

const definitions: Readonly<Record<string, LocaleDefinition>> = locales;

/** In no order: "mi vuelo está a tiempo" and "está mi vuelo a tiempo" are one question. */
const words = (text: string): string =>
  text
    .toLowerCase()
    .replaceAll('’', "'")
    .replaceAll(/[^\p{L}\p{N}{}']+/gu, ' ')
    .trim()
    .split(' ')
    .toSorted()
    .join(' ');

/** Whether the bot's own phrases for the intent have the words of a text and no others: "is my flight on time" asks for a form, as its button does. */
export function isSamplePhrase(text: string, { localeId, intent }: { localeId: string; intent: string }): boolean {
  const said = words(text);
  return definitions[localeId]?.intents[intent]?.utterances.some((phrase) => words(phrase) === said) ?? false;
}
