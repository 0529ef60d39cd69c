import type { SymbolName } from '../languages/language.ts';
import type { Term } from './terms.ts';

/**
 * Regular expressions over terms: `(weekday comma?)? month the? dayNumber` is compiled to one over characters, one character a
 * symbol. Names of sets stand for any of their symbols.
 */
const SETS: Readonly<Record<string, readonly SymbolName[]>> = {
  anyNumber: ['zero', 'hour', 'day', 'minute', 'year', 'number', 'decimal'],
  count: ['hour', 'day', 'minute', 'number', 'decimal', 'few', 'a', 'half'],
  dayNumber: ['hour', 'day', 'ordinal', 'second'],
  cardinalDay: ['hour', 'day'],
  nth: ['ordinal', 'second'],
  hourNumber: ['zero', 'hour', 'day'],
  minuteNumber: ['zero', 'hour', 'day', 'minute'],
  monthName: ['month', 'maybeMonth'],
  dateUnit: ['dayUnit', 'weekUnit', 'monthUnit', 'yearUnit'],
  timeUnit: ['hourUnit', 'hoursOrClock', 'minuteUnit', 'secondUnit', 'second'],
  unit: [
    'dayUnit',
    'weekUnit',
    'monthUnit',
    'yearUnit',
    'hourUnit',
    'hoursOrClock',
    'minuteUnit',
    'secondUnit',
    'second',
  ],
  hourMark: ['oclock', 'hoursOrClock'],
  near: ['next', 'this', 'last', 'past'],
  lastWord: ['last', 'past'],
  afterWord: ['after', 'past'],
  inOf: ['in', 'of'],
  partOfDay: ['daypart', 'todayPart'],
};

const codes = new Map<string, string>();

/** One character of the private use area a symbol, so that none means anything in a regular expression. */
function code(symbol: string): string {
  const known = codes.get(symbol) ?? String.fromCodePoint(0xe000 + codes.size);
  codes.set(symbol, known);
  return known;
}

export function compile(pattern: string): RegExp {
  const source = pattern
    .replaceAll(/[A-Za-z]+/g, (name) => {
      const set = SETS[name];
      return set ? `[${set.map(code).join('')}]` : code(name);
    })
    .replaceAll(' ', '');
  return new RegExp(source, 'y');
}

export const encode = (terms: readonly Term[]): string => terms.map(({ symbol }) => code(symbol)).join('');

/** The terms that a pattern has matched. */
export class Match {
  readonly terms: readonly Term[];

  constructor(terms: readonly Term[]) {
    this.terms = terms;
  }

  /** All terms of a symbol or set. */
  all(name: string): readonly Term[] {
    return this.terms.filter(({ symbol }) => symbol === name || SETS[name]?.includes(symbol));
  }

  has(name: string): boolean {
    return this.all(name).length > 0;
  }

  /** The value of the first term of a symbol or set. */
  value(name: string): number | undefined {
    return this.all(name)[0]?.value;
  }
}
