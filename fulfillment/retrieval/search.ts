import type { Passage, PassageFilter, PassageStore } from '../../knowledge/passage-store.ts';

export interface Candidate {
  readonly passage: Passage;
  /** The word score as a share of the best one of this search; 0 when found only by meaning. */
  readonly words: number;
  /** The word score itself: comparable between questions to the same passages. */
  readonly wordScore: number;
  /** Cosine of question and passage; 0 when far down that list, a usual figure for all when the question has no vector. */
  readonly meaning: number;
}

export interface SearchQuery {
  readonly text: string;
  /** Undefined when the embedding model is down: then words alone decide. */
  readonly vector: Float32Array | undefined;
  readonly filter: PassageFilter;
}

/** What the cosine of a question and its answer usually is: with the model down, nothing is nearer or further for it. */
const USUAL_MEANING = 0.25;
/** How many candidates go on to be judged. */
const CANDIDATES = 30;
/** How deep each search looks: a passage that one search puts first should have its score in the other. */
const DEPTH = 200;
/** Cormack, Clarke and Büttcher 2009: large enough that being first in one list does not beat being good in both. */
const FUSION_CONSTANT = 60;

/** Searches by words and by meaning for the same asker, and fuses the two lists by rank, because their scores have no common scale. */
export function searchPassages(store: PassageStore, { text, vector, filter }: SearchQuery): Candidate[] {
  const byWords = store.searchText(text, filter, DEPTH);
  const byMeaning = vector ? store.searchVector(vector, filter, DEPTH) : [];
  const bestWords = byWords[0]?.score ?? 1;
  const meaning = vector ? 0 : USUAL_MEANING;

  const found = new Map<Passage, { words: number; wordScore: number; meaning: number; fused: number }>();
  for (const [rank, { passage, score }] of byWords.entries()) {
    found.set(passage, { words: score / bestWords, wordScore: score, meaning, fused: 1 / (FUSION_CONSTANT + rank) });
  }
  for (const [rank, { passage, score }] of byMeaning.entries()) {
    const fused = 1 / (FUSION_CONSTANT + rank);
    const known = found.get(passage);
    if (known) {
      known.meaning = score;
      known.fused += fused;
    } else found.set(passage, { words: 0, wordScore: 0, meaning: score, fused });
  }
  return [...found]
    .sort(([, a], [, b]) => b.fused - a.fused)
    .slice(0, CANDIDATES)
    .map(([passage, { words, wordScore, meaning }]) => ({ passage, words, wordScore, meaning }));
}
