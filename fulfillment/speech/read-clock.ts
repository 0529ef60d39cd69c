import { perLocale } from './per-locale.ts';
import type { SpeechWords } from './speech-words.ts';
import { anyOf } from './words/calendar.ts';
import type { Wording } from '../wording.ts';
import { wordsPattern } from '../words-pattern.ts';

const isoDates = /\b(\d{4})-(\d\d)-(\d\d)\b(?:\s*[–—]\s*(?=\d{4}-\d\d-\d\d\b))?/g;

const isDate = (iso: string) => {
  const at = new Date(`${iso}T12:00:00Z`);
  return !Number.isNaN(at.getTime()) && at.toISOString().startsWith(iso);
};

const weekdayPatterns = perLocale(({ weekdays, months, shortMonths, and }) => {
  const day = anyOf(Object.keys(weekdays));
  const date = String.raw`\d|(?:${anyOf([...months, ...Object.keys(shortMonths)])})\b`;
  return {
    // "Mo–Fr", "Di, Do und Fr": alone, a short weekday may be a word.
    chain: wordsPattern(
      String.raw`(?<!\p{L})(?:${day})(?:\.?(?:\s?[–-]\s?|, | ${and} )(?:${day})(?!\p{L}))+(?:\.(?=,))?`,
      'gu',
    ),
    dated: wordsPattern(String.raw`(?<!\p{L})(${day})\.?(?=,?\s(?:${date}))`, 'gu'),
    each: wordsPattern(String.raw`(?<!\p{L})(${day})(?:\.(?!$))?(?!\p{L})`, 'gu'),
  };
});

/** Dates and weekdays in words, in the way of the locale. */
export function readDates(text: string, words: SpeechWords, wording: Pick<Wording, 'day'>): string {
  const { chain, dated, each } = weekdayPatterns(words);
  const whole = (_: string, short: string) => words.weekdays[short] ?? short;
  const written = text
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
    .replaceAll(dated, whole);
  return words.ordinals(words.dates(written));
}

const clockPatterns = perLocale(({ clockWord }) => {
  const suffix = clockWord === '' ? '' : `(?:${clockWord})?`;
  return {
    range: /(?<=\d:[0-5]\d)\s*-\s*(?=\d{1,2}:[0-5]\d)/g,
    time: new RegExp(String.raw`(?<![\d:])([01]?\d|2[0-3]):([0-5]\d)(?![\d:]|\s?[AP]M\b)${suffix}`, 'g'),
  };
});

export function readTimes(text: string, words: SpeechWords): string {
  const { range, time } = clockPatterns(words);
  return words
    .times(text.replaceAll(range, '–'))
    .replaceAll(time, (_, hours: string, minutes: string) => words.clock(Number(hours), Number(minutes)));
}
