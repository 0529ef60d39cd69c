import MiniSearch, { type AsPlainObject } from 'minisearch';
import { analyzeText } from './analyze-text.ts';
import type { Passage } from './passage.ts';
import type { Hit } from './vector-index.ts';

/** A term of a query and how much it counts: 1 as asked, less for a synonym. */
export interface WeightedTerm {
  readonly term: string;
  readonly weight: number;
}

interface IndexedPassage {
  readonly ordinal: number;
  readonly passage: Passage;
}

/** A title or heading says what a passage is about in few words, so a match there counts more than one in the text. */
const BOOST = { title: 1.6, headings: 1.8, text: 1 };

const fieldText = ({ passage }: IndexedPassage, field: string): string => {
  if (field === 'title') return passage.title;
  return field === 'headings' ? passage.headings.join('\n') : passage.text;
};

/** Passages are analysed in their own locale before MiniSearch sees them: it is given terms, and splits at spaces. */
const OPTIONS = {
  idField: 'ordinal',
  fields: Object.keys(BOOST),
  extractField: (document: IndexedPassage, field: string): string =>
    field === 'ordinal'
      ? String(document.ordinal)
      : analyzeText(fieldText(document, field), document.passage.localeId).join(' '),
  tokenize: (terms: string): string[] => terms.split(' '),
  processTerm: (term: string): string => term,
};

export function buildTextIndex(passages: readonly Passage[]): AsPlainObject {
  const index = new MiniSearch<IndexedPassage>(OPTIONS);
  index.addAll(passages.map((passage, ordinal) => ({ ordinal, passage })));
  return index.toJSON();
}

export interface TextIndex {
  search(terms: readonly WeightedTerm[], among: { readonly visible: Uint8Array; readonly limit: number }): Hit[];
}

export function openTextIndex(serialized: AsPlainObject): TextIndex {
  const index = MiniSearch.loadJS<IndexedPassage>(serialized, OPTIONS);
  return {
    search(terms, { visible, limit }) {
      if (terms.length === 0) return [];
      const found = index.search(terms.map(({ term }) => term).join(' '), {
        boost: BOOST,
        boostTerm: (_term, at) => terms[at]?.weight ?? 1,
        // Zero leaves a document out before it is scored: what the asker may not see takes no part in the search.
        boostDocument: (ordinal) => visible[Number(ordinal)] ?? 0,
        bm25: { k: 1.2, b: 0.6, d: 0.4 },
      });
      return found.slice(0, limit).map(({ id, score }) => ({ ordinal: Number(id), score }));
    },
  };
}
