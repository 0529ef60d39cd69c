import { analyzeText } from './analysis/analyze-text.ts';
import type { Concept, Passage } from './passage.ts';
import { type Hit, keepBest } from './best-hits.ts';

/**
 * An inverted index in four flat arrays: the postings of term number t are those from `starts[t]` up to `starts[t + 1]`. They are
 * stored and loaded as they are, so opening 10,000 passages costs no parsing, and a query is a loop over numbers.
 */
export interface TextIndex {
  readonly terms: readonly string[];
  readonly starts: Uint32Array;
  /** Of each posting, the passage and how often the term counts in it. */
  readonly ordinals: Uint32Array;
  readonly counts: Uint8Array;
  /** Of each passage, its length in terms. */
  readonly lengths: Uint32Array;
}

/** A title or heading says in few words what a passage is about, so its terms count this many times (BM25F). */
const HEADLINE_COUNT = 2;
/** A synonym counts less than the word itself, or a passage about something near would beat the one that uses the asker's word. */
const SYNONYM_WEIGHT = 0.7;
/** BM25+ (Lv and Zhai 2011): saturation, length normalisation, and the least that a match is worth in a long passage. */
const BM25 = { k: 1.2, b: 0.6, delta: 0.4 } as const;

function countTerms({ title, headings, text, localeId }: Passage): Map<string, number> {
  const counts = new Map<string, number>();
  const add = (part: string, times: number): void => {
    for (const term of analyzeText(part, localeId)) counts.set(term, (counts.get(term) ?? 0) + times);
  };
  add([title, ...headings].join('\n'), HEADLINE_COUNT);
  add(text, 1);
  return counts;
}

export function buildTextIndex(passages: readonly Passage[]): TextIndex {
  const postings = new Map<string, [ordinal: number, count: number][]>();
  const lengths = Uint32Array.from(passages, (passage, ordinal) => {
    let length = 0;
    for (const [term, count] of countTerms(passage)) {
      const posting = postings.get(term) ?? [];
      posting.push([ordinal, Math.min(count, 255)]);
      postings.set(term, posting);
      length += count;
    }
    return length;
  });
  const ofTerms = [...postings.values()];
  const flat = ofTerms.flat();
  let total = 0;
  return {
    terms: [...postings.keys()],
    starts: Uint32Array.from([0, ...ofTerms.map((posting) => (total += posting.length))]),
    ordinals: Uint32Array.from(flat, ([ordinal]) => ordinal),
    counts: Uint8Array.from(flat, ([, count]) => count),
    lengths,
  };
}

/** The index as one asker sees it: what they may not see is not searched, and makes no word more or less rare. */
export interface TextSearch {
  has(term: string): boolean;
  /** Inverse document frequency, as a share of that of a term that no passage holds: 0–1, however many passages there are. */
  weight(term: string): number;
  search(concepts: readonly Concept[], limit: number): Hit[];
}

/** `visible` is 1 for each ordinal that the asker may see. */
export function openTextIndex(index: TextIndex, visible: Uint8Array): TextSearch {
  const { lengths } = index;
  const visibleCount = visible.reduce((sum, one) => sum + one, 0);
  const postingsOf = createPostings(index, visible);
  const rarity = (frequency: number): number => Math.log(1 + (visibleCount - frequency + 0.5) / (frequency + 0.5));
  const most = rarity(0);
  const weight = (term: string): number => rarity(postingsOf(term).frequency) / most;
  const addTerm = createTermScorer(index);

  // Filled and emptied again in each search: new ones for each concept are most of what a search leaves to be collected.
  const best = new Float32Array(lengths.length);
  const ofName = new Float32Array(lengths.length);

  /** Into `best`. The best name counts, not the sum: a passage is not more about pets because it says "pet", "cat" and "dog". */
  const scoreConcept = ({ names }: Concept): void => {
    // A synonym that happens to be rare must not outweigh the word that was said.
    const most = Math.max(0, ...(names[0]?.terms ?? []).map(weight));
    for (const [at, name] of names.entries()) {
      const share = (at === 0 ? 1 : SYNONYM_WEIGHT) / name.terms.length;
      for (const term of name.terms) addTerm(ofName, postingsOf(term), Math.min(weight(term), most) * share);
      for (const term of name.terms) keepHigher(best, ofName, postingsOf(term).ordinals);
    }
  };

  return {
    has: (term) => postingsOf(term).frequency > 0,
    weight,
    search(concepts, limit) {
      const scores = new Float32Array(lengths.length);
      for (const concept of concepts) {
        scoreConcept(concept);
        for (let ordinal = 0; ordinal < scores.length; ordinal += 1) {
          if (visible[ordinal] === 1) scores[ordinal] = (scores[ordinal] ?? 0) + (best[ordinal] ?? 0);
        }
        best.fill(0);
      }
      return keepBest(scores, limit);
    },
  };
}

interface Postings {
  readonly ordinals: Uint32Array;
  readonly counts: Uint8Array;
  /** How many of them are visible. */
  readonly frequency: number;
}

/** Views into the index, each counted when it is first asked for. */
function createPostings({ terms, starts, ordinals, counts }: TextIndex, visible: Uint8Array) {
  const numbers = new Map(terms.map((term, number) => [term, number]));
  const counted = new Map<number, Postings>();
  const none: Postings = { ordinals: ordinals.subarray(0, 0), counts: counts.subarray(0, 0), frequency: 0 };

  return (term: string): Postings => {
    const number = numbers.get(term);
    if (number === undefined) return none;
    const known = counted.get(number);
    if (known) return known;
    const range = [starts[number] ?? 0, starts[number + 1] ?? 0] as const;
    const passages = ordinals.subarray(...range);
    const frequency = passages.reduce((sum, ordinal) => sum + (visible[ordinal] ?? 0), 0);
    const postings = { ordinals: passages, counts: counts.subarray(...range), frequency };
    counted.set(number, postings);
    return postings;
  };
}

/** Adds what a term is worth in each passage that holds it. */
function createTermScorer({ lengths }: TextIndex) {
  const averageLength = lengths.reduce((sum, length) => sum + length, 0) / Math.max(1, lengths.length);
  /** What a passage's length does to every count in it; worked out once. */
  const norms = Float32Array.from(lengths, (length) => BM25.k * (1 - BM25.b + (BM25.b * length) / averageLength));

  return (scores: Float32Array, { ordinals, counts }: Postings, worth: number): void => {
    for (let at = 0; at < ordinals.length; at += 1) {
      const [ordinal, count] = [ordinals[at] ?? 0, counts[at] ?? 0];
      const saturated = (count * (BM25.k + 1)) / (count + (norms[ordinal] ?? 0));
      scores[ordinal] = (scores[ordinal] ?? 0) + worth * (BM25.delta + saturated);
    }
  };
}

/** Takes over what is higher at these places, and empties them for the next name. */
function keepHigher(best: Float32Array, scores: Float32Array, places: Uint32Array): void {
  for (const place of places) {
    best[place] = Math.max(best[place] ?? 0, scores[place] ?? 0);
    scores[place] = 0;
  }
}
