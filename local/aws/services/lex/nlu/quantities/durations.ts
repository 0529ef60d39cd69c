import { rule, type Rule } from './rules.ts';
import type { Match } from './term-pattern.ts';

/** Each unit with its letter in ISO 8601, and what half of it is: "an hour and a half" is PT1H30M. */
const UNITS: Readonly<
  Record<string, { readonly letter: string; readonly half: readonly [unit: string, count: number] }>
> = {
  yearUnit: { letter: 'Y', half: ['monthUnit', 6] },
  monthUnit: { letter: 'M', half: ['dayUnit', 15] },
  weekUnit: { letter: 'W', half: ['weekUnit', 0.5] },
  dayUnit: { letter: 'D', half: ['hourUnit', 12] },
  hourUnit: { letter: 'H', half: ['minuteUnit', 30] },
  minuteUnit: { letter: 'M', half: ['secondUnit', 30] },
  secondUnit: { letter: 'S', half: ['secondUnit', 0.5] },
};

/** Symbols that are one of these units among other things. */
const ALSO: Readonly<Record<string, string>> = { hoursOrClock: 'hourUnit', second: 'secondUnit' };
const DATE_UNITS = ['yearUnit', 'monthUnit', 'weekUnit', 'dayUnit'];
const TIME_UNITS = ['hourUnit', 'minuteUnit', 'secondUnit'];
const COUNTS = new Set(['hour', 'day', 'minute', 'number', 'decimal', 'few']);

/** AMAZON.Duration: ISO 8601, "PT10M", "P8W". Weeks stay weeks. */
export const durationRules: readonly Rule<string>[] = [
  rule('count dash? unit ((and|comma)? count dash? unit)* (and a? half)?', iso),
  rule('count and a? half unit', iso),
  rule('half (a|of)? unit', iso),
  rule('whole dash? unit', iso),
];

function iso({ terms }: Match): string | undefined {
  const sum: Sum = new Map();
  // What was said since the last unit: "two and a half".
  let count: number | undefined;
  let halves = 0;
  let unit = '';
  for (const { symbol, value } of terms) {
    if (COUNTS.has(symbol)) count = value;
    else if (symbol === 'half') halves = 0.5;
    else if (toUnit(symbol) in UNITS) {
      unit = toUnit(symbol);
      // "an hour" and "two hours", but "half an hour".
      add(sum, unit, (count ?? (halves === 0 ? 1 : 0)) + halves);
      [count, halves] = [undefined, 0];
    }
  }
  // "An hour and a half": the half comes after its unit.
  add(sum, unit, halves);
  return written(sum);
}

type Sum = Map<string, number>;

/** A half is written in the smaller unit. */
function add(sum: Sum, unit: string, count: number): void {
  const hasHalf = count % 1 === 0.5;
  sum.set(unit, (sum.get(unit) ?? 0) + (hasHalf ? count - 0.5 : count));
  const [smaller, half] = UNITS[unit]?.half ?? [unit, 0.5];
  if (hasHalf) sum.set(smaller, (sum.get(smaller) ?? 0) + half);
}

const toUnit = (symbol: string): string => ALSO[symbol] ?? symbol;

function written(sum: ReadonlyMap<string, number>): string | undefined {
  const part = (units: readonly string[]): string =>
    units
      .map((unit) => (sum.get(unit) ? `${Number((sum.get(unit) ?? 0).toFixed(6))}${UNITS[unit]?.letter}` : ''))
      .join('');
  const [date, time] = [part(DATE_UNITS), part(TIME_UNITS)];
  return date === '' && time === '' ? undefined : `P${date}${time === '' ? '' : `T${time}`}`;
}
