import { languageCode } from '../../nlu/languages/languages.ts';
import { english } from './english.ts';
import { french } from './french.ts';
import type { SpokenLanguage } from './spoken-language.ts';

const LANGUAGES: Readonly<Record<string, SpokenLanguage>> = { en: english, fr: french };

/** Undefined for a language that soundswallower has no model of. */
export const spokenLanguage = (localeId: string): SpokenLanguage | undefined => LANGUAGES[languageCode(localeId)];

export const heardLanguages: readonly string[] = Object.keys(LANGUAGES);
