import { anyOf, expander, monthOf, yearAfter } from './calendar.ts';
import { durationsAfter } from './durations.ts';
import { replaceEach } from './replace-each.ts';

export const months = 'January February March April May June July August September October November December'.split(
  ' ',
);
export const shortMonths = {
  Jan: 'January',
  Feb: 'February',
  Mar: 'March',
  Apr: 'April',
  Jun: 'June',
  Jul: 'July',
  Aug: 'August',
  Sep: 'September',
  Sept: 'September',
  Oct: 'October',
  Nov: 'November',
  Dec: 'December',
};

const small =
  'first second third fourth fifth sixth seventh eighth ninth tenth eleventh twelfth thirteenth fourteenth fifteenth sixteenth seventeenth eighteenth nineteenth'.split(
    ' ',
  );
const tens = 'twenty thirty forty fifty sixty seventy eighty ninety'.split(' ');

/** 1–99 in words; more is left to the voice. */
function ordinal(number: number): string | undefined {
  if (number < 20) return small[number - 1];
  const ten = tens[Math.floor(number / 10) - 2];
  return number % 10 === 0 ? ten?.replace(/y$/, 'ieth') : ten && `${ten}-${small[(number % 10) - 1]}`;
}

const month = anyOf(months);
const monthFirst = new RegExp(
  String.raw`\b(${month}) (\d{1,2})(?:st|nd|rd|th)?(?:\s?[–-]\s?(\d{1,2})(?:st|nd|rd|th)?)?(?![\d:]|\s?(?:AM|PM))`,
  'g',
);
const dayFirst = new RegExp(String.raw`\b(\d{1,2}) (${month})(?:,? (\d{4}))?\b`, 'g');
const shortMonth = new RegExp(String.raw`\b(${anyOf(Object.keys(shortMonths))})\b\.?(?= \d)`, 'g');
const afterDay = expander(shortMonths);
const inFigures = /(?<![\d/])(\d{1,2})\/(\d{1,2})\/(\d{4})(?![\d/])/g;

const whole = (_: string, short: string) => Object.entries(shortMonths).find(([name]) => name === short)?.[1] ?? short;

export function dates(text: string): string {
  const short = afterDay(text.replaceAll(shortMonth, whole));
  const figures = replaceEach(short, inFigures, ({ written, parts: [m, d, y] }) => {
    const name = monthOf(months, m, d);
    return name === undefined ? written : `${name} ${Number(d)}${yearAfter(', ', y)}`;
  });
  const first = replaceEach(figures, monthFirst, ({ written, parts: [name, d, last] }) => {
    const day = ordinal(Number(d));
    const end = last === undefined ? '' : ` to ${ordinal(Number(last))}`;
    return Number(d) > 31 || day === undefined ? written : `${name} ${day}${end}`;
  });
  return replaceEach(first, dayFirst, ({ written, parts: [d, name, y] }) =>
    Number(d) >= 1 && Number(d) <= 31 ? `${name} ${ordinal(Number(d))}${yearAfter(', ', y)}` : written,
  );
}

export function clock(hours: number, minutes: number): string {
  if (minutes === 0 && hours % 12 === 0) return hours === 12 ? 'noon' : 'midnight';
  const exact = minutes === 0 ? '' : `:${String(minutes).padStart(2, '0')}`;
  return `${hours % 12 === 0 ? 12 : hours % 12}${exact} ${hours < 12 ? 'AM' : 'PM'}`;
}

const twelveHours = /(?<![\d:.,])(1[0-2]|0?[1-9])(?::([0-5]\d))?\s?([AaPp])(?:\.\s?[Mm]\.?|[Mm]\b)/g;

const durations = durationsAfter(
  String.raw`(?<!\b(?:at|between|from|until|till|by|before|after) (?:\d{1,2}:\d\d(?: h)? (?:to|and) )?)`,
);

/** "3:00-4:30pm": the first is of the same half, or of the other where it would be the later one. */
const halfAtEnd =
  /(?<![\d:.,])(1[0-2]|0?[1-9])(:[0-5]\d)\s?[–-]\s?(?=(1[0-2]|0?[1-9])(?::[0-5]\d)?\s?([AaPp])\.?\s?[Mm]\b)/g;

const withBothHalves = (text: string): string =>
  replaceEach(text, halfAtEnd, ({ parts: [first = '', minutes = '', last, half = ''] }) => {
    const isPm = /p/i.test(half) === Number(first) % 12 <= Number(last) % 12;
    return `${first}${minutes} ${isPm ? 'PM' : 'AM'}–`;
  });

export const times = (text: string): string =>
  replaceEach(withBothHalves(durations(text)), twelveHours, ({ written, parts: [h, m = '0', half = ''], isEnd }) => {
    const hours = (Number(h) % 12) + (/p/i.test(half) ? 12 : 0);
    return `${clock(hours, Number(m))}${isEnd && written.endsWith('.') ? '.' : ''}`;
  });

export const ordinals = (text: string): string =>
  text.replaceAll(/\b(\d{1,2})(?:st|nd|rd|th)\b/g, (written, n: string) => ordinal(Number(n)) ?? written);
