import type { Wording } from '../wording.ts';
import { addDays, bookingHorizonDays, dateProblem, isDate } from './travel-dates.ts';

/** What to say when a day cannot be travelled on; undefined when it can. */
export function dateObjection(date: string, today: string, wording: Wording): string | undefined {
  const { notUnderstood, dateInPast, dateTooFar } = wording.replies;
  if (!isDate(date)) return wording.say(notUnderstood, {});
  switch (dateProblem(date, today)) {
    case 'past':
      return wording.say(dateInPast, { date: wording.day(date) });
    case 'too-far':
      return wording.say(dateTooFar, { latest: wording.day(addDays(today, bookingHorizonDays)) });
    case undefined:
      return undefined;
  }
}
