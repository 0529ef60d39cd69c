import { wordsPattern } from '../../words-pattern.ts';

/** Words as alternatives of a pattern, longest first, so that "mm" is not read as "m". */
export const anyOf = (words: readonly string[]): string =>
  [...words]
    .sort((a, b) => b.length - a.length)
    .map((word) => word.replaceAll(/[.*+?^${}()|[\]\\/]/g, String.raw`\$&`))
    .join('|');

/** The name of a month by its number; undefined for what is no date. */
export function monthOf(
  months: readonly string[],
  month: string | undefined,
  day: string | undefined,
): string | undefined {
  return Number(day) >= 1 && Number(day) <= 31 ? months[Number(month) - 1] : undefined;
}

/** "24/12/2026", and after such words "24/12" with two figures each: elsewhere "10/10" is a mark, and "12/14" are rooms. */
export const dayAndMonth = (before: string): RegExp =>
  new RegExp(
    String.raw`(?<![\d/])(?=\d+/\d+/|(?<=\b(?:${before}) (?:\d\d/\d\d\s?[–-]\s?)?)\d\d/\d\d)(\d{1,2})/(\d{1,2})(?:/(\d{4}))?(?![\d/])`,
    'g',
  );

/** A year at the end of a date: two figures are of this century. */
export const yearAfter = (joiner: string, year: string | undefined): string =>
  year === undefined ? '' : `${joiner}${year.length === 2 ? `20${year}` : year}`;

/** Replaces whole words by what they are short for; a full stop that only says so goes with them. */
export function expander(names: Readonly<Record<string, string>>): (text: string) => string {
  const short = wordsPattern(String.raw`(?<=\d(?:\.| de)? )(${anyOf(Object.keys(names))})(?!\p{L})\.?`, 'gu');
  return (text) => text.replaceAll(short, (_, name: string) => names[name] ?? name);
}
