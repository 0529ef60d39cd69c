import { dateFormat } from '../formatters.ts';
import { onceEach } from '../once-each.ts';
import { wordsPattern } from '../words-pattern.ts';
import { typeOfSlot } from './open-slot.ts';
import type { SaidToForm } from './said-to-form.ts';
import { addDays, isDate, isoDate, weekdayOf } from './travel-dates.ts';
import { DATE } from './values-said.ts';

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
  const fits = new Map([...weekdays, ...ahead].filter(([name]) => !/\d/.test(name)));
  const names = [...fits.keys()].toSorted((a, b) => b.length - a.length).join('|');
  return { fits, pattern: wordsPattern(String.raw`(?<![\p{L}\p{N}])(?:${names})(?![\p{L}\p{N}])`, 'iu') };
});

/** "Yes, Monday", of a flight on a Sunday. */
export function namesOtherDay({ form, turn: { localeId, now }, text }: SaidToForm): boolean {
  const { fits, pattern } = daysOf(localeId);
  const isNamed = fits.get(pattern.exec(text)?.[0].toLowerCase() ?? '');
  const held = Object.entries(form.slots).flatMap(([slot, value]) =>
    typeOfSlot(form.intent, slot) === DATE && isDate(value) ? [value] : [],
  );
  return isNamed !== undefined && held.length > 0 && !held.some((date) => isNamed(date, isoDate(now)));
}
