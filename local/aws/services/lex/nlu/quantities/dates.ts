import { addMonths, calendarDay, dayOf, firstOfMonth, lastOfMonth, type Day } from './calendar.ts';
import { written } from './written-dates.ts';
import { rule, ruleIfAsked, type ReadingContext, type Rule } from './rules.ts';
import type { Match } from './term-pattern.ts';
import type { Term } from './terms.ts';

/**
 * AMAZON.Date: always one full date. A day without a year is the next one, today included; "next week" is the Sunday of the
 * current week, "next month" and "next year" their last days, "this" and "last" periods their first days.
 * Source: the developer guide's page on AMAZON.Date.
 */
export const dateRules: readonly Rule<Day>[] = [
  rule('fullDate', ({ terms }, context) => written(terms[0]?.text ?? '', context)),
  rule('shortDate comma anyNumber', ({ terms }, context) => written(`${terms[0]?.text}/${terms[2]?.text}`, context)),
  rule('shortDate', ({ terms }, context) => written(terms[0]?.text ?? '', context)),
  rule('(?<=on|in) decimal', ({ terms }, context) => written(terms[0]?.text ?? '', context)),

  rule('(weekday comma? the?)? dayNumber dot? (of|dash)? monthName (dot? (comma|of|dash)? year)?', dayInMonth),
  rule('(weekday comma?)? monthName dot? (dash|slash|of)? the? dayNumber ((comma|of)? year)?', dayInMonth),
  rule('monthName (of|comma)? year', (match) => firstOfMonth(match.value('year') ?? 0, match.value('monthName') ?? 1)),
  rule('near monthName', monthAlone),
  rule('(?<=of|in) monthName (?! anyNumber | ordinal)', monthAlone),
  rule('month (?! anyNumber | ordinal)', monthAlone),
  rule('(end|start|middle) of? monthName ((of|comma)? year)?', partOfMonth),
  rule('(end|start|middle) of? the? near? monthUnit', partOfMonth),
  rule('year (dash|slash) monthName (dash|slash) dayNumber', dayInMonth),
  rule('holiday year?', holiday),

  rule('relativeDay', (match, { today }) => today + (match.value('relativeDay') ?? 0)),
  rule('todayPart', (_, { today }) => today),
  rule('weekday', (match, context) => comingWeekday(match.value('weekday') ?? 1, context)),
  rule('(this|next|lastWord) weekday', weekdayOfWeek),
  rule('weekday (next|lastWord)', weekdayOfWeek),
  rule('(next|this|lastWord) weekUnit comma? on? weekday', weekdayOfWeek),
  rule('weekday of? (next|this|lastWord) weekUnit', weekdayOfWeek),
  rule('(next|this|lastWord) (dayUnit|weekUnit|monthUnit|yearUnit|weekend)', period),
  rule('(dayUnit|weekUnit|monthUnit|yearUnit|weekend) (next|lastWord)', period),
  rule('(?<=the) weekend', period),

  rule('in? count unit (and? comma? count unit)* later?', inSomeTime),
  rule('count unit (and? comma? count unit)* ago', (match, { today }) => shift(today, match, -1)),
  rule('(ago|before) count unit', (match, { today }) => shift(today, match, -1)),
  rule('count dateUnit (from|afterWord|before) (relativeDay|weekday)', fromDay),
  rule('dayUnit (after|before) weekday', fromDay),

  rule('nth weekday inOf (the? near)? monthUnit', nthWeekday),
  rule('nth weekday inOf monthName year?', nthWeekday),
  rule('nth weekday', nthWeekday),
  rule('dayNumber of (the? near)? monthUnit', dayOfNearMonth),
  rule('weekday comma? the dayNumber', weekdayAndDay),
  rule('weekday comma? ordinal', weekdayAndDay),
  rule('ordinal', dayAlone),
  rule('(?<=the) (day|second)', dayAlone),
  rule('(?<=on the?) dayNumber', dayAlone),
  ruleIfAsked('dayNumber', dayAlone),
  ruleIfAsked('maybeMonth (?! word | anyNumber | ordinal)', monthAlone),
  ruleIfAsked('year', (match) => firstOfMonth(match.value('year') ?? 0, 1)),
];

/** Today or later; the 29th of February is years away at times. */
function comingDate(month: number, day: number, today: Day): Day | undefined {
  const { year } = calendarDay(today);
  for (let later = 0; later <= 8; later++) {
    const date = dayOf(year + later, month, day);
    if (date !== undefined && date >= today) return date;
  }
  return undefined;
}

function dayInMonth(match: Match, { today }: ReadingContext): Day | undefined {
  const month = match.value('monthName') ?? 1;
  const day = match.value('dayNumber') ?? 1;
  const year = match.value('year');
  return year === undefined ? comingDate(month, day, today) : dayOf(year, month, day);
}

function monthAlone(match: Match, { today }: ReadingContext): Day {
  const month = match.value('monthName') ?? 1;
  const now = calendarDay(today);
  const years = (month < now.month ? 1 : 0) + (match.has('lastWord') ? -1 : 0);
  return firstOfMonth(now.year + years, month);
}

function partOfMonth(match: Match, { today }: ReadingContext): Day {
  const now = calendarDay(today);
  const month = match.value('monthName') ?? now.month + distance(match);
  const later = match.has('monthName') && month < now.month ? 1 : 0;
  const year = match.value('year') ?? now.year + later;
  if (match.has('end')) return lastOfMonth(year, month);
  return firstOfMonth(year, month) + (match.has('middle') ? 14 : 0);
}

