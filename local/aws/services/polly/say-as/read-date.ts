import { cutInto } from './cut-into.ts';
import type { SpokenDate } from './spoken-language.ts';

/** The letters of a format: the part of the date they stand for, and its figures when nothing stands between them. */
const PARTS: ReadonlyMap<string, { readonly name: keyof SpokenDate; readonly width: number }> = new Map([
  ['d', { name: 'day', width: 2 }],
  ['m', { name: 'month', width: 2 }],
  ['y', { name: 'year', width: 4 }],
]);

/**
 * A date in figures, with or without signs between them, in the order that `format` names ("mdy", "dm", "y"). Without a
 * format, or with "yyyymmdd", the year comes first and question marks leave a part out ("????0922"). Undefined when the
 * figures are no such date.
 */
export function readDate(text: string, format = 'yyyymmdd'): SpokenDate | undefined {
  const order = Array.from(format === 'yyyymmdd' ? 'ymd' : format).flatMap((letter) => PARTS.get(letter) ?? []);
  const written = text.split(/[^\d?]+/).filter((part) => part !== '');
  const [only] = written;
  const isUnbroken = written.length === 1 && order.length > 1;
  const widths = order.map((part) => part.width);
  const figures = isUnbroken && only !== undefined ? cutInto(only, widths) : written;
  if (figures.length !== order.length) return undefined;
  const named = order.map(({ name }, position): [string, string] => [name, figures[position] ?? '']);
  const date: SpokenDate = Object.fromEntries(
    named.filter(([, part]) => /^\d+$/.test(part)).map(([name, part]) => [name, Number(part)]),
  );
  return Object.keys(date).length > 0 && isDate(date) ? date : undefined;
}

const isDate = ({ day = 1, month = 1, year = 1 }: SpokenDate): boolean =>
  day >= 1 && day <= 31 && month >= 1 && month <= 12 && year < 10_000;
