import { rule, ruleIfAsked, type ReadingContext, type Rule } from './rules.ts';
import type { Match } from './term-pattern.ts';

/** The values it may have: one, or two for a time that may be before or after noon. */
export type TimeReading = readonly string[];

const PERIODS = ['MO', 'AF', 'EV', 'NI'] as const;
const NOON = 12;

/** AMAZON.Time: `HH:MM`, or MO, AF, EV, NI for a part of the day. Source: the developer guide's page on AMAZON.Time. */
export const timeRules: readonly Rule<TimeReading>[] = [
  rule('clock oclock? (meridiem|partOfDay|noon)?', onTheHour),
  rule('partOfDay at? clock', onTheHour),
  rule('decimal (oclock|meridiem)', onTheHour),
  rule('hourNumber minuteNumber? hourMark? (meridiem|partOfDay)', onTheHour),
  rule('hourNumber hourMark (and? minuteNumber minuteUnit?)? (meridiem|partOfDay|noon)?', onTheHour),
  rule('hourNumber hourMark? (and (half|quarter)|minus quarter) (meridiem|partOfDay)?', onTheHour),
  rule('(?<=at) hourNumber minuteNumber? hourMark?', onTheHour),
  rule('noon hourNumber minuteNumber? hourMark?', onTheHour),
  rule('partOfDay at? hourNumber minuteNumber? hourMark? meridiem?', onTheHour),
  rule('(half|quarter) (past|after|to|before) hourNumber minuteNumber? hourMark? (meridiem|partOfDay)?', aroundTheHour),
  rule(
    'minuteNumber minuteUnit? (past|to|after|before) hourNumber minuteNumber? hourMark? (meridiem|partOfDay)?',
    aroundTheHour,
  ),
  rule('halfTo hourNumber hourMark? (meridiem|partOfDay)?', aroundTheHour),
  rule('(number|year) meridiem', figuresOnly),
  rule('hour? noon', (match) => [clockTime((match.value('noon') ?? NOON) * 60)]),
  rule('partOfDay', (match) => [PERIODS[match.value('partOfDay') ?? 0] ?? 'MO']),
  ruleIfAsked('now', (_, { minuteOfDay }) => [clockTime(minuteOfDay)]),
  rule('in count (hourUnit|hoursOrClock|minuteUnit) (and? count minuteUnit)?', inSomeTime),
  ruleIfAsked('hourNumber minuteNumber?', onTheHour),
];

const clockTime = (minutes: number): string => {
  const inDay = ((Math.round(minutes) % 1440) + 1440) % 1440;
  return `${String(Math.floor(inDay / 60)).padStart(2, '0')}:${String(inDay % 60).padStart(2, '0')}`;
};

function onTheHour(match: Match, context: ReadingContext): TimeReading | undefined {
  const [hour, minute = 0] = writtenTime(match) ?? match.all('minuteNumber').map(({ value }) => value);
  if (hour === undefined || hour > 24 || minute > 59) return undefined;
  return halves(hour * 60 + minute + fraction(match), match, context);
}

/** "10:30", "10h30" and "10.30 Uhr". */
function writtenTime(match: Match): readonly number[] | undefined {
  const term = match.all('clock')[0] ?? match.all('decimal')[0];
  return term?.text.split(/[:.,h]\s?/).map(Number);
}

/** Minutes of "and a half", "less a quarter" and "half past". */
function fraction(match: Match): number {
  if (match.has('half') || match.has('halfTo')) return 30;
  if (match.has('quarter')) return match.has('minus') ? -15 : 15;
  return 0;
}

/** "quarter past ten", "ten to five", "halb fünf". */
function aroundTheHour(match: Match, context: ReadingContext): TimeReading | undefined {
  const numbers = match.all('minuteNumber').map(({ value }) => value);
  const spoken = fraction(match) || (numbers.shift() ?? 0);
  const [hour = 0, minute = 0] = numbers;
  if (Math.max(spoken, minute) > 59 || hour > 24) return undefined;
  const isBefore = match.has('to') || match.has('before') || match.has('halfTo');
  return halves(hour * 60 + minute + (isBefore ? -spoken : spoken), match, context);
}

/** "340 pm". */
function figuresOnly(match: Match, context: ReadingContext): TimeReading | undefined {
  const figures = match.terms[0]?.value ?? 0;
  const [hour, minute] = [Math.floor(figures / 100), figures % 100];
  return hour > 12 || minute > 59 ? undefined : halves(hour * 60 + minute, match, context);
}

function inSomeTime(match: Match, { minuteOfDay }: ReadingContext): TimeReading {
  let minutes = 0;
  let count = 1;
  for (const { symbol, value } of match.terms) {
    if (symbol === 'hourUnit' || symbol === 'hoursOrClock') minutes += count * 60;
    else if (symbol === 'minuteUnit') minutes += count;
    else if (symbol === 'half') count = 0.5;
    else if (symbol !== 'in' && symbol !== 'and' && symbol !== 'a') count = value;
  }
  return [clockTime(minuteOfDay + minutes)];
}

/** Before noon, after noon, or both where nothing tells. */
function halves(minutes: number, match: Match, { vocabulary }: ReadingContext): TimeReading {
  const late = isLate(Math.floor(minutes / 60), match);
  if (late !== undefined) return [clockTime((minutes % 720) + (late ? 720 : 0))];
  const hasLeadingZero = match.terms.some(({ text }) => /^0\d/.test(text));
  const isPlain = minutes < 60 || minutes >= 13 * 60 || vocabulary.language.clock === 24 || hasLeadingZero;
  return isPlain ? [clockTime(minutes)] : [clockTime(minutes), clockTime(minutes + 720)];
}

function isLate(hour: number, match: Match): boolean | undefined {
  if (hour > NOON) return undefined;
  const meridiem = match.value('meridiem');
  if (meridiem !== undefined) return meridiem === NOON;
  const noon = match.value('noon');
  if (noon !== undefined) return noon === NOON && (hour === NOON || hour < 6);
  const part = PERIODS[match.value('partOfDay') ?? -1];
  if (part === undefined) return undefined;
  // "one at night" is early, "ten at night" is late.
  return part === 'NI' ? hour >= 5 && hour < NOON : part !== 'MO';
}
