import { analyzeText } from './analyze-text.ts';
import type { Concept, Passage } from './passage.ts';
import { keepBest, type Hit, type Among } from './best-hits.ts';

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

export interface TextSearch {
  has(term: string): boolean;
  /** Inverse document frequency: highest for a term that no passage holds. */
  weight(term: string): number;
  search(concepts: readonly Concept[], among: Among): Hit[];
}

interface Postings {
  readonly from: number;
  readonly to: number;
}

const NONE: Postings = { from: 0, to: 0 };

export function openTextIndex(index: TextIndex): TextSearch {
  const { terms, starts, ordinals, lengths } = index;
  const numbers = new Map(terms.map((term, number) => [term, number]));
  const postingsOf = (term: string): Postings => {
    const number = numbers.get(term);
    return number === undefined ? NONE : { from: starts[number] ?? 0, to: starts[number + 1] ?? 0 };
  };
  const weight = (term: string): number => {
    const { from, to } = postingsOf(term);
    return Math.log(1 + (lengths.length - (to - from) + 0.5) / (to - from + 0.5));
  };
  const addTerm = createTermScorer(index);

  const scoreConcept = ({ names }: Concept): Float32Array => {
    // The best name counts, not the sum: a passage is not more about pets because it says "pet", "cat" and "dog".
    const best = new Float32Array(lengths.length);
    const ofName = new Float32Array(lengths.length);
    // A synonym that happens to be rare must not outweigh the word that was said.
    const most = Math.max(0, ...(names[0]?.terms ?? []).map(weight));
    for (const [at, name] of names.entries()) {
      const share = (at === 0 ? 1 : SYNONYM_WEIGHT) / name.terms.length;
      const postings = name.terms.map(postingsOf);
      for (const [n, term] of name.terms.entries()) {
        addTerm(ofName, postings[n] ?? NONE, Math.min(weight(term), most) * share);
      }
      for (const { from, to } of postings) keepHigher(best, ofName, ordinals.subarray(from, to));
    }
    return best;
  };

  return {
    has: (term) => numbers.has(term),
    weight,
    search(concepts, { visible, limit }) {
      const scores = new Float32Array(lengths.length);
      for (const concept of concepts) {
        const ofConcept = scoreConcept(concept);
        for (let ordinal = 0; ordinal < scores.length; ordinal += 1) {
          // What the asker may not see takes no part in the search.
          if (visible[ordinal] === 1) scores[ordinal] = (scores[ordinal] ?? 0) + (ofConcept[ordinal] ?? 0);
        }
      }
      return keepBest(scores, limit);
    },
  };
}

/** Adds what a term is worth in each passage that holds it. */
function createTermScorer({ ordinals, counts, lengths }: TextIndex) {
  const averageLength = lengths.reduce((sum, length) => sum + length, 0) / Math.max(1, lengths.length);
  /** What a passage's length does to every count in it; worked out once. */
  const norms = Float32Array.from(lengths, (length) => BM25.k * (1 - BM25.b + (BM25.b * length) / averageLength));

  return (scores: Float32Array, { from, to }: Postings, worth: number): void => {
    for (let at = from; at < to; at += 1) {
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
