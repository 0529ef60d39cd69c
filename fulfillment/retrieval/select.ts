import type { Judged } from './re-rank.ts';

/** How many passages an answer may rest on. */
const MOST = 5;
/** A passage with less than this share of the best score has little to do with the question. */
const LOWEST_SHARE = 0.4;
/** Two passages with this share of words in common say the same thing twice. */
const SAME = 0.8;

const wordsOf = (text: string): Set<string> => new Set(text.toLowerCase().match(/[\p{L}\p{N}]+/gu));

function isRepeated(words: ReadonlySet<string>, by: ReadonlySet<string>): boolean {
  const shared = [...words].filter((word) => by.has(word)).length;
  return shared >= SAME * (words.size + by.size - shared);
}

/** What to answer from, best first. */
export function selectPassages(judged: readonly Judged[]): Judged[] {
  const [best] = judged;
  if (!best) return [];
  const selected: { readonly candidate: Judged; readonly words: ReadonlySet<string> }[] = [];
  for (const candidate of judged) {
    if (selected.length === MOST || candidate.score < LOWEST_SHARE * best.score) break;
    const words = wordsOf(candidate.passage.text);
    if (!selected.some((other) => isRepeated(words, other.words))) selected.push({ candidate, words });
  }
  return selected.map(({ candidate }) => candidate);
}
