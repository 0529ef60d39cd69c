import { dateFormat } from '../../formatters.ts';
import { onceEach } from '../../once-each.ts';
import { isDate } from '../travel-dates.ts';
import { wordsPattern } from '../../words-pattern.ts';

/** "December 6", "Dec 6th", "the 6th of December", "6. Dezember", "6.12.", "6 de diciembre", "1er décembre": a day that a correction names, as Lex would resolve it. */
export const mentionedDate = (utterance: string, localeId: string, today: string): string | undefined =>
  findDate(utterance, localeId, today)?.date;

/** The same, with the words that said it. */
export function findDate(
  utterance: string,
  localeId: string,
  today: string,
): { readonly date: string; readonly said: string } | undefined {
  const { months, orders } = datesIn(localeId);
  const found = orders.map((order) => order.exec(utterance)).find((match) => match !== null);
  if (!found?.groups) return undefined;
  const { month: name = '', figures, day: number = '' } = found.groups;
  const which = figures?.padStart(2, '0') ?? months.get(name.toLowerCase());
  const date = nextOn(`${which}-${number.padStart(2, '0')}`, today);
  return date === undefined ? undefined : { date, said: found[0] };
}

interface Dates {
  readonly months: ReadonlyMap<string, string>;
  readonly orders: readonly RegExp[];
}

const datesIn = onceEach((localeId: string): Dates => {
  const months = monthNames(localeId);
  const month = String.raw`(?<month>${[...months.keys()].join('|')})\.?`;
  const day = String.raw`(?<day>\d{1,2})(?:st|nd|rd|th|er|º|\.)?`;
  const orders = [
    String.raw`\b${month} ${day}\b`,
    String.raw`\b${day} (?:of |de )?${month}(?!\p{L})`,
    String.raw`\b(?<day>\d{1,2})\. ?(?<figures>[01]?\d)\.(?!\d)`,
  ];
  return { months, orders: orders.map((order) => wordsPattern(order, 'iu')) };
});

/** Long and short names of the months in the locale, with their numbers: "december" and "dec" → "12". */
function monthNames(localeId: string): ReadonlyMap<string, string> {
  const tag = localeId.replace('_', '-');
  const numbers = Array.from({ length: 12 }, (_, index) => String(index + 1).padStart(2, '0'));
  const named = (['long', 'short'] as const).flatMap((month) => {
    const format = dateFormat(tag, { month, timeZone: 'UTC' });
    return numbers.map(
      (number) => [format.format(new Date(`2000-${number}-15T12:00Z`)).toLowerCase(), number] as const,
    );
  });
  return new Map(named);
}

/** The first such day that is not past, this year or the next. */
function nextOn(monthAndDay: string, today: string): string | undefined {
  const year = Number(today.slice(0, 4));
  return [year, year + 1].map((one) => `${one}-${monthAndDay}`).find((date) => isDate(date) && date >= today);
}
