import { englishArticles, englishLightWords, englishStopWords } from './english-words.ts';
import { stemEnglish } from './stem-english.ts';

interface Analysis {
  readonly stopWords: ReadonlySet<string>;
  /** Stop words that stand inside a phrase without breaking it: "split the payment". */
  readonly articles: ReadonlySet<string>;
  /** Stems of words that any subject can be talked about with; they are searched for and prove little. */
  readonly light: ReadonlySet<string>;
  readonly stem: (word: string) => string;
}

/** An unknown language is indexed by its words as they are: no stop words, no stems. */
const PLAIN: Analysis = { stopWords: new Set(), articles: new Set(), light: new Set(), stem: (word) => word };
const ANALYSES: ReadonlyMap<string, Analysis> = new Map([
  [
    'en',
    {
      stopWords: new Set(englishStopWords),
      articles: new Set(englishArticles),
      light: new Set(englishLightWords.map(stemEnglish)),
      stem: stemEnglish,
    },
  ],
]);

const WORD = /[\p{L}\p{N}]+(?:[.,'’-][\p{L}\p{N}]+)*/gu;

/** "check-in" is written "check in" and "checkin" too: its parts and the whole. "23kg" is "23 kg". "1,000" is "1000". */
function spellings(word: string): readonly string[] {
  if (/^\d[\d.,]*$/.test(word)) return [word.replaceAll(/,(?=\d{3})/g, '')];
  const plain = word.replace(/['’]s$/, '').replaceAll(/['’]/g, '');
  const ordinal = /^(\d+)(?:st|nd|rd|th)$/.exec(plain)?.[1];
  if (ordinal) return [ordinal];
  const measured = /^(\d[\d.]*)([a-z]+)$/.exec(plain);
  if (measured) return measured.slice(1);
  const parts = plain.split(/[-.,]/);
  return parts.length > 1 && plain.includes('-') ? [...parts, parts.join('')] : parts;
}

/** Stems repeat far more than they differ; the cache is emptied when a corpus is larger than any bot's vocabulary. */
const stems = new Map<string, string>();
const STEMS_KEPT = 50_000;

function stemOf(word: string, analysis: Analysis): string {
  if (analysis === PLAIN) return word;
  const known = stems.get(word);
  if (known !== undefined) return known;
  if (stems.size >= STEMS_KEPT) stems.clear();
  const stem = analysis.stem(word);
  stems.set(word, stem);
  return stem;
}

export interface PlacedTerm {
  readonly term: string;
  /** Which word of the text it comes from, articles not counted: "long before the flight" is no "long flight". */
  readonly place: number;
}

/** As analyzeText, with the place of each term. */
export function placeTerms(text: string, localeId: string): PlacedTerm[] {
  const analysis = ANALYSES.get(localeId.slice(0, 2)) ?? PLAIN;
  const folded = text.normalize('NFKD').replaceAll(/\p{M}/gu, '').toLowerCase();
  const terms: PlacedTerm[] = [];
  let place = 0;
  for (const [word] of folded.matchAll(WORD)) {
    for (const spelling of spellings(word)) {
      if (!analysis.stopWords.has(spelling)) terms.push({ term: stemOf(spelling, analysis), place });
    }
    if (!analysis.articles.has(word)) place += 1;
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
  return /^[\d.]+$/.test(term) || (ANALYSES.get(localeId.slice(0, 2)) ?? PLAIN).light.has(term);
}
