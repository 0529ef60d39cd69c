import type { Phrases } from '../grammar/notation.ts';
import type { Spoken } from '../grammar/lexicon.ts';

/** What people say on the telephone in a language, whatever the bot. */
export interface SpokenLanguage {
  /** The acoustic model that soundswallower ships. */
  readonly model: 'en-us' | 'fr-fr';
  /** Phrases by name: <number>, <date>, <time>, <duration> … are the built-in slot types. */
  readonly phrases: Phrases;
  /** Yes and no; of the rarer ways to say it, the understanding has a list. */
  readonly answers: { readonly common: readonly string[]; readonly frequent: readonly string[] };
  /** What may follow any answer. */
  readonly please: string;
  /** How people ask about a {topic}. */
  readonly questions: readonly string[];
  /** The languages of the commonest callers, and how another {language} is asked for. */
  readonly otherLanguages: { readonly names: readonly string[]; readonly wishes: readonly string[] };
  /** How the letters A to Z and the figures 0 to 9 are said one by one. */
  readonly characters: Readonly<Record<string, readonly Spoken[]>>;
  /** The word before a character that is said twice. */
  readonly double: string;
  /** How two figures are said as one number. */
  readonly pair: (figures: string) => readonly Spoken[];
  /** What follows a figure for so many hundreds, and what may follow that: "two hundred and four". */
  readonly hundred: { readonly word: string; readonly joiner: string };
  /** All phonemes of the model: a row of them is anything that is not a word. */
  readonly phonemes: readonly string[];
  /** Groups of them that are mistaken for one another on the telephone; none where Lex gives one transcription alone. */
  readonly mistakable: readonly string[];
  /** A pronunciation for a word that no dictionary has. */
  readonly guess: (word: string) => string;
  readonly lastNames: Names;
  readonly firstNames: Names;
}

/** Of two names that sound nearly alike, the common one is heard. */
export interface Names {
  readonly common: readonly string[];
  readonly others: readonly string[];
}
