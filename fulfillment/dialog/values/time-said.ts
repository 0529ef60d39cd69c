import { onceEach } from '../../once-each.ts';
import { qualityWordsOf } from './quality-words.ts';
import { wordsPattern } from '../../words-pattern.ts';

/** A time of day in an utterance. */
export interface TimeSaid {
  readonly index: number;
  readonly said: string;
  /** Minutes of the day that may be meant: "half past seven" is in the morning or in the evening. */
  readonly minutes: readonly number[];
  /** "At seven", which is any time from seven to eight. */
  readonly isHour: boolean;
}

const day = 24 * 60;
const halfDay = day / 2;

const keysOf = (offsets: Readonly<Record<string, number>>): string =>
  Object.keys(offsets)
    .toSorted((a, b) => b.length - a.length)
    .join('|') || '(?!)';

const timePattern = onceEach((localeId: string) => {
  const { hours, before, after, unit, lead } = qualityWordsOf(localeId).clock;
  const hour = String.raw`(?<hour>[01]?\d|2[0-4]|${hours.join('|')})`;
  const figures = String.raw`(?:[:h]|\.(?=\d\d ?(?:${unit}))|\s?(?:${unit})\s)(?<figures>[0-5]\d)(?:\s(?:${unit}))?`;
  const words = String.raw`(?:\s(?:${unit}))?\s(?<after>${keysOf(after)})`;
  return wordsPattern(
    String.raw`(?<![\p{L}\p{N}])(?:(?<lead>${lead}) )?(?:(?<before>${keysOf(before)}) )?${hour}(?:${figures}|${words}|\s?(?<unit>${unit}))?(?:\s?(?<half>[ap])\.?m\.?)?(?![\p{L}\p{N}])`,
    'giu',
  );
});

/** How far the minutes said are from the hour. */
const offsetOf = (said: string | undefined, offsets: Readonly<Record<string, number>>): number | undefined =>
  said === undefined
    ? undefined
    : Object.entries(offsets).find(([words]) => new RegExp(`^(?:${words})$`, 'iu').test(said))?.[1];

/** "At half past twelve", "12:30", "the 7 pm one": the first time of day that is said. */
export function timeSaid(text: string, localeId: string): TimeSaid | undefined {
  for (const found of text.matchAll(timePattern(localeId))) {
    const time = timeIn(found, localeId);
    if (time) return time;
  }
  return undefined;
}

/** A number alone is no time. */
function timeIn({ groups = {}, index, 0: said }: RegExpExecArray, localeId: string): TimeSaid | undefined {
  const { hours, before, after } = qualityWordsOf(localeId).clock;
  const { hour = '', figures, half } = groups;
  const offset = offsetOf(groups['before'], before) ?? offsetOf(groups['after'], after);
  const marks = [figures, half, groups['lead'], groups['unit'], offset];
  if (marks.every((mark) => mark === undefined)) return undefined;
  const spelled = hours.findIndex((forms) => new RegExp(`^(?:${forms})$`, 'iu').test(hour));
  const minutesPast = offset ?? (figures === undefined ? undefined : Number(figures));
  const start = (spelled < 0 ? Number(hour) : spelled + 1) * 60 + (minutesPast ?? 0);
  return { index, said, minutes: meantBy(start, half), isHour: minutesPast === undefined };
}

const inDay = (minute: number) => (minute + day) % day;

function meantBy(start: number, half: string | undefined): readonly number[] {
  if (half !== undefined) return [inDay((start % halfDay) + (half.toLowerCase() === 'p' ? halfDay : 0))];
  return start >= halfDay + 60 ? [inDay(start)] : [inDay(start), inDay(start + halfDay)];
}
