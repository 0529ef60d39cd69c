import type { Passage, PassageFilter, PassageStore } from '../../knowledge/passage-store.ts';

export interface Candidate {
  readonly passage: Passage;
  /** The word score as a share of the best one of this search; 0 when found only by meaning. */
  readonly words: number;
  /** Cosine of question and passage; 0 when found only by words, or when the question could not be embedded. */
  readonly meaning: number;
}

export interface SearchQuery {
  readonly text: string;
  /** Undefined when the embedding model is down: then words alone decide. */
  readonly vector: Float32Array | undefined;
  readonly filter: PassageFilter;
}

/** How deep each search looks, and how many candidates go on to be judged. */
const DEPTH = 30;
/** Cormack, Clarke and Büttcher 2009: large enough that being first in one list does not beat being good in both. */
const FUSION_CONSTANT = 60;

/** Searches by words and by meaning for the same asker, and fuses the two lists by rank, because their scores have no common scale. */
export function searchPassages(store: PassageStore, { text, vector, filter }: SearchQuery): Candidate[] {
  const byWords = store.searchText(text, filter, DEPTH);
  const byMeaning = vector ? store.searchVector(vector, filter, DEPTH) : [];
  const bestWords = byWords[0]?.score ?? 1;

  const found = new Map<string, Candidate & { readonly fused: number }>();
  for (const [rank, { passage, score }] of byWords.entries()) {
    found.set(passage.id, { passage, words: score / bestWords, meaning: 0, fused: 1 / (FUSION_CONSTANT + rank) });
  }
  for (const [rank, { passage, score }] of byMeaning.entries()) {
    const known = found.get(passage.id) ?? { passage, words: 0, fused: 0 };
    found.set(passage.id, { ...known, meaning: score, fused: known.fused + 1 / (FUSION_CONSTANT + rank) });
  }
  return [...found.values()].sort((a, b) => b.fused - a.fused).slice(0, DEPTH);
}
