import { perLocale } from './per-locale.ts';
import type { Counted, Currency, SpeechWords } from './speech-words.ts';
import { anyOf } from './words/calendar.ts';
import { replaceEach } from './words/replace-each.ts';
import type { Found } from './words/replace-each.ts';
import { wordsPattern } from '../words-pattern.ts';

const figure = String.raw`\d+(?:,\d{3})*(?:[.,]\d{1,2})?`;

/** "1,045.50" or "1045,50" as its parts: the last sign before one or two figures is the decimal one. */
function partsOf(digits: string): { readonly whole: string; readonly decimals: string } {
  const [, whole = digits, decimals = ''] = /^(.*?)[.,](\d{1,2})$/.exec(digits) ?? [];
  return { whole, decimals };
}

const valueOf = (digits: string): number => {
  const { whole, decimals } = partsOf(digits);
  return Number(`${whole.replaceAll(/\D/g, '')}.${decimals || '0'}`);
};

/** "une heure", "0 euro", "1,5 litre", "2 heures". */
function counted(digits: string, [one, more]: Counted, { isPlural }: SpeechWords): string {
  if (digits === '1') return one;
  return `${digits} ${isPlural(valueOf(digits)) ? more : one.slice(one.indexOf(' ') + 1)}`;
}

/** "1.234,56" and "1 234,56": the sign of the decimals tells that the other one groups. */
const continental = /(?<![\d.,])\d{1,3}(?:[. ]\d{3})+(?=,\d\d(?!\d))/g;
const american = /(?<![\d.,])\d{1,3}(?:,\d{3})+(?=\.\d\d(?!\d))/g;

const ungrouped = (digits: string) => digits.replaceAll(/\D/g, '');

/** Thousands in groups, closed up where the voice of the locale would stumble over them. */
export function readThousands(text: string, { thousands }: SpeechWords): string {
  const read = text.replaceAll(continental, ungrouped);
  return thousands ? read.replaceAll(american, ungrouped).replaceAll(thousands, ungrouped) : read;
}

