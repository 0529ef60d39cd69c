import { calendarDay, dayOf, type Day } from './calendar.ts';
import type { ReadingContext } from './rules.ts';

/** Dates in figures: "2026-12-05", "5/12/26", "4.22". */
export function written(text: string, { today, localeId }: ReadingContext): Day | undefined {
  const [first = 0, second = 0, third] = text.split(/[./,-]/).map(Number);
  if (first > 31) return dayOf(first, second, third ?? 1);
  const [month, day] = isMonthFirst(localeId, first, second) ? [first, second] : [second, first];
  if (third !== undefined) return dayOf(fullYear(third), month, day);
  const { year } = calendarDay(today);
  const thisYear = dayOf(year, month, day);
  return thisYear !== undefined && thisYear >= today ? thisYear : dayOf(year + 1, month, day);
}

/** Only the United States write the month first; who writes 21/04 there means the 21st all the same. */
const isMonthFirst = (localeId: string, first: number, second: number): boolean =>
  localeId === 'en_US' ? first <= 12 : second > 12;

/** Two figures are in this century, or in the last one from 70 on. */
function fullYear(year: number): number {
  if (year >= 100) return year;
  return year + (year >= 70 ? 1900 : 2000);
}
