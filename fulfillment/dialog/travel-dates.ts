/** Calendar days as ISO dates ("2026-12-01"): compared as strings, counted in UTC, so that no clock change moves them. */
const dayLength = 24 * 60 * 60 * 1000;

/** We sell this many days ahead. */
export const bookingHorizonDays = 330;

export const isoDate = (at: Date): string => at.toISOString().slice(0, 10);

export const addDays = (date: string, days: number): string =>
  isoDate(new Date(Date.parse(`${date}T00:00:00Z`) + days * dayLength));

/** 1 is Monday, 7 is Sunday. */
export const weekdayOf = (date: string): number => new Date(`${date}T00:00:00Z`).getUTCDay() || 7;

/** Date.parse takes "2027-02-30" for March 2: a day is one when it comes back as it was. */
export const isDate = (text: string): boolean => {
  const at = new Date(`${text}T00:00:00Z`);
  return !Number.isNaN(at.getTime()) && isoDate(at) === text;
};

/** What is wrong with a day to travel on: Lex resolves "yesterday" as gladly as "tomorrow". */
export function dateProblem(date: string, today: string): 'past' | 'too-far' | undefined {
  if (date < today) return 'past';
  return date > addDays(today, bookingHorizonDays) ? 'too-far' : undefined;
}
