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
  let at = 0;
  while (at < tokens.length) {
    const { length, ...term } = termAt(tokens, at, vocabulary);
    terms.push(term);
    at += length;
  }
  return joinYears(terms);
}

function termAt(tokens: readonly Token[], at: number, vocabulary: Vocabulary): Term & { readonly length: number } {
  const token = tokens[at];
  if (!token) throw new RangeError('No token at this place');
  const made = (length: number, term: Pick<Term, 'symbol' | 'value'> & { inWords?: boolean }) => ({
    inWords: true,
    ...term,
    text: tokens
      .slice(at, at + length)
      .map(({ text }) => text)
      .join(' '),
    start: token.start,
    end: tokens[at + length - 1]?.end ?? token.end,
    length,
  });
  const number = readNumber(tokens, at, vocabulary);
  for (let length = LONGEST_PHRASE; length > 0 && length >= (number?.length ?? 0); length--) {
    const words = tokens.slice(at, at + length);
    const meaning = words.length === length && vocabulary.symbols.get(words.map(({ text }) => text).join(' '));
    if (meaning) return made(length, meaning);
  }
  if (number)
    return made(number.length, { symbol: numberSymbol(number), value: number.value, inWords: number.inWords });
  const isFigures = token.kind === 'fullDate' || token.kind === 'shortDate' || token.kind === 'clock';
  return made(1, { symbol: isFigures ? token.kind : 'word', value: 0, inWords: !isFigures });
}

function numberSymbol({ kind, value }: NumberReading): SymbolName {
  if (kind !== 'cardinal') return kind === 'ordinal' && (value < 1 || value > 31) ? 'number' : kind;
  if (!Number.isInteger(value)) return 'decimal';
  if (value === 0) return 'zero';
  if (value <= 12) return 'hour';
  if (value <= 31) return 'day';
  if (value <= 99) return 'minute';
  return value >= 1000 && value < 3000 ? 'year' : 'number';
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
