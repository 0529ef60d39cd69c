/** Days as whole numbers since 1970-01-01, so that no clock time or time zone can shift them. */
export type Day = number;

const MILLISECONDS = 86_400_000;

/** Undefined for a day that no month has, such as the 31st of November. */
export function dayOf(year: number, month: number, day: number): Day | undefined {
  const date = new Date(0);
  date.setUTCFullYear(year, month - 1, day);
  const exists = date.getUTCMonth() === month - 1 && date.getUTCDate() === day;
  return exists ? Math.round(date.getTime() / MILLISECONDS) : undefined;
}

export interface CalendarDay {
  readonly year: number;
  readonly month: number;
  readonly day: number;
  /** 1 is Monday. */
  readonly weekday: number;
}

export function calendarDay(day: Day): CalendarDay {
  const date = new Date(day * MILLISECONDS);
  return {
    year: date.getUTCFullYear(),
    month: date.getUTCMonth() + 1,
    day: date.getUTCDate(),
    weekday: date.getUTCDay() || 7,
  };
}

export const isoDate = (day: Day): string => new Date(day * MILLISECONDS).toISOString().slice(0, 10);

export const firstOfMonth = (year: number, month: number): Day =>
  Math.round(Date.UTC(year, month - 1, 1) / MILLISECONDS);

export const lastOfMonth = (year: number, month: number): Day => firstOfMonth(year, month + 1) - 1;

/** The same day some months later; the last day of the month where it is shorter. */
export function addMonths(from: Day, months: number): Day {
  const { year, month, day } = calendarDay(from);
  return Math.min(firstOfMonth(year, month + months) + day - 1, lastOfMonth(year, month + months));
}