function holiday(match: Match, { today }: ReadingContext): Day | undefined {
  const value = match.value('holiday') ?? 101;
  const [month, day] = [Math.floor(value / 100), value % 100];
  const year = match.value('year');
  return year === undefined ? comingDate(month, day, today) : dayOf(year, month, day);
}

const comingWeekday = (weekday: number, { today }: ReadingContext): Day =>
  today + ((weekday - calendarDay(today).weekday + 7) % 7);

const mondayOf = (day: Day): Day => day - calendarDay(day).weekday + 1;

/** Next is 1, this 0, last -1. */
function distance(match: Match): number {
  if (match.has('next')) return 1;
  return match.has('lastWord') ? -1 : 0;
}

function weekdayOfWeek(match: Match, { today }: ReadingContext): Day {
  return mondayOf(today) + 7 * distance(match) + (match.value('weekday') ?? 1) - 1;
}

function period(match: Match, { today }: ReadingContext): Day {
  const steps = distance(match);
  const { year, month } = calendarDay(today);
  if (match.has('dayUnit')) return today + steps;
  if (match.has('weekend')) return mondayOf(today) + 7 * steps + 5;
  // Lex's documented example: on Wednesday 2020-11-25 next week is 2020-11-29, last week 2020-11-16.
  if (match.has('weekUnit')) return steps > 0 ? mondayOf(today) + 6 : mondayOf(today) + 7 * steps;
  if (match.has('monthUnit')) return steps > 0 ? lastOfMonth(year, month + 1) : firstOfMonth(year, month + steps);
  return steps > 0 ? lastOfMonth(year + 1, 12) : firstOfMonth(year + steps, 1);
}

/** "in two weeks", "two weeks later"; without either word it is a duration. */
function inSomeTime(match: Match, { today }: ReadingContext): Day | undefined {
  if (!match.has('in') && !match.has('later')) return undefined;
  if (match.has('in') && match.has('timeUnit') && !match.has('dateUnit')) return undefined;
  return shift(today, match, 1);
}

const DAYS: Readonly<Record<string, number>> = { dayUnit: 1, weekUnit: 7 };
const MONTHS: Readonly<Record<string, number>> = { monthUnit: 1, yearUnit: 12 };

function shift(from: Day, match: Match, direction: 1 | -1): Day {
  let days = 0;
  let months = 0;
  let count = 1;
  for (const term of match.terms) {
    if (isCount(term)) count = term.symbol === 'a' ? 1 : term.value;
    days += count * (DAYS[term.symbol] ?? 0);
    months += count * (MONTHS[term.symbol] ?? 0);
  }
  return addMonths(from, direction * Math.round(months)) + direction * Math.round(days);
}

const isCount = ({ symbol }: Term): boolean =>
  ['hour', 'day', 'minute', 'number', 'decimal', 'few', 'a'].includes(symbol);

/** "two days after Monday", "a week from Friday". */
function fromDay(match: Match, context: ReadingContext): Day {
  const weekday = match.value('weekday');
  const from =
    weekday === undefined ? context.today + (match.value('relativeDay') ?? 0) : comingWeekday(weekday, context);
  return shift(from, match, match.has('before') ? -1 : 1);
}

function nthWeekday(match: Match, { today }: ReadingContext): Day | undefined {
  const now = calendarDay(today);
  const month = match.value('monthName') ?? now.month + distance(match);
  const nth = (start: Day): Day =>
    start +
    (((match.value('weekday') ?? 1) - calendarDay(start).weekday + 7) % 7) +
    7 * ((match.value('nth') ?? 1) - 1);
  const year = match.value('year') ?? now.year;
  const date = nth(firstOfMonth(year, month));
  if (date > lastOfMonth(year, month)) return undefined;
  const passed = match.has('monthName') && !match.has('year') && date < today;
  return passed ? nth(firstOfMonth(year + 1, month)) : date;
}

function dayOfNearMonth(match: Match, { today }: ReadingContext): Day | undefined {
  const first = calendarDay(
    addMonths(firstOfMonth(calendarDay(today).year, calendarDay(today).month), distance(match)),
  );
  return dayOf(first.year, first.month, match.value('dayNumber') ?? 1);
}

/** The 31st is in the next month that has one. */
function dayAlone(match: Match, { today }: ReadingContext): Day | undefined {
  return upcoming(match.value('dayNumber') ?? 1, today)[0];
}

/** "Thursday the 21st": in the month in which they agree, this one included. */
function weekdayAndDay(match: Match, { today }: ReadingContext): Day | undefined {
  const day = match.value('dayNumber') ?? 1;
  const { year, month } = calendarDay(today);
  const thisMonth = dayOf(year, month, day);
  const candidates = [...(thisMonth === undefined ? [] : [thisMonth]), ...upcoming(day, today)];
  return candidates.find((date) => calendarDay(date).weekday === match.value('weekday')) ?? upcoming(day, today)[0];
}

function upcoming(day: number, today: Day): readonly Day[] {
  const { year, month } = calendarDay(today);
  return Array.from({ length: 14 }, (_, later) => dayOf(...yearAndMonth(year, month + later), day)).flatMap((date) =>
    date !== undefined && date >= today ? [date] : [],
  );
}

const yearAndMonth = (year: number, month: number): [number, number] => [
  year + Math.floor((month - 1) / 12),
  ((month - 1) % 12) + 1,
];
