import { rule, type Rule } from './rules.ts';
import type { Match } from './term-pattern.ts';

const DATE_UNITS: Readonly<Record<string, string>> = { yearUnit: 'Y', monthUnit: 'M', weekUnit: 'W', dayUnit: 'D' };
const TIME_UNITS: Readonly<Record<string, string>> = {
  hourUnit: 'H',
  hoursOrClock: 'H',
  minuteUnit: 'M',
  secondUnit: 'S',
  second: 'S',
};

/** What half of a unit is, so that "an hour and a half" is PT1H30M. */
const HALVES: Readonly<Record<string, readonly [unit: string, count: number]>> = {
  yearUnit: ['monthUnit', 6],
  monthUnit: ['dayUnit', 15],
  dayUnit: ['hourUnit', 12],
  hourUnit: ['minuteUnit', 30],
  hoursOrClock: ['minuteUnit', 30],
  minuteUnit: ['secondUnit', 30],
};

/** AMAZON.Duration: ISO 8601, "PT10M", "P8W". Weeks stay weeks. */
export const durationRules: readonly Rule<string>[] = [
  rule('count dash? unit ((and|comma)? (and? (a|half) half?|count dash? unit))*', iso),
  rule('count and (a? half) unit', iso),
  rule('half (a|of)? unit', iso),
  rule('whole dash? unit', iso),
];

function iso(match: Match): string | undefined {
  const counts = new Map<string, number>();
  const add = (unit: string, count: number): void => void counts.set(unit, (counts.get(unit) ?? 0) + count);
  let count: number | undefined;
  let halves = 0;
  let lastUnit = '';
  for (const { symbol, value } of match.terms) {
    if (symbol in DATE_UNITS || symbol in TIME_UNITS) {
      if (symbol === 'second' && count === undefined) return undefined;
      add(symbol, count ?? (halves > 0 ? 0 : 1));
      if (halves > 0) addHalf(symbol, add);
      [count, halves, lastUnit] = [undefined, 0, symbol];
    } else if (symbol === 'half') halves++;
    else if (symbol === 'a') count ??= halves > 0 ? undefined : 1;
    else if (symbol !== 'and' && symbol !== 'comma' && symbol !== 'dash' && symbol !== 'of' && symbol !== 'whole') {
      count = value;
    }
  }
  // "An hour and a half": the half comes after its unit.
  if (halves > 0) addHalf(lastUnit, add);
  return format(counts);
}

function addHalf(unit: string, add: (unit: string, count: number) => void): void {
  const [smaller, count] = HALVES[unit] ?? [unit, 0.5];
  add(smaller, count);
}

function format(counts: ReadonlyMap<string, number>): string | undefined {
  const written = (units: Readonly<Record<string, string>>): string =>
    [...new Set(Object.values(units))]
      .map((letter) => {
        const count = Object.entries(units).reduce(
          (sum, [unit, own]) => sum + (own === letter ? (counts.get(unit) ?? 0) : 0),
          0,
        );
        return count > 0 ? `${Number(count.toFixed(6))}${letter}` : '';
      })
      .join('');
  const [date, time] = [written(DATE_UNITS), written(TIME_UNITS)];
  if (date === '' && time === '') return undefined;
  return `P${date}${time === '' ? '' : `T${time}`}`;
}
