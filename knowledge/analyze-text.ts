import { stemEnglish } from './stem-english.ts';

interface Analysis {
  readonly stopWords: ReadonlySet<string>;
  readonly stem: (word: string) => string;
}

/** Words that say how a question is put, not what it is about. */
const ENGLISH_STOP_WORDS = new Set(
  `a about after again all also am an and any anyone anything are as at be because been before being both but by can cannot
  cant could couldnt did didnt do does doesnt doing dont during each either else ever for from get gets getting go going got
  had has have havent having he hello help her here hers hey hi him his how hows however i id if ill im in into is isnt it its
  ive just kind know let lets like many may maybe me might mine more most much must my need needs no not of off ok okay on
  one only or other our ours out over own please possible really same shall she should so some someone something sort still
  such tell than thank thanks that thats the their them then there these they thing things this those through to too under
  until up us use used using very want wanted was way we well were what whats when whens where wheres whether which while
  who whom whos whose why will wish with within wont would wouldnt yes yet you your yours youre`.split(/\s+/),
);

/** An unknown language is indexed by its words as they are: no stop words, no stems. */
const PLAIN: Analysis = { stopWords: new Set(), stem: (word) => word };
const ANALYSES: ReadonlyMap<string, Analysis> = new Map([['en', { stopWords: ENGLISH_STOP_WORDS, stem: stemEnglish }]]);

const WORD = /[\p{L}\p{N}]+(?:[.,'’-][\p{L}\p{N}]+)*/gu;

/** "check-in" is written "check in" and "checkin" too: its parts and the whole. "23kg" is "23 kg". "1,000" is "1000". */
function spellings(word: string): readonly string[] {
  if (/^\d[\d.,]*$/.test(word)) return [word.replaceAll(/,(?=\d{3})/g, '')];
  const plain = word.replace(/['’]s$/, '').replaceAll(/['’]/g, '');
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

/**
 * The terms under which a text is indexed and searched: lower case, no accents, no stop words, stems, in order and with repeats.
 * `localeId` is a Lex locale id; only its language counts.
 */
export function analyzeText(text: string, localeId: string): string[] {
  const analysis = ANALYSES.get(localeId.slice(0, 2)) ?? PLAIN;
  const folded = text.normalize('NFKD').replaceAll(/\p{M}/gu, '').toLowerCase();
  const terms: string[] = [];
  for (const [word] of folded.matchAll(WORD)) {
    for (const spelling of spellings(word)) {
      if (!analysis.stopWords.has(spelling)) terms.push(stemOf(spelling, analysis));
    }
  }
  return terms;
}
