import { dateFormat } from '../formatters.ts';

/** The clock of each city we fly to. Flight times are local; a city that is not listed is taken to be on UTC. */
const zones: Readonly<Record<string, string>> = {
  London: 'Europe/London',
  Edinburgh: 'Europe/London',
  Manchester: 'Europe/London',
  Dublin: 'Europe/Dublin',
  Lisbon: 'Europe/Lisbon',
  Porto: 'Europe/Lisbon',
  Paris: 'Europe/Paris',
  Nice: 'Europe/Paris',
  Lyon: 'Europe/Paris',
  Berlin: 'Europe/Berlin',
  Munich: 'Europe/Berlin',
  Frankfurt: 'Europe/Berlin',
  Hamburg: 'Europe/Berlin',
  Madrid: 'Europe/Madrid',
  Barcelona: 'Europe/Madrid',
  Seville: 'Europe/Madrid',
  Rome: 'Europe/Rome',
  Milan: 'Europe/Rome',
  Venice: 'Europe/Rome',
  Naples: 'Europe/Rome',
  Amsterdam: 'Europe/Amsterdam',
  Brussels: 'Europe/Brussels',
  Vienna: 'Europe/Vienna',
  Zurich: 'Europe/Zurich',
  Geneva: 'Europe/Zurich',
  Copenhagen: 'Europe/Copenhagen',
  Stockholm: 'Europe/Stockholm',
  Oslo: 'Europe/Oslo',
  Warsaw: 'Europe/Warsaw',
  Prague: 'Europe/Prague',
  Budapest: 'Europe/Budapest',
  Helsinki: 'Europe/Helsinki',
  Athens: 'Europe/Athens',
  Istanbul: 'Europe/Istanbul',
  'New York': 'America/New_York',
  Boston: 'America/New_York',
  Miami: 'America/New_York',
  Toronto: 'America/Toronto',
  Montreal: 'America/Toronto',
  Chicago: 'America/Chicago',
  'San Francisco': 'America/Los_Angeles',
  'Los Angeles': 'America/Los_Angeles',
  Dubai: 'Asia/Dubai',
  Singapore: 'Asia/Singapore',
  Tokyo: 'Asia/Tokyo',
};

/** A city's wall clock, as "2026-12-01T07:15". */
const wallClock = (city: string, at: Date): string =>
  dateFormat('en-CA', { timeZone: zones[city] ?? 'UTC', dateStyle: 'short', timeStyle: 'short', hourCycle: 'h23' })
    .format(at)
    .replace(/,\s*/, 'T');

/** What the calendar and the clock in a city show. */
export function localNow(city: string, now: Date): { readonly date: string; readonly time: string } {
  const clock = wallClock(city, now);
  return { date: clock.slice(0, 10), time: clock.slice(11) };
}

/** The earlier of the two days that "today" may mean: in the city, or on the clock that Lex reads (UTC). */
export function earliestToday(city: string | undefined, now: Date): string {
  const utc = now.toISOString().slice(0, 10);
  const local = city === undefined ? utc : localNow(city, now).date;
  return local < utc ? local : utc;
}

/** When a city's clock shows this date and time. An hour that a change of clocks skips is taken an hour late. */
export function instantIn(city: string, date: string, time: string): Date {
  const wanted = Date.parse(`${date}T${time}:00Z`);
  const shown = Date.parse(`${wallClock(city, new Date(wanted))}:00Z`);
  const guess = wanted - (shown - wanted);
  // The offset may be another one at the guess, on the day the clocks change.
  const corrected = Date.parse(`${wallClock(city, new Date(guess))}:00Z`);
  return new Date(guess + (wanted - corrected));
}
