import type { Wording } from '../wording.ts';
import type { SpeechWords } from './speech-words.ts';

/** What a sentence is read out with. */
export interface Reader {
  readonly words: SpeechWords;
  readonly wording: Wording;
}

const escaped = (text: string) => text.replaceAll(/[.*+?^${}()|[\]\\/]/g, String.raw`\$&`);
/** Longest first, so that "mm" is not read as "m". */
const anyOf = (names: readonly string[]) =>
  [...names]
    .sort((a, b) => b.length - a.length)
    .map(escaped)
    .join('|');

const amount = String.raw`\d+(?:[.,]\d{3})*(?:[.,]\d{1,2})?`;
const isOne = (digits: string) => digits === '1';

/** Money, measures, ranges, dates and times in the words of a locale. What it does not know, it leaves as it stands. */
export function readNumbers(text: string, { words, wording }: Reader): string {
  return [readDates, readRanges, readMoney, readMeasures, readClock].reduce(
    (read, step) => step(read, { words, wording }),
    text,
  );
}

function readDates(text: string, { wording }: Reader): string {
  return text.replaceAll(/\b(\d{4})-(\d\d)-(\d\d)\b/g, (iso) => (isDate(iso) ? wording.day(iso) : iso));
}

const isDate = (iso: string) => {
  const at = new Date(`${iso}T12:00:00Z`);
  return !Number.isNaN(at.getTime()) && at.toISOString().startsWith(iso);
};

/** A hyphen between figures is a range only where the figures are short and stand alone: others are numbers of a telephone. */
function readRanges(text: string, { words }: Reader): string {
  return (
    text
      // "$60–80" is 60 to 80 dollars.
      .replaceAll(/([$€£])\s?(\d[\d.,]*)\s*[–—-]\s*\1?\s?(?=\d)/g, `$2 ${words.range} $1`)
      .replaceAll(/(\d\S{0,3})\s*[–—]\s*(?=[$€£]?\d)/g, `$1 ${words.range} `)
      .replaceAll(/(?<![\d.+-]\s?)\b(\d{1,3})-(\d{1,3})\b(?!-?\d)/g, `$1 ${words.range} $2`)
      .replaceAll(/(\d)\s*[x×]\s*(?=\d)/g, `$1 ${words.by} `)
  );
}

function readMoney(text: string, { words }: Reader): string {
  const currency = anyOf(Object.keys(words.currencies));
  const say = (sign: string, digits: string): string => {
    const [one, more, cent, cents] = words.currencies[sign] ?? [sign, sign, '', ''];
    const [, whole = digits, hundredths = '00'] = /^(.*)[.,](\d\d)$/.exec(digits) ?? [];
    const money = `${whole} ${isOne(whole) ? one : more}`;
    if (Number(hundredths) === 0) return money;
    return `${money} ${words.and} ${Number(hundredths)} ${Number(hundredths) === 1 ? cent : cents}`;
  };
  return text
    .replaceAll(
      new RegExp(`(?<![\\p{L}])(${currency})\\s?(${amount})(?![\\d])`, 'gu'),
      (_, sign: string, digits: string) => say(sign, digits),
    )
    .replaceAll(new RegExp(`(${amount})\\s?(${currency})(?![\\p{L}])`, 'gu'), (_, digits: string, sign: string) =>
      say(sign, digits),
    );
}

function readMeasures(text: string, { words }: Reader): string {
  const unit = anyOf(Object.keys(words.units));
  return text
    .replaceAll(/(\d)\s?%/g, `$1 ${words.percent}`)
    .replaceAll(
      new RegExp(`(?<![\\d.,])(${amount})\\s?(${unit})(?![\\p{L}\\p{N}])`, 'gu'),
      (_, digits: string, sign: string) => {
        const [one, more] = words.units[sign] ?? [sign, sign];
        return `${digits} ${isOne(digits) ? one : more}`;
      },
    );
}

/** "19:30" on its own; with AM or PM after it every voice reads it well. */
function readClock(text: string, { words: { clock }, wording }: Reader): string {
  return text.replaceAll(
    /(?<![\d:])([01]?\d|2[0-3]):([0-5]\d)(?![\d:])(?!\s?[AaPp]\.?[Mm])(?:\s?Uhr)?/g,
    (_, hours: string, minutes: string) =>
      clock?.(Number(hours), Number(minutes)) ?? wording.time(`${hours.padStart(2, '0')}:${minutes}`),
  );
}
