import { locales } from '../../bot-definition/bot.ts';
import type { LocaleDefinition } from '../../bot-definition/schema.ts';
import type { Turn } from '../turn.ts';

const definitions: Readonly<Record<string, LocaleDefinition>> = locales;

const words = (text: string): string =>
  text
    .toLowerCase()
    .replaceAll('’', "'")
    .replaceAll(/[^\p{L}\p{N}{}']+/gu, ' ')
    .trim();

/** Whether the bot's own phrases for the intent have it word for word: "is my flight on time" asks for a form, as its button does. */
export function isSamplePhrase({
  utterance,
  localeId,
  intent,
}: Pick<Turn, 'utterance' | 'localeId' | 'intent'>): boolean {
  const said = words(utterance);
  return definitions[localeId]?.intents[intent.name]?.utterances.some((phrase) => words(phrase) === said) ?? false;
}
