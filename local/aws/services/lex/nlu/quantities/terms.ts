import type { SymbolName } from '../languages/language.ts';
import type { Vocabulary } from '../languages/vocabulary.ts';
import { readNumber, type NumberReading } from './number-words.ts';
import { tokenise, type Token } from './tokens.ts';

/** A word or number with what it can mean in a date, time, amount or duration. */
export interface Term {
  readonly symbol: SymbolName;
  readonly value: number;
  /** Folded. */
  readonly text: string;
  readonly start: number;
  readonly end: number;
  readonly inWords: boolean;
}

const LONGEST_PHRASE = 5;

export function readTerms(text: string, vocabulary: Vocabulary): readonly Term[] {
  const tokens = tokenise(text);
  const terms: Term[] = [];
  for (let at = 0; at < tokens.length;) {
    const { length, ...meaning } = readMeaning(tokens, at, vocabulary);
    const own = tokens.slice(at, at + length);
    const words = own.map((token) => token.text).join(' ');
    terms.push({ text: words, start: own[0]?.start ?? 0, end: own.at(-1)?.end ?? 0, ...meaning });
    at += length;
  }
  return joinYears(terms);
}

interface ReadMeaning extends Pick<Term, 'symbol' | 'value' | 'inWords'> {
  /** In tokens; at least 1. */
  readonly length: number;
}

/** A phrase of the vocabulary, or a number if it is longer; else a word of its own. */
function readMeaning(tokens: readonly Token[], at: number, vocabulary: Vocabulary): ReadMeaning {
  const number = readNumber(tokens, at, vocabulary);
  const phrase = readPhrase(tokens, at, vocabulary);
  if (phrase && phrase.length >= (number?.length ?? 0)) return phrase;
  if (number) return { symbol: numberSymbol(number), ...number };
  const kind = tokens[at]?.kind;
  const isWritten = kind === 'fullDate' || kind === 'shortDate' || kind === 'clock';
  return { symbol: isWritten ? kind : 'word', value: 0, inWords: !isWritten, length: 1 };
}

/** The longest phrase that begins at a token. */
function readPhrase(tokens: readonly Token[], at: number, { symbols }: Vocabulary): ReadMeaning | undefined {
  for (let length = Math.min(LONGEST_PHRASE, tokens.length - at); length > 0; length--) {
    const words = tokens.slice(at, at + length).map(({ text }) => text);
    const meaning = symbols.get(words.join(' '));
    if (meaning) return { inWords: true, length, ...meaning };
  }
  return undefined;
}

/** What an integer can be in a date or a time, by the largest value of each. */
const INTEGERS = [
  [0, 'zero'],
  [12, 'hour'],
  [31, 'day'],
  [99, 'minute'],
  [999, 'number'],
  [2999, 'year'],
] as const satisfies readonly (readonly [number, SymbolName])[];

function numberSymbol({ kind, value }: NumberReading): SymbolName {
  if (kind === 'ordinal') return value >= 1 && value <= 31 ? 'ordinal' : 'number';
  if (!Number.isInteger(value)) return 'decimal';
  return INTEGERS.find(([largest]) => value <= largest)?.[1] ?? 'number';
}

/** "nineteen seventy eight" and "twenty twenty six" are years. */
function joinYears(terms: readonly Term[]): readonly Term[] {
  const joined: Term[] = [];
  for (const term of terms) {
    const century = joined.at(-1);
    const isYear = century?.inWords && isCentury(century) && term.inWords && isDecade(term);
    if (!century || !isYear) joined.push(term);
    else {
      const text = `${century.text} ${term.text}`;
      const value = century.value * 100 + term.value;
      joined.splice(-1, 1, { ...century, symbol: 'year', value, text, end: term.end });
    }
  }
  return joined;
}

const isCentury = ({ symbol, value }: Term): boolean => symbol === 'day' && value >= 17 && value <= 21;
const isDecade = ({ symbol, value }: Term): boolean =>
  value >= 10 && (symbol === 'hour' || symbol === 'day' || symbol === 'minute');
