import type { Vocabulary } from '../languages/vocabulary.ts';
import type { Token } from './tokens.ts';

/** A number that begins at some token and is `length` tokens long. */
export interface NumberReading {
  readonly kind: 'cardinal' | 'ordinal' | 'decimal';
  readonly value: number;
  readonly length: number;
  readonly inWords: boolean;
}

const LONGEST_PHRASE = 4;

/** The longest number that begins at a token, in figures or in words. */
export function readNumber(tokens: readonly Token[], at: number, vocabulary: Vocabulary): NumberReading | undefined {
  if (tokens[at]?.kind === 'figures') return readFigures(tokens, at, vocabulary);
  if (wordAt(tokens, at) === vocabulary.language.decimalWord) {
    const fraction = withFraction(nothingYet, tokens.slice(at), vocabulary);
    return fraction.length > 0 ? fraction : undefined;
  }
  const whole = readWords(tokens, at, vocabulary);
  return whole?.kind === 'cardinal' ? withFraction(whole, tokens.slice(at), vocabulary) : whole;
}

/** Before "point four". */
const nothingYet: NumberReading = { kind: 'cardinal', value: 0, length: 0, inWords: true };

function readFigures(tokens: readonly Token[], at: number, vocabulary: Vocabulary): NumberReading | undefined {
  const value = figures(tokens[at]?.text ?? '', vocabulary.language.decimalMark);
  if (!Number.isFinite(value)) return undefined;
  const kind = Number.isInteger(value) ? 'cardinal' : 'decimal';
  const plain: NumberReading = { kind, value, length: 1, inWords: false };
  if (kind === 'cardinal' && endsOrdinal(tokens, at + 1, vocabulary)) return { ...plain, kind: 'ordinal', length: 2 };
  const scale = vocabulary.cardinals.get(wordAt(tokens, at + 1)) ?? 0;
  return scale >= 100 ? { ...plain, kind: 'cardinal', value: value * scale, length: 2 } : plain;
}

/** "rd" right after the figures. The full stop of German ordinals may also be the sentence's. */
function endsOrdinal(tokens: readonly Token[], at: number, { language }: Vocabulary): boolean {
  const [figures, ending] = [tokens[at - 1], tokens[at]];
  if (!ending || ending.start !== figures?.end || (ending.text === '.' && at + 1 === tokens.length)) return false;
  return new RegExp(`^(?:${language.ordinalEnding})$`).test(ending.text);
}

/** "2,500.75" or "2.500,75": the mark that is not the decimal mark groups thousands, if it is followed by three figures. */
function figures(text: string, decimalMark: '.' | ','): number {
  const groupMark = decimalMark === '.' ? ',' : '.';
  const isGrouped = new RegExp(`^\\d{1,3}(?:\\${groupMark}\\d{3})+(?:\\${decimalMark}\\d+)?$`).test(text);
  return Number((isGrouped ? text.replaceAll(groupMark, '') : text).replace(',', '.'));
}

interface Sum {
  total: number;
  current: number;
  length: number;
  /** The last atom, by which the next one is judged. */
  last: number;
}

function readWords(tokens: readonly Token[], at: number, vocabulary: Vocabulary): NumberReading | undefined {
  const sum: Sum = { total: 0, current: 0, length: 0, last: 0 };
  for (;;) {
    const joined = sum.length > 0 && joins(tokens[at + sum.length], sum, vocabulary) ? 1 : 0;
    const from = at + sum.length + joined;
    const ordinal = vocabulary.ordinals.get(wordAt(tokens, from));
    if (ordinal !== undefined && canAdd(sum, ordinal)) {
      const value = sum.total + sum.current + ordinal;
      return { kind: 'ordinal', value, length: sum.length + joined + 1, inWords: true };
    }
    const atom = readAtom(tokens, from, vocabulary);
    if (!atom || !canAdd(sum, atom.value)) break;
    add(sum, atom.value);
    sum.length += joined + atom.length;
  }
  if (sum.length === 0) return undefined;
  return { kind: 'cardinal', value: sum.total + sum.current, length: sum.length, inWords: true };
}

const wordAt = (tokens: readonly Token[], at: number): string =>
  tokens[at]?.kind === 'word' ? (tokens[at]?.text ?? '') : '';

function readAtom(tokens: readonly Token[], at: number, { cardinals }: Vocabulary) {
  for (let length = LONGEST_PHRASE; length > 0; length--) {
    const words = tokens.slice(at, at + length);
    if (words.length < length || words.some(({ kind }) => kind !== 'word')) continue;
    const value = cardinals.get(words.map(({ text }) => text).join(' '));
    if (value !== undefined) return { value, length };
  }
  return undefined;
}

function joins(token: Token | undefined, sum: Sum, { language: { joiner } }: Vocabulary): boolean {
  return token?.text === joiner.word && (sum.last >= 100 || joiner.joinsTens);
}

/** "twenty five" and "two hundred" go on; "two three" are two numbers. */
function canAdd(sum: Sum, atom: number): boolean {
  if (sum.length === 0) return true;
  if (atom >= 100) return canMultiply(sum, atom);
  if (sum.last >= 100) return atom > 0;
  const endsInTen = sum.current % 100 >= 20 && sum.current % 10 === 0;
  return endsInTen && atom > 0 && atom < 10;
}

const canMultiply = ({ total, current }: Sum, scale: number): boolean =>
  current > 0 && (scale === 100 ? current < 100 : total === 0 || total > scale);

function add(sum: Sum, atom: number): void {
  sum.last = atom;
  if (atom >= 1000) {
    sum.total += Math.max(1, sum.current) * atom;
    sum.current = 0;
  } else if (atom === 100) sum.current = Math.max(1, sum.current) * 100;
  else sum.current += atom;
}

/** "twenty five point three one". */
function withFraction(whole: NumberReading, tokens: readonly Token[], vocabulary: Vocabulary): NumberReading {
  if (wordAt(tokens, whole.length) !== vocabulary.language.decimalWord) return whole;
  let digits = '';
  let length = whole.length + 1;
  for (;;) {
    const value = vocabulary.cardinals.get(wordAt(tokens, length));
    if (value === undefined || value > 99) break;
    digits += value;
    length++;
  }
  if (digits === '') return whole;
  return { kind: 'decimal', value: Number(`${whole.value}.${digits}`), length, inWords: true };
}
