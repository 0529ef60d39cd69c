import { fold } from '../words.ts';
import type { ConfirmationAnswer, Language, Phrases, SymbolName } from './language.ts';

export interface Meaning {
  readonly symbol: SymbolName;
  readonly value: number;
}

/** A language's words, ready to be looked up. Phrases are words joined by one blank. */
export interface Vocabulary {
  readonly language: Language;
  readonly symbols: ReadonlyMap<string, Meaning>;
  /** Atoms of cardinal numbers: added when below 100, multiplied from 100 on. */
  readonly cardinals: ReadonlyMap<string, number>;
  readonly ordinals: ReadonlyMap<string, number>;
  readonly repeats: ReadonlyMap<string, number>;
  readonly spellingLike: readonly (readonly string[])[];
  readonly confirmations: ReadonlyMap<string, string>;
  readonly functionWords: ReadonlySet<string>;
  /** Longest first. */
  readonly leadIns: readonly string[];
  readonly fullNameLeadIns: readonly string[];
  readonly courtesies: ReadonlySet<string>;
  readonly questionWords: ReadonlySet<string>;
  readonly requests: ReadonlySet<string>;
}

const ANSWERS: readonly ConfirmationAnswer[] = ['Yes', 'No', 'Maybe', "Don't know"];

const UNITS = {
  day: 'dayUnit',
  week: 'weekUnit',
  month: 'monthUnit',
  year: 'yearUnit',
  hour: 'hourUnit',
  minute: 'minuteUnit',
  second: 'secondUnit',
} as const;

const PUNCTUATION: Readonly<Record<string, SymbolName>> = { ',': 'comma', '.': 'dot', '-': 'dash', '/': 'slash' };

export function buildVocabulary(language: Language): Vocabulary {
  const symbols = new Map<string, Meaning>();
  const add = (symbol: SymbolName, phrase: string, value = 0): void => void symbols.set(phrase, { symbol, value });
  const cardinals = new Map([
    ...language.small.split('|').map((word, value) => [word, value] as const),
    ...language.tens.split('|').map((word, n) => [word, 20 + 10 * n] as const),
    ...valued(language.scales),
    ...valued(language.otherNumbers),
  ]);
  const functionWords = new Set(language.functionWords.split(' '));
  for (const { phrase, symbol, value } of intlPhrases(language.code)) {
    // Some short names are other words: "dez" is ten in Portuguese before it is December, "so" is no German Sunday.
    if (!cardinals.has(phrase) && !functionWords.has(phrase)) add(symbol, phrase, value);
  }
  for (const [sign, symbol] of Object.entries(PUNCTUATION)) add(symbol, sign);
  for (const [position, { words }] of language.currencies.entries()) {
    for (const word of words.split('|')) add('currency', word, position);
  }
  for (const [symbol, phrases] of entriesOf(language.symbols)) {
    for (const [phrase, value] of valued(phrases)) add(symbol, phrase, value);
  }
  return {
    language,
    symbols,
    cardinals,
    ordinals: new Map([
      ...language.ordinals.split('|').map((word, n) => [word, n + 1] as const),
      ...valued(language.otherOrdinals),
    ]),
    repeats: new Map(valued(language.repeats)),
    spellingLike: language.spellingLike.split('|').map((phrase) => phrase.split(' ')),
    confirmations: new Map(
      ANSWERS.flatMap((answer) => language.confirmation[answer].split('|').map((phrase) => [phrase, answer] as const)),
    ),
    functionWords,
    fullNameLeadIns: language.fullNameLeadIns.split('|'),
    courtesies: new Set(language.courtesies.split(' ')),
    questionWords: new Set(language.questionWords.split(' ')),
    requests: new Set(language.requests.split('|')),
    leadIns: language.leadIns.split('|').sort((a, b) => b.length - a.length),
  };
}

/** "tonight=0; tmrw|tmr=1" as pairs; without a value it is 0. */
export function valued(phrases: Phrases): readonly (readonly [string, number])[] {
  if (phrases === '') return [];
  return phrases.split(';').flatMap((group) => {
    const [words = '', value = '0'] = group.trim().split(/=(?=-?[\d.]+$)/);
    return words.split('|').map((word) => [word, Number(value)] as const);
  });
}

/** Object.entries would forget the names of the keys. */
function* entriesOf<Key extends string>(record: Readonly<Partial<Record<Key, string>>>): Generator<[Key, string]> {
  for (const key in record) yield [key, record[key] ?? ''];
}

/** Months, weekdays, units and near days, as Intl spells them in the language. */
function* intlPhrases(code: string): Generator<Meaning & { readonly phrase: string }> {
  // To make a formatter costs a hundred times what it takes to use it.
  const styles = ['long', 'short'] as const;
  const months = styles.map((month) => new Intl.DateTimeFormat(code, { month, day: 'numeric', timeZone: 'UTC' }));
  for (let month = 0; month < 12; month++) {
    for (const format of months) yield { symbol: 'month', phrase: clean(part(format, month)), value: month + 1 };
  }
  const weekdays = styles.map((style) => new Intl.DateTimeFormat(code, { weekday: style, timeZone: 'UTC' }));
  for (let weekday = 1; weekday <= 7; weekday++) {
    // The 4th of January 1970 was a Sunday.
    const date = Date.UTC(1970, 0, 4 + weekday);
    for (const format of weekdays) yield { symbol: 'weekday', phrase: clean(format.format(date)), value: weekday };
  }
  for (const [unit, symbol] of Object.entries(UNITS)) {
    const format = new Intl.NumberFormat(code, { style: 'unit', unit, unitDisplay: 'long' });
    for (const count of [1, 2]) yield { symbol, phrase: clean(unitName(format, count)), value: 0 };
  }
  const relative = new Intl.RelativeTimeFormat(code, { numeric: 'auto' });
  for (const distance of [-2, -1, 0, 1, 2]) {
    const phrase = clean(relative.format(distance, 'day'));
    if (!/\d/.test(phrase)) yield { symbol: 'relativeDay', phrase, value: distance };
  }
}

function part(format: Intl.DateTimeFormat, month: number): string {
  return format.formatToParts(Date.UTC(1970, month, 5)).find(({ type }) => type === 'month')?.value ?? '';
}

function unitName(format: Intl.NumberFormat, count: number): string {
  return format.formatToParts(count).find(({ type }) => type === 'unit')?.value ?? '';
}

const clean = (phrase: string): string => fold(phrase).replaceAll('.', '').replaceAll('-', ' ').trim();
