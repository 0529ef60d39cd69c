import { ofLocale } from '../../of-locale.ts';
import { onceEach } from '../../once-each.ts';
import { wordsPattern } from '../../words-pattern.ts';
import { cueWordsOf } from './cue-words.ts';
import { addDays, isDate } from '../travel-dates.ts';

/** By what a number is heard to be a day of a month; for a regular expression. */
const dayWords = ofLocale({
  en_US: () => String.raw`(?:the )?(?<day>\d{1,3})(?:st|nd|rd|th)|on the (?<bare>\d{1,3})`,
  de_DE: () => String.raw`(?:am|den|dem|der|zum|vom) (?<day>\d{1,3})\.?`,
  es_US: () => String.raw`(?:el|al|del)(?: d[ií]a)? (?<day>\d{1,3})º?|d[ií]a (?<bare>\d{1,3})`,
  fr_FR: () => String.raw`(?:le|au|du) (?<day>\d{1,3})(?:er)?`,
});

const dayPattern = onceEach((localeId: string) => {
  const { thing, named } = cueWordsOf(localeId).ordinals;
  return wordsPattern(
    String.raw`(?<![\p{L}\p{N}])(?:${dayWords(localeId)})(?![\p{L}\p{N}]|[.:,]\d| (?:${thing}|${named})(?!\p{L}))`,
    'iu',
  );
});

interface DaySaid {
  readonly day: number;
  readonly said: string;
}

/** "The 21st", "am 21.", "el día 21", "le 21": a day of a month that nobody named, and no count. No month has the 100th, which is no count either. */
export function dayOfMonthIn(text: string, localeId: string): DaySaid | undefined {
  const found = dayPattern(localeId).exec(text);
  const day = Number(found?.groups?.['day'] ?? found?.groups?.['bare'] ?? 0);
  return found && day > 0 ? { day, said: found[0] } : undefined;
}

/** Longer than any month, and shorter than any two. */
const toNextMonth = 32;

/** The same, as the date that is meant where a day is spoken of: in its month or the next, whichever is nearer, and not past. */
export function findDayOfMonth(
  text: string,
  { localeId, near, today }: { readonly localeId: string; readonly near: string; readonly today: string },
): { readonly date: string; readonly said: string } | undefined {
  const found = dayOfMonthIn(text, localeId);
  if (!found) return undefined;
  const month = near.slice(0, 7);
  const dates = [month, addDays(`${month}-01`, toNextMonth).slice(0, 7)]
    .map((one) => `${one}-${String(found.day).padStart(2, '0')}`)
    .filter((date) => isDate(date) && date >= today);
  const [date] = dates.toSorted((a, b) => distance(a, near) - distance(b, near));
  return date === undefined ? undefined : { date, said: found.said };
}

const distance = (one: string, other: string): number => Math.abs(Date.parse(one) - Date.parse(other));
