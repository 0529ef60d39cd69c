import type { Passage } from '../../knowledge/passage-store.ts';
import type { Draft } from '../turn.ts';

/** A passage that may hold the answer, and the sentence of it that says most about the question. */
export interface Found {
  readonly passage: Passage;
  readonly sentence: string;
}

/** When the model is down or late: the best sentence of the best passage, marked as a quotation in a way that any language reads. */
export function quotePassage({ passage, sentence }: Found): Draft {
  const { title, url } = passage;
  return {
    origin: 'answer',
    text: `${title}: “${sentence}” [1]`,
    citations: [{ type: 'citation', number: 1, title, url, quote: sentence }],
    evidence: [passage],
    cards: [],
    suggestions: [],
  };
}
