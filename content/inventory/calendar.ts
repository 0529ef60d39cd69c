/** Dates are "2026-12-01", without a time or a zone. */

export function addDays(date: string, days: number): string {
  const start = new Date(`${date}T00:00:00Z`);
  if (!/^\d{4}-\d\d-\d\d$/.test(date) || Number.isNaN(start.getTime())) throw new RangeError(`Not a date: ${date}`);
  start.setUTCDate(start.getUTCDate() + days);
  return start.toISOString().slice(0, 10);
}

const MINUTES_A_DAY = 24 * 60;

const twoDigits = (value: number): string => String(value).padStart(2, '0');

/** Minutes after midnight as "07:15"; minutes of another day as the time on that day. */
export function clockTime(minutes: number): string {
  const ofDay = ((minutes % MINUTES_A_DAY) + MINUTES_A_DAY) % MINUTES_A_DAY;
  return `${twoDigits(Math.floor(ofDay / 60))}:${twoDigits(ofDay % 60)}`;
}

/** How many days after the first day these minutes fall. */
export const dayOf = (minutes: number): number => Math.floor(minutes / MINUTES_A_DAY);
