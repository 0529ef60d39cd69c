import type { Audience } from '../bot-definition/contract/identity-claims.ts';

/** A piece of one document, small enough to quote and large enough to stand alone (about 60–220 words). */
export interface Passage {
  /** `<documentId>#<n>`, stable while the document's text is. */
  readonly id: string;
  /** The document's path under content/knowledge without its extension, such as "public/baggage". */
  readonly documentId: string;
  readonly title: string;
  /** Headings above the passage, outermost first, without the title. */
  readonly headings: readonly string[];
  readonly url: string;
  readonly audience: Audience;
  /** A Lex locale id, such as "en_US". */
  readonly localeId: string;
  /** ISO date of the document's last change. */
  readonly updated: string;
  /** Plain text; list items keep their "- ", table rows read "Header: cell; Header: cell". */
  readonly text: string;
}

/** Who asks and in which language: the filter of every query. A `public` asker can never be given a `staff` passage. */
export interface PassageFilter {
  readonly audience: Audience;
  readonly localeId: string;
}

export interface ScoredPassage {
  readonly passage: Passage;
  /** Higher is better; comparable only inside one result list. */
  readonly score: number;
}

/** Passages of one snapshot version, searched in process. */
export interface PassageStore {
  readonly version: string;
  /** By words (BM25 family), best first. */
  searchText(query: string, filter: PassageFilter, limit: number): readonly ScoredPassage[];
  /** By meaning: `vector` is a unit vector of the snapshot's dimensions; scores are cosines, −1 to 1. */
  searchVector(vector: Float32Array, filter: PassageFilter, limit: number): readonly ScoredPassage[];
}
