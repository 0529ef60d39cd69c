import { withoutMarkers } from '../citation-markers.ts';
import { readNumbers } from './read-numbers.ts';
import type { Reader } from './read-numbers.ts';
import type { SpeechPart, SpokenSentence } from './ssml.ts';
import type { SpeechWords } from './speech-words.ts';

const markdownLink = /!?\[([^\]]*)\]\([^)]*\)/g;
const webAddress = /\b(?:https?:\/\/|www\.)[^\s<>"]*[^\s<>".,;:!?)\]]/gi;
const mailAddress = /(?<![\w.+-])[\w.+-]+@[\w-]+(?:\.[\w-]+)+/g;

/** Booking codes have no I, O, 0 and 1 (booking-code.ts). One that is all letters is known only by the word before it. */
const bookingLetters = 'A-HJ-NP-Z2-9';
const codes = new RegExp(
  [
    String.raw`(?<flight>\b[A-Z]{2} ?\d{3,4}\b)`,
    String.raw`(?<booking>\b(?=[A-Z]*\d)(?=\d*[A-Z])[${bookingLetters}]{6}\b`,
    String.raw`(?<=\b(?:code|booking|Buchungscode|Buchung)(?: is| ist|:)? )[${bookingLetters}]{6}\b)`,
    String.raw`(?<letters>\b[A-Z]{3}\b)`,
  ].join('|'),
  'g',
);

/** One sentence as it is read out: codes letter by letter, everything else in words. */
export function readAloud(sentence: string, reader: Reader): SpokenSentence {
  const text = readAddresses(withoutMarkers(sentence.replaceAll(markdownLink, '$1')), reader.words);
  const parts: SpeechPart[] = [];
  let from = 0;
  for (const match of text.matchAll(codes)) {
    const spelled = spelledOut(match, { sentence: text, words: reader.words });
    if (!spelled) continue;
    parts.push({ kind: 'text', text: text.slice(from, match.index) }, spelled);
    from = match.index + match[0].length;
  }
  parts.push({ kind: 'text', text: text.slice(from) });
  return parts.map((part) => (part.kind === 'text' ? { kind: 'text', text: inWords(part.text, reader) } : part));
}

interface Context {
  readonly sentence: string;
  readonly words: SpeechWords;
}

function spelledOut(match: RegExpExecArray, { sentence, words }: Context): SpeechPart | undefined {
  const [code] = match;
  const { flight, letters } = match.groups ?? {};
  const text = code.replace(' ', '');
  if (letters === undefined) return { kind: 'characters', text, slowly: flight === undefined };
  // A sentence in capitals is loud, not a row of codes.
  const isWord = words.words.includes(letters) || letters in words.currencies || !/\p{Ll}/u.test(sentence);
  return isWord ? undefined : { kind: 'characters', text, slowly: false };
}

const readAddresses = (text: string, { website, at, dot }: SpeechWords): string =>
  text
    .replaceAll(webAddress, website)
    .replaceAll(mailAddress, (address) => address.replace('@', ` ${at} `).replaceAll('.', ` ${dot} `));

const inWords = (text: string, reader: Reader): string =>
  withoutSigns(readNumbers(readAbbreviations(text, reader.words), reader), reader.words);

function readAbbreviations(text: string, { abbreviations }: SpeechWords): string {
  return Object.entries(abbreviations).reduce((read, [short, long]) => {
    const spelled = short.replaceAll('.', String.raw`\.`).replaceAll(' ', String.raw`\s?`);
    // A slash needs no full stop; "No." is a number only where one follows, and "Min." minutes only after one.
    const stop = short.includes('/') ? '' : String.raw`\.`;
    const next = short === 'No' || short === 'Nr' ? String.raw`(?=\s?\d)` : '';
    return read.replaceAll(
      new RegExp(String.raw`(?<![\p{L}\p{N}])${spelled}${stop}${next}(?![\p{L}\p{N}])`, 'gu'),
      long,
    );
  }, text);
}

const emoji =
  /[\p{Extended_Pictographic}\p{Emoji_Modifier}\p{Regional_Indicator}\p{Variation_Selector}]|\u200d|\u20e3/gu;

/** What a voice would read as the name of a sign, or not at all. Brackets become the pause that they stand for. */
const withoutSigns = (text: string, { plus, and }: SpeechWords): string =>
  text
    .replaceAll(emoji, '')
    .replaceAll(/\s*[(—]\s*|\s+–\s+/g, ', ')
    .replaceAll(/\s*\)(?=\s*[.,;:!?])/g, '')
    .replaceAll(/\s*\)\s*/g, ', ')
    .replaceAll(/\s*&\s*/g, ` ${and} `)
    .replaceAll(/\s*\+\s*/g, ` ${plus} `)
    .replaceAll(/https?/gi, ' ')
    .replaceAll(/[[\]{}<>*#_~`|\\^=/]/g, ' ')
    .replaceAll(/\s+/g, ' ')
    .replaceAll(/(?:, )+(?=[,.;:!?])|^, /g, '')
    .replaceAll(/ (?=[,.;:!?])/g, '');
