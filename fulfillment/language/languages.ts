import { furtherLanguages } from './further-languages.ts';
import type { WellKnown } from './language-profiles.ts';
import { wellKnown } from './language-profiles.ts';

/** Told by their script, or by letters of it. */
export const scriptLanguages = ['ar', 'el', 'fa', 'he', 'hi', 'ja', 'ko', 'ru', 'th', 'uk', 'zh'] as const;

export type FurtherLanguage = keyof typeof furtherLanguages;
/** The languages a person may write in, by ISO 639-1: all of them are Translate's. */
export type Language = FurtherLanguage | WellKnown | (typeof scriptLanguages)[number];

export const isFurther = (code: string): code is FurtherLanguage => Object.hasOwn(furtherLanguages, code);
export const further: readonly FurtherLanguage[] = Object.keys(furtherLanguages).filter(isFurther);

export const languages: readonly Language[] = [...wellKnown, ...further, ...scriptLanguages];
