import type { Audience } from '../bot-definition/contract/identity-claims.ts';

/** A piece of one document, small enough to quote and large enough to stand alone (about 60–220 words). */
export interface Passage {
  /** `<documentId>#<n>`, stable while the document's text is. */
  readonly id: string;
  /** The document's path below its folder, such as "public/fees.pdf"; Markdown without its extension, such as "public/baggage". */
  readonly documentId: string;
  readonly title: string;
  /** Headings above the passage, outermost first, without the title. */
  readonly headings: readonly string[];
  /** Empty when the document has no address on the web. */
  readonly url: string;
  readonly audience: Audience;
  /** A Lex locale id, such as "en_US". */
  readonly localeId: string;
  /** ISO date of the document's last change. */
  readonly updated: string;
  /** Id of the document that this one is a translation of. */
  readonly translationOf?: string;
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

export interface ConceptName {
  /** As a person would write it. */
  readonly text: string;
  /** As the index sees it: one or more terms. */
  readonly terms: readonly string[];
}

/** One thing a question mentions, under all the names that people have for it. */
export interface Concept {
  /** The name as asked first, then its synonyms. */
  readonly names: readonly ConceptName[];
  /** How much it says about a passage (inverse document frequency): near 0 for "flight", 1 for a thing no passage mentions. */
  readonly weight: number;
  /** Whether any passage that the asker may see has it by one of its names. */
  readonly known: boolean;
  /** Terms that no passage holds, and the known ones that they are nearly spelled like: what was said, and what was meant. */
  readonly misspelt?: readonly { readonly said: string; readonly meant: string }[];
}

/** How the index sees words, for code that has to judge why a passage matched. */
export interface Vocabulary {
  /** Content words of a text, stemmed as the index stems them, in order and with repeats; stop words are left out. */
  terms(text: string, localeId: string): readonly string[];
  /** What a question mentions, each thing once, weighed by how rare it is in what the asker may see. */
  concepts(question: string, filter: PassageFilter): readonly Concept[];
}

/** Passages of one snapshot version, searched in process. */
export interface PassageStore {
  /** Content hash of the snapshot: equal versions hold equal passages. */
  readonly version: string;
  /** Of its vectors, and so of the vector of a question. */
  readonly dimensions: number;
  readonly vocabulary: Vocabulary;
  /** By words (BM25 family), best first. */
  searchText(query: string, filter: PassageFilter, limit: number): readonly ScoredPassage[];
  /** By meaning: `vector` is a unit vector of the snapshot's dimensions; scores are cosines, −1 to 1. */
  searchVector(vector: Float32Array, filter: PassageFilter, limit: number): readonly ScoredPassage[];
}
