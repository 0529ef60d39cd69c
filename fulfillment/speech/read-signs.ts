import { perLocale } from './per-locale.ts';
import type { SpeechWords } from './speech-words.ts';
import { anyOf } from './words/calendar.ts';
import { wordsPattern } from '../words-pattern.ts';

/** What an abbreviation is, where it ends: a slash needs no full stop, and "No.", "Art." and "P." may be other words, or a name, where no number follows. */
function abbreviationPattern(short: string): string {
  const written = short.replaceAll('.', String.raw`\.`).replaceAll(' ', String.raw`\s?`);
  if (short.endsWith('/')) return String.raw`${written}(?=\s)\s?`;
  if (short.includes('/') || /[º°]$/u.test(short)) return written;
  if (/^(?:No|no|S|[Pp]|Art|Abs|Max|Min)$/.test(short)) return String.raw`${written}\.(?=\s?\d)`;
  return /^(?:M|Dr|max|min|Min)$/.test(short) ? String.raw`${written}\.(?=\s?[\p{L}\d$€£])` : String.raw`${written}\.`;
}

const capital = (word: string) => word.charAt(0).toUpperCase() + word.slice(1);

const abbreviationPatterns = perLocale(({ abbreviations, acronyms }) =>
  [
    ...Object.entries(abbreviations)
      .flatMap(([short, long]) => [[short, long] as const, [capital(short), capital(long)] as const])
      .sort(([a], [b]) => b.length - a.length)
      .map(([short, long]) => [String.raw`${abbreviationPattern(short)}(?![\p{L}\p{N}])`, long] as const),
    ...Object.entries(acronyms).map(([short, long]) => [String.raw`${short}(?![\p{L}\p{N}.])`, long] as const),
    ...Object.entries(acronyms).map(([short, long]) => [String.raw`${short}(?=\.)`, long] as const),
  ].map(([pattern, long]) => [wordsPattern(String.raw`(?<![\p{L}\p{N}])${pattern}`, 'gu'), long] as const),
);

/** The full stop of an abbreviation at the end is the sentence's too. */
export function readAbbreviations(text: string, words: SpeechWords): string {
  return abbreviationPatterns(words).reduce(
    (read, [pattern, long]) =>
      read.replaceAll(pattern, (written, at: number) =>
        written.endsWith('.') && at + written.length === read.length ? `${long}.` : long,
      ),
    text,
  );
}

const emoji =
  /\s*(?:[\p{Extended_Pictographic}\p{Emoji_Modifier}\p{Regional_Indicator}\p{Variation_Selector}]|\u200d|\u20e3|[\u{e0000}-\u{e007f}])+/gu;

const signPatterns = perLocale(({ signs }) => ({
  before: wordsPattern(
    String.raw`\s?(${anyOf(Object.keys(signs).filter((sign) => /[~≈±≤≥№§]/.test(sign)))})\s?(?=\d|\p{Co})`,
    'gu',
  ),
  parts: /(\d*)\s?([½¼¾])/g,
}));

/** A fraction beside a whole number is no date. */
const mixed = /(?<![\d/.,])(\d{1,2}) (1\/2|1\/4|3\/4)(?![\d/])/g;
const halves: Readonly<Record<string, string>> = { '1/2': '½', '1/4': '¼', '3/4': '¾' };

/** "Hotel 4*": an asterisk elsewhere leads to a note. */
const hotelStars = /(?<=\bh[oô]tel )([1-5])\*/gi;

/** A sign that stands for a word becomes it, with the figures that it stands before. */
export function readSigns(text: string, words: SpeechWords): string {
  const { before, parts } = signPatterns(words);
  const whole = text.replaceAll(mixed, (_, count: string, half: string) => `${count}${halves[half] ?? ''}`);
  const sign = (_: string, found: string) => ` ${words.signs[found] ?? ''} `;
  return whole
    .replaceAll(hotelStars, (_, stars: string) => '★'.repeat(Number(stars)))
    .replaceAll(before, sign)
    .replaceAll(/#(?=\d)/g, sign('', '#'))
    .replaceAll(/(?<=\d[.,]\d)\/(?=(?:5|10)\b)/g, ` ${words.outOf} `)
    .replaceAll(
      parts,
      (_, whole: string, found: string) =>
        ` ${[whole, whole && words.mixed, words.signs[found]].filter(Boolean).join(' ')}`,
    )
    .replaceAll(/(?<=^|[\s(])[-−](?=[$€£]?\d)/g, `${words.minus} `)
    .replaceAll(/\s=\s/g, sign('', '='))
    .replaceAll(/\s*<\s*/g, sign('', '<'))
    .replaceAll(/\s*>\s*/g, sign('', '>'));
}

/** What a voice would read as the name of a sign, or not at all. Brackets become the pause that they stand for. */
export const withoutSigns = (text: string, { plus, and, at }: SpeechWords): string =>
  text
    .replaceAll(/(?<=\d)\ufe0f?\u20e3/gu, '')
    .replaceAll(emoji, '')
    .replaceAll(/\s*[(—]\s*|\s+[–−]\s+|\s+[·•]\s+/g, ', ')
    .replaceAll(/\s*\)(?=\s*[.,;:!?])/g, '')
    .replaceAll(/\s*\)\s*/g, ', ')
    .replaceAll(/\s*&\s*/g, ` ${and} `)
    .replaceAll(/\s*\+\s*/g, ` ${plus} `)
    .replaceAll(/\s*@\s*/g, ` ${at} `)
    .replaceAll(/(?<=[\p{L}\ue100-\ue5ff])\/(?=[\d\ue100-\ue5ff])/gu, ', ')
    .replaceAll(/https?|www\./gi, ' ')
    .replaceAll(/[[\]{}*#_~`|\\^=/<>]/g, ' ')
    .replaceAll(/\s+/g, ' ')
    .replaceAll(/(?:, ?)+(?=[,.;:!?])|^[,;:]\s?/g, '')
    .replaceAll(/ (?=[.,])/g, '')
    .trim();
