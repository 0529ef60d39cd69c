import { perLocale } from './per-locale.ts';
import type { SpeechWords } from './speech-words.ts';
import { anyOf } from './words/calendar.ts';
import type { Wording } from '../wording.ts';
import { wordsPattern } from '../words-pattern.ts';

const isoDates = /\b(\d{4})-(\d\d)-(\d\d)\b(?:\s*[–—]\s*(?=\d{4}-\d\d-\d\d\b))?/g;

const isoTimes = /\b(\d{4}-\d\d-\d\d)T(\d\d:\d\d)(?::\d\d(?:\.\d+)?)?(?:Z|[+-]\d\d:?\d\d)?/g;

const isDate = (iso: string) => {
  const at = new Date(`${iso}T12:00:00Z`);
  return !Number.isNaN(at.getTime()) && at.toISOString().startsWith(iso);
};

const weekdayPatterns = perLocale(({ weekdays, months, shortMonths }) => {
  const day = anyOf(Object.keys(weekdays));
  const month = anyOf([...months, ...Object.keys(shortMonths)]);
  const date = String.raw`\d|(?:${month})\b`;
  return {
    // "Nov. 28 – Dec. 4", "28 nov. 2026 – 4 déc.": with its spaces, a dash is a pause everywhere else.
    range: wordsPattern(
      String.raw`(?<=(?:\d|(?<!\p{L})(?:${month}))\.?)(?:\s?[–—]\s?|\s-\s)(?=(?:\d{1,2}\.?(?: de)? )?(?:${month})(?!\p{L}))`,
      'gu',
    ),
    // "Mo–Fr", "Di, Do und Fr", "lun. au ven.": alone, a short weekday may be a word.
    chain: wordsPattern(
      String.raw`(?<!\p{L})(?:${day})(?:\.?(?:\s?[–-]\s?|, | \p{Ll}{1,3} )(?:${day})(?!\p{L}))+(?:\.(?=,|\s[\d\p{Ll}]))?`,
      'gu',
    ),
    dated: wordsPattern(String.raw`(?<!\p{L})(${day})\.?(?=,?\s(?:${date}))`, 'gu'),
    each: wordsPattern(String.raw`(?<!\p{L})(${day})(?:\.(?!$))?(?!\p{L})`, 'gu'),
  };
});

/** Dates and weekdays in words, in the way of the locale. */
export function readDates(text: string, words: SpeechWords, wording: Pick<Wording, 'day'>): string {
  const { range, chain, dated, each } = weekdayPatterns(words);
  const whole = (_: string, short: string) => words.weekdays[short] ?? short;
  const written = text
    .replaceAll(isoTimes, '$1, $2')
    .replaceAll(isoDates, (found) => {
      const iso = found.slice(0, 10);
      if (!isDate(iso)) return found;
      return found.length > 10 ? `${wording.day(iso)} ${words.range} ` : wording.day(iso);
    })
    .replaceAll(chain, (days) =>
      days
        .replace(/\.$/, '')
        .replaceAll(each, whole)
        .replaceAll(/\s?[–-]\s?/g, ` ${words.range} `),
    )
    .replaceAll(dated, whole)
    .replaceAll(range, ` ${words.range} `);
  return words.ordinals(words.dates(written));
}

const clockPatterns = perLocale(({ clockWord }) => {
  const suffix = clockWord === '' ? '' : `(?:${clockWord})?`;
  return {
    range: /(?<=\d:[0-5]\d|\d\s?(?:h|[AaPp]\.?\s?[Mm]\.?))\s*-\s*(?=\d{1,2}(?::[0-5]\d|\s?(?:h|[AaPp]\.?\s?[Mm])))/g,
    time: new RegExp(String.raw`(?<![\d:])([01]?\d|2[0-3]|24(?=:00)):([0-5]\d)(?![\d:]|\s?[AP]M\b)${suffix}`, 'g'),
  };
});

export function readTimes(text: string, words: SpeechWords): string {
  const { range, time } = clockPatterns(words);
  return words
    .times(text.replaceAll(range, '–'))
    .replaceAll(time, (_, hours: string, minutes: string) => words.clock(Number(hours), Number(minutes)));
}
