import { perLocale } from './per-locale.ts';
import type { SpeechWords } from './speech-words.ts';
import { anyOf } from './words/calendar.ts';
import { replaceEach } from './words/replace-each.ts';
import type { Found } from './words/replace-each.ts';
import type { SpeechNode } from './ssml.ts';
import { wordsPattern } from '../words-pattern.ts';

/** A sentence of which some parts are settled; each stands as one private character. */
export interface Sentence {
  readonly text: string;
  readonly settled: readonly SpeechNode[];
}

/** Where the private characters begin that stand for settled parts. */
const firstPlace = 0xe100;
const mostPlaces = 0x500;

export const placeOf = (character: string): number => (character.codePointAt(0) ?? 0) - firstPlace;
export const places = /[\ue100-\ue5ff]/u;

/** Booking codes have no I, O, 0 and 1 (booking-code.ts). */
const bookingLetters = 'A-HJ-NP-Z2-9';

/** A code may be stressed, quoted, or written as one. */
const marks = '[\\ue001\\ue002"“„«`]?';

/**
 * A figure, then a letter: a seat. A letter, then figures: a gate or an aeroplane. Figures alone are a code only after a word
 * that says so, letters alone also in threes, which are airports.
 */
const patternOf = perLocale(({ codeWords, currencyNames }) =>
  wordsPattern(
    [
      String.raw`(?<flight>\b[A-Z]{2} ?\d{3,4}\b)`,
      String.raw`(?<vanity>\b1-8\d\d-[A-Z\d]+(?:-[A-Z\d]+)*\b)`,
      String.raw`(?<=(?<!\p{L})(?:${codeWords})(?:\s(?:\p{Ll}+\s){0,4}(?:is|ist|lautet|es|est)|\s?:|${marks}:?)?${marks}\s${marks})(?<named>[${bookingLetters}]{6}|\d{3,10})\b`,
      String.raw`(?<seat>(?<![\d][.,]|[$€£]\s?)\b\d{1,2}[A-K]\b)`,
      String.raw`(?<gate>\b[A-Z]\d{1,3}\b)`,
      String.raw`(?<code>\b(?!\d+[A-Z]{1,3}\b|(?:${anyOf(Object.keys(currencyNames))})\d)(?=[A-Z]*\d)(?=\d*[A-Z])[A-Z\d]{4,13}\b)`,
      String.raw`(?<letters>(?<![\p{L}\p{N}])[A-Z]{3}(?![\p{L}\p{N}]))`,
    ].join('|'),
    'gu',
  ),
);

const telephone = wordsPattern(
  /(?<![\p{L}\p{N}.,$€£/-])(?<plus>\+)?(?:\((?<area>\d{2,5})\)\s?|(?=\d))(?<rest>\d{1,15}(?:(?:\s\/\s|[\s./-])\d{1,10}){0,7})(?![\p{L}\p{N}%/]|[.,:/-]\d)/gu,
);

/** "MT 204/205". */
const bothFlights = (text: string): string =>
  text.replaceAll(/\b([A-Z]{2}) ?(\d{3,4})\/(\d{3,4})\b/g, (written, carrier: string, ...numbers: string[]) => {
    const [one = '', other = ''] = numbers;
    return one.length === other.length ? `${carrier}${one}, ${carrier}${other}` : written;
  });

/** Sets aside what is spelled or said figure by figure, so that nothing later takes it for an amount. */
export function setAside(text: string, words: SpeechWords): Sentence {
  const settled: SpeechNode[] = [];
  const put = (node: SpeechNode): string => {
    if (settled.length === mostPlaces) return 'text' in node ? node.text : '';
    settled.push(node);
    return String.fromCodePoint(firstPlace + settled.length - 1);
  };
  const isLoud = !/\p{Ll}/u.test(text);
  const withoutNumbers = replaceEach(bothFlights(text), telephone, (found) => {
    const said = sayTelephone(found, words);
    return said === undefined ? found.written : put({ kind: 'text', text: said });
  });
  return {
    text: replaceEach(withoutNumbers, patternOf(words), (found) => {
      const node = sayCode(found, words, isLoud);
      return node === undefined ? found.written : put(node);
    }),
    settled,
  };
}

function sayCode({ written, named: groups }: Found, words: SpeechWords, isLoud: boolean): SpeechNode | undefined {
  const { flight, vanity, named, code, letters } = groups;
  const text = written.replace(' ', '');
  if (named !== undefined || code !== undefined) return { kind: 'spelled', text, slowly: true };
  if (flight !== undefined) return { kind: 'spelled', text, slowly: false };
  if (vanity !== undefined) return { kind: 'text', text: vanity.replace(/^1-(8)(.)(.)-/, '1, $1 $2 $3, ') };
  if (letters === undefined) return { kind: 'text', text: text.replace(/(?<=\d)(?=[A-Z])|(?<=[A-Z])(?=\d)/, ' ') };
  const name = words.currencyNames[letters];
  if (name !== undefined || words.words.includes(letters) || isLoud || romanNumber.test(letters)) return undefined;
  return { kind: 'spelled', text, slowly: false };
}

/** "Louis XIV". Hardly an airport is called so, but for Vinh, which is VII. */
const romanNumber = /^(?:III|VII|XI[IVX]|XVI|XX[IVX])$/;

const hasEnoughDigits = (written: string) => /^(?:\D*\d){7,17}\D*$/.test(written);
const isDate = /^\d{4}-\d\d-\d\d$|^\d{1,2}\/\d{1,2}\/\d{4}$/;
const isRangeOfFours = /^[1-9]\d{3}-[1-9]\d{3}$/;
const isThousands = /^[1-9]\d{0,2}(?:[ .]\d{3})+$/;

/** In groups, with a pause between two: "5 5 5, 0 1 0, 0 1 9 9". Undefined for what is no number of a telephone. */
function sayTelephone({ written, named }: Found, words: SpeechWords): string | undefined {
  const { plus, area, rest = '' } = named;
  if (!hasEnoughDigits(written) || !(plus ?? area ?? isGrouped(rest))) return undefined;
  const groups = [...(area === undefined ? [] : [area]), ...rest.split(/[\s./-]+/)];
  const national = plus === undefined ? groups : groups.slice(1);
  const inPairs = words.inPairs && arePairs(national);
  const said = groups.map((group) => (inPairs ? group : Array.from(group).join(' '))).join(', ');
  return plus === undefined ? said : `${words.plus} ${said}`;
}

const arePairs = (groups: readonly string[]) => groups.length > 1 && groups.every((group) => group.length <= 2);

const isGrouped = (rest: string) =>
  /\D/.test(rest) &&
  ![isDate, isRangeOfFours, isThousands].some((other) => other.test(rest)) &&
  (!rest.includes('/') || /^0\d{1,4}\s?\/\s?\d(?:\s?\d){3,}$/.test(rest)) &&
  !/\d \d{4}-\d\d-\d\d/.test(rest);
