import type { LocaleId } from '../bot-definition/locales/frontdesk-locale.ts';

/** What a language does to a sentence when a value comes into it, and to a date that Intl has written. */
export interface LocaleHabits {
  readonly joined: (sentence: string) => string;
  readonly day: (date: string) => string;
}

const asItIs = (text: string): string => text;

/** A locale of the bot that is not here does not compile. */
export const localeHabits: Readonly<Record<LocaleId, LocaleHabits>> = {
  en_US: { joined: asItIs, day: asItIs },
  de_DE: { joined: asItIs, day: asItIs },
  // "a las 1:15" is "a la 1:15", and a sentence that ends in "p.m." ends in one full stop; "martes, 1 de diciembre" has no comma
  // within a sentence.
  es_US: {
    joined: (sentence) => sentence.replaceAll(/\blas (?=1:\d\d)/gi, 'la ').replaceAll(/([ap]\.m\.)\./g, '$1'),
    day: (date) => date.replace(', ', ' '),
  },
  // "de Amsterdam" is "d'Amsterdam"; the first of a month is "1er".
  fr_FR: {
    joined: (sentence) => sentence.replaceAll(/\b([dD])e (?=[AEIOUÀÂÉÈÊÎÔÛ]\p{Ll})/gu, "$1'"),
    day: (date) => date.replace(/(?<!\d)1 (?=\p{L})/u, '1er '),
  },
};