/** A hyphen between figures is a range only where they are short: others are years, or numbers of something. "737-800" is a Boeing. */
export function readRanges(text: string, { range, by, each }: SpeechWords): string {
  return (
    text
      // "$60–80" is 60 to 80 dollars.
      .replaceAll(/([$€£])\s?(\d[\d.,]*)\s*[–—-]\s*\1?\s?(?=\d)/g, `$2 ${range} $1`)
      .replaceAll(/(\d\s?[%$€£]?)\s*[–—]\s*(?=[$€£]?\d)/g, `$1 ${range} `)
      .replaceAll(/(?<![\d.+-]\s?)\b(?!7\d7-)(\d{1,3})-(\d{1,3})\b(?!-?\d)/g, `$1 ${range} $2`)
      .replaceAll(/(?<=[\p{L}\d\ue100-\ue5ff])[–—](?=[\p{L}\d$€£\ue100-\ue5ff])/gu, ` ${range} `)
      .replaceAll(/(?<=[\ue100-\ue5ff])-(?=[\ue100-\ue5ff])/g, ` ${range} `)
      .replaceAll(/\s*(?:→|->|=>)\s*/g, ` ${range} `)
      .replaceAll(/(?<![x×]\s?)\b(\d{1,2})\s*[x×]\s*(?=\d+(?:[.,]\d+)?\s?(?:kg|lbs?)\b)/g, `$1 ${each} `)
      .replaceAll(/(\d)[″"]?\s*[x×]\s*(?=\d)/g, `$1 ${by} `)
  );
}

const moneyPatterns = perLocale(({ currencies, currencyNames, magnitudes }) => {
  const sign = anyOf(Object.keys(currencies));
  const magnitude = String.raw`(?:\s?(?<magnitude>${anyOf(Object.keys(magnitudes))})(?![\p{L}&]))?`;
  const shortMagnitude = String.raw`(?:\s?(?<magnitude>${anyOf(Object.keys(magnitudes))}))?`;
  const per = String.raw`(?<per>\s?\/\s?(?=\p{L}))?`;
  return {
    before: wordsPattern(String.raw`(?<!\p{L})(?<sign>${sign})\s?(?<digits>${figure})(?!\d)${magnitude}${per}`, 'gu'),
    alone: wordsPattern(String.raw`(?<![\p{L}\p{N}])(?:${anyOf(Object.keys(currencyNames))})(?![\p{L}\p{N}])`, 'gu'),
    after: wordsPattern(
      String.raw`(?<![\d.,])(?<digits>${figure})(?:,[-–])?${shortMagnitude}\s?(?<sign>${sign})(?!\p{L})${per}`,
      'gu',
    ),
  };
});

export function readMoney(text: string, words: SpeechWords): string {
  const { before, after, alone } = moneyPatterns(words);
  const say = ({ named }: Found): string => sayMoney(named, words);
  return replaceEach(replaceEach(text, before, say), after, say).replaceAll(
    alone,
    (code) => words.currencyNames[code] ?? code,
  );
}

function sayMoney({ sign = '', digits = '', magnitude, per }: Found['named'], words: SpeechWords): string {
  const [one, more, ...small] = words.currencies[sign] ?? [sign, sign];
  const money =
    magnitude === undefined
      ? sayAmount(digits, [one, more, ...small], words)
      : `${digits} ${words.ofMagnitude(words.magnitudes[magnitude] ?? magnitude, more)}`;
  return per === undefined ? money : `${money} ${words.per} `;
}

function sayAmount(digits: string, [one, more, cent, cents]: Currency, words: SpeechWords): string {
  const { whole, decimals } = partsOf(digits);
  const hundredths = Number(decimals.padEnd(2, '0'));
  const money = counted(whole, [one, more], words);
  if (hundredths === 0 || cent === undefined || cents === undefined) return money;
  const small = counted(String(hundredths), [cent, cents], words);
  return Number(whole.replaceAll(/\D/g, '')) === 0 ? small : `${money} ${words.and} ${small}`;
}

const measurePatterns = perLocale(({ units, article, per }) => {
  const unit = anyOf(Object.keys(units));
  const after = String.raw`(?![\p{L}\p{N}²])`;
  return {
    // Two figures of minutes after an hour: their "m" is no metre.
    duration: wordsPattern(String.raw`(?<![\d.,])(\d{1,3})\s?h\s?(\d{1,2})\s?m(?:in)?(?!\p{L})`, 'gu'),
    // "in" is an inch at the end of dimensions, and a preposition everywhere else.
    plain: wordsPattern(
      String.raw`(?<![\d.,:])(${figure})\s?(?!in\b\s\p{L})(${unit})${after}(?:\.(?=\s\p{Ll}))?(\s?\/\s?(?=\p{L}))?`,
      'gu',
    ),
    each: wordsPattern(String.raw`(?<=\s${per}\s)(${unit})(?![\p{L}\p{N}²'’])`, 'gu'),
    attributive: article && wordsPattern(String.raw`\b(${article}) (${figure})\s?(${unit})${after}(?= \p{Ll})`, 'gu'),
  };
});

export function readMeasures(text: string, words: SpeechWords): string {
  const { duration, plain, each, attributive } = measurePatterns(words);
  const measure = (digits: string, unit: string) => counted(digits, words.units[unit] ?? [unit, unit], words);
  const single = (unit: string) => words.units[unit]?.[0].replace(/^\S+ /, '') ?? unit;
  const before = attributive
    ? replaceEach(text, attributive, ({ parts: [article, digits, unit = ''] }) => {
        return `${article} ${digits} ${single(unit)}`;
      })
    : text;
  const timed = before
    .replaceAll(/(\d)\s?%/g, `$1 ${words.percent}`)
    .replaceAll(duration, (_, h: string, m: string) => `${measure(h, 'h')} ${measure(String(Number(m)), 'min')}`);
  const measured = replaceEach(timed, plain, ({ parts: [digits = '', unit = '', per], isEnd }) => {
    const end = isEnd && unit.endsWith('.') ? '.' : '';
    return `${measure(digits, unit)}${per === undefined ? '' : ` ${words.per} `}${end}`;
  });
  return measured
    .replaceAll(each, single)
    .replaceAll(/(?<![\d.,])(\d)\s?★/g, (_, stars: string) => counted(stars, words.star, words))
    .replaceAll(/★+/g, (stars) => counted(String(stars.length), words.star, words));
}
