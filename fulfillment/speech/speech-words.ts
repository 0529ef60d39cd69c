import type { LocaleId } from '../../bot-definition/locales/frontdesk-locale.ts';
import { knownLocale } from '../known-locale.ts';
import { english } from './words/english.ts';
import { french } from './words/french.ts';
import { german } from './words/german.ts';
import { spanish } from './words/spanish.ts';

/** One of something, with its number in words where a voice could miss its gender ("une heure"), and several of it. */
export type Counted = readonly [one: string, more: string];

/** One and several of it, and of its hundredths if it has any. */
export type Currency = readonly [one: string, more: string, cent?: string, cents?: string];

/** How one locale reads aloud what is written short. */
export interface SpeechWords {
  /** Said after an answer that was cut; a yes goes on. */
  readonly offerMore: string;
  /** Said instead where the whole text can be read. */
  readonly moreOnScreen: string;
  /** A whole utterance that takes the offer. */
  readonly wantsMore: RegExp;
  /** A whole utterance that asks for the codes of the last answer once more, to write them down. */
  readonly wantsSpelling: RegExp;
  /** A code, twice: the word "code" before `{code}` is what tells letters alone from a word. */
  readonly onceMore: string;
  /** Said in place of the rest of a list. `{count}` items were left out. */
  readonly andMore: Counted;
  /** Stands where an address of the web stood. */
  readonly website: string;
  readonly and: string;
  readonly range: string;
  readonly by: string;
  /** Between a count and a weight: "2 x 32 kg". */
  readonly each: string;
  readonly per: string;
  /** Between the two figures of a rating: "4.5/5". */
  readonly outOf: string;
  readonly percent: string;
  readonly at: string;
  readonly dot: string;
  readonly underscore: string;
  readonly plus: string;
  readonly minus: string;
  readonly yes: string;
  readonly no: string;
  /** What a sign says before a figure, or between words: "~", "≤", "#", "§", "½". */
  readonly signs: Readonly<Record<string, string>>;
  /** Between a whole number and a fraction: "1½" is one and a half. */
  readonly mixed: string;
  readonly star: Counted;
  /** By sign or code: the currency, and its hundredths. */
  readonly currencies: Readonly<Record<string, Currency>>;
  /** A currency's code where no figure stands beside it. */
  readonly currencyNames: Readonly<Record<string, string>>;
  /** "million" and its short forms, and how money is said after it. */
  readonly magnitudes: Readonly<Record<string, string>>;
  readonly ofMagnitude: (magnitude: string, currency: string) => string;
  readonly units: Readonly<Record<string, Counted>>;
  readonly isPlural: (count: number) => boolean;
  /** A measure before its noun stands in the singular: "a 12 ounce can". Its groups: article, figure, unit. */
  readonly article?: string;
  /** As they are written, without the full stop at the end. */
  readonly abbreviations: Readonly<Record<string, string>>;
  /** Written without a full stop. */
  readonly acronyms: Readonly<Record<string, string>>;
  /** Words of three capitals that are no codes. */
  readonly words: readonly string[];
  /** The words after which a row of letters or figures is a code, in a pattern. */
  readonly codeWords: string;
  readonly weekdays: Readonly<Record<string, string>>;
  /** Months in the way of the calendar. */
  readonly months: readonly string[];
  /** Short months, without the full stop. */
  readonly shortMonths: Readonly<Record<string, string>>;
  /** Thousands written in groups that a voice would stumble over are closed up. */
  readonly thousands?: RegExp;
  /** "December 1", "12/01/2026": everything but ISO dates, which are written out before. */
  readonly dates: (text: string) => string;
  readonly ordinals: (text: string) => string;
  /** 24 hours to what is said, such as "7:30 PM". */
  readonly clock: (hours: number, minutes: number) => string;
  /** Times of the day that are written in the locale's own way. */
  readonly times: (text: string) => string;
  /** What may stand after "19:30" and goes, in a pattern. */
  readonly clockWord: string;
  /** Telephone numbers are said in pairs. */
  readonly inPairs?: true;
  /** Letters that a voice would take for a word, by how they are called. */
  readonly letterNames: Readonly<Record<string, string>>;
  /** What has to agree with a word that was put in: "a las una" is "a la una". */
  readonly agree?: (text: string) => string;
}

/** A locale of the bot that is not here does not compile. */
const wordsByLocale: Readonly<Record<LocaleId, SpeechWords>> = {
  en_US: english,
  de_DE: german,
  es_US: spanish,
  fr_FR: french,
};

/** The words of a Lex locale; one that the bot does not speak gets English. */
export const speechWordsFor = (localeId: string): SpeechWords => wordsByLocale[knownLocale(localeId)];
