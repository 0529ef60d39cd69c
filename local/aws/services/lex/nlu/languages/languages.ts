import { english } from './english.ts';
import { french } from './french.ts';
import { german } from './german.ts';
import { italian } from './italian.ts';
import type { Language } from './language.ts';
import { portuguese } from './portuguese.ts';
import { spanish } from './spanish.ts';
import { buildVocabulary, type Vocabulary } from './vocabulary.ts';

const LANGUAGES: Readonly<Record<string, Language>> = {
  de: german,
  en: english,
  es: spanish,
  fr: french,
  it: italian,
  pt: portuguese,
};
const vocabularies = new Map<string, Vocabulary>();

/** The language of a locale, as Intl names it. */
export const languageCode = (localeId: string): string => localeId.slice(0, 2);

/** The words of a locale's language; English for a language that has none here. */
export function vocabularyOf(localeId: string): Vocabulary {
  const language = LANGUAGES[languageCode(localeId)] ?? english;
  const known = vocabularies.get(language.code) ?? buildVocabulary(language);
  vocabularies.set(language.code, known);
  return known;
}
