import { english } from './english.ts';
import { french } from './french.ts';
import { german } from './german.ts';
import { type LanguageWords, PLAIN } from './language.ts';
import { spanish } from './spanish.ts';

const LANGUAGES: ReadonlyMap<string, LanguageWords> = new Map([
  ['en', english],
  ['de', german],
  ['es', spanish],
  ['fr', french],
]);

/** Of a Lex locale id, such as "de_DE"; only its language counts. */
export const wordsOfLanguage = (localeId: string): LanguageWords => LANGUAGES.get(localeId.slice(0, 2)) ?? PLAIN;

const WORD = /[\p{L}\p{N}]+(?:[.,'’-][\p{L}\p{N}]+)*/gu;

/** "check-in" is written "check in" and "checkin" too: its parts and the whole. "23kg" is "23 kg". "1,000" is "1000". */
function spellings(word: string): readonly string[] {
  // Most words, and the only case that has to be fast.
  if (/^[a-z]+$/.test(word)) return [word];
  if (/^\d[\d.,]*$/.test(word)) return [word.replaceAll(/,(?=\d{3})/g, '')];
  const plain = word.replace(/['’]s$/, '').replaceAll(/['’]/g, '');
  const ordinal = /^(\d+)(?:st|nd|rd|th)$/.exec(plain)?.[1];
  if (ordinal) return [ordinal];
  const measured = /^(\d[\d.]*)([a-z]+)$/.exec(plain);
  if (measured) return measured.slice(1);
  const parts = plain.split(/[-.,]/);
  return parts.length > 1 && plain.includes('-') ? [...parts, parts.join('')] : parts;
}

/** Words repeat far more than they differ; the memory is emptied when it is larger than any bot's vocabulary. */
const WORDS_KEPT = 50_000;
const termsKept = new WeakMap<LanguageWords, Map<string, readonly string[]>>();

/** What a word of a text is indexed under: nothing, when it is a stop word; two terms, when it has two parts. */
function termsOfWord(word: string, language: LanguageWords): readonly string[] {
  const kept = termsKept.get(language) ?? new Map<string, readonly string[]>();
  termsKept.set(language, kept);
  const known = kept.get(word);
  if (known) return known;
  if (kept.size >= WORDS_KEPT) kept.clear();
  const terms = spellings(word)
    .filter((spelling) => !language.stopWords.has(spelling))
    .map(language.stem);
  kept.set(word, terms);
  return terms;
}

export interface PlacedTerm {
  readonly term: string;
  /** Which word of the text it comes from, articles not counted: "long before the flight" is no "long flight". */
  readonly place: number;
  /** As it was written, in lower case and without accents. */
  readonly word: string;
}

/** Lower case without accents. Plain English is that already but for its capitals, and it is most of what is read. */
export const fold = (text: string): string =>
  /^[ -~\n]*$/.test(text)
    ? text.toLowerCase()
    : text.normalize('NFKD').replaceAll(/\p{M}/gu, '').toLowerCase().replaceAll('ß', 'ss');

/** As analyzeText, with the place of each term. */
export function placeTerms(text: string, localeId: string): PlacedTerm[] {
  const language = wordsOfLanguage(localeId);
  const folded = fold(text);
  const terms: PlacedTerm[] = [];
  let place = 0;
  for (const [word] of (language.takeApart?.(folded) ?? folded).matchAll(WORD)) {
    for (const term of termsOfWord(word, language)) terms.push({ term, place, word });
    if (!language.articles.has(word)) place += 1;
  }
  return terms;
}

/**
 * The terms under which a text is indexed and searched: lower case, no accents, no stop words, stems, in order and with repeats.
 * `localeId` is a Lex locale id; only its language counts.
 */
export const analyzeText = (text: string, localeId: string): string[] =>
  placeTerms(text, localeId).map(({ term }) => term);

/**
 * Whether a term says little about what a question is about: a word such as "find", or a number, because documents give limits
 * and a question gives the case ("a 150 ml bottle").
 */
export function isLight(term: string, localeId: string): boolean {
  return /^[\d.]+$/.test(term) || wordsOfLanguage(localeId).isLight(term);
}
