import { dateFormat } from '../../formatters.ts';
import { onceEach } from '../../once-each.ts';
import { wordsPattern } from '../../words-pattern.ts';
import { dayOfMonthIn } from './day-of-month.ts';
import type { SaidToForm } from '../form/said-to-form.ts';
import { addDays, isoDate, weekdayOf } from '../travel-dates.ts';
import { datesHeld } from './values-for-form.ts';

/** A Monday. */
const someMonday = '2024-01-01';

/** Whether a day fits a name, today being another. */
type Fits = (date: string, today: string) => boolean;

/** "Monday", "tomorrow" and "übermorgen" in the locale; "today" is said of the booking as well. */
const daysOf = onceEach((localeId: string) => {
  const tag = localeId.replace('_', '-');
  const weekday = dateFormat(tag, { weekday: 'long', timeZone: 'UTC' });
  const relative = new Intl.RelativeTimeFormat(tag, { numeric: 'auto' });
  const weekdays = [0, 1, 2, 3, 4, 5, 6].map((days): [string, Fits] => {
    const like = addDays(someMonday, days);
    return [weekday.format(new Date(like)).toLowerCase(), (date) => weekdayOf(date) === weekdayOf(like)];
  });
  const ahead = [1, 2].map((days): [string, Fits] => [
    relative.format(days, 'day').toLowerCase(),
    (date, today) => date === addDays(today, days),
  ]);
  // "Next week" is no day: which one is meant has to be said.
  const vague = (['week', 'month'] as const).map((unit): [string, Fits] => [
    relative.format(1, unit).toLowerCase(),
    () => false,
  ]);
  const fits = new Map([...weekdays, ...ahead, ...vague].filter(([name]) => !/\d/.test(name)));
  const names = [...fits.keys()].toSorted((a, b) => b.length - a.length).join('|');
  return {
    fits,
    weekdays: new Set(weekdays.map(([name]) => name)),
    pattern: wordsPattern(String.raw`(?<![\p{L}\p{N}])(?:${names})(?![\p{L}\p{N}])`, 'iu'),
  };
});

/** What a day has to be for what is said of one, if any is. */
function dayNamed(text: string, localeId: string): Fits | undefined {
  const { fits, pattern } = daysOf(localeId);
  const found = pattern.exec(text)?.[0];
  if (found !== undefined) return fits.get(found.toLowerCase());
  const day = dayOfMonthIn(text, localeId)?.day;
  return day === undefined ? undefined : (date) => Number(date.slice(-2)) === day;
}

export const namesDay = (text: string, localeId: string): boolean => dayNamed(text, localeId) !== undefined;

/** "Sunday", of "back on Sunday"; no date. */
export function namesWeekday(text: string, localeId: string): boolean {
  const { weekdays, pattern } = daysOf(localeId);
  return weekdays.has(pattern.exec(text)?.[0].toLowerCase() ?? '') && !/\d/.test(text);
}

/** "Yes, Monday", of a flight on a Sunday. */
export function namesOtherDay({ form, turn: { localeId, now }, text }: SaidToForm): boolean {
  const isNamed = dayNamed(text, localeId);
  const held = datesHeld(form);
  return isNamed !== undefined && held.length > 0 && !held.some((date) => isNamed(date, isoDate(now)));
}
