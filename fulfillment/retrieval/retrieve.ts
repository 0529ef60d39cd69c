import type { Concept, Passage, PassageStore, Vocabulary } from '../../knowledge/passage-store.ts';
import type { Question } from '../turn.ts';
import { createQuestionEmbedder, type EmbeddingLimits, type QueryEmbedder } from './embed-question.ts';
import { type Judged, rerank } from './re-rank.ts';
import { rewriteQuestion } from './rewrite-question.ts';
import { searchPassages } from './search.ts';
import { selectPassages } from './select.ts';

export interface RetrievalParts {
  /** The store to use for this turn; it is exchanged when a new snapshot is published. */
  readonly openStore: () => Promise<PassageStore>;
  readonly embed: QueryEmbedder;
  readonly limits?: EmbeddingLimits;
}

export interface Retrieved {
  /**
   * The question with what it leans on, to be read without the conversation; in brackets, what the best passage calls the things
   * that the person named otherwise: "Is a buggy free? (stroller)".
   */
  readonly question: string;
  /** Passages, best first, at most five; none when the documents do not answer the question. */
  readonly found: readonly Judged[];
}

/** What a follow-up leans on counts half: "and for dogs?" is about dogs first. */
const CONTEXT_SHARE = 0.5;

function conceptsOf(focus: readonly Concept[], context: readonly Concept[]): Concept[] {
  const named = new Set(focus.map(({ names }) => names[0]?.text));
  const leaning = context.filter(({ names }) => !named.has(names[0]?.text));
  return [...focus, ...leaning.map(({ names, weight }) => ({ names, weight: weight * CONTEXT_SHARE }))];
}

function inWordsOf(passage: Passage | undefined, concepts: readonly Concept[], vocabulary: Vocabulary): string {
  if (!passage) return '';
  const { title, headings, text, localeId } = passage;
  const terms = new Set(vocabulary.terms([title, ...headings, text].join('\n'), localeId));
  const named = concepts.flatMap(({ names }) => {
    const at = names.findIndex((name) => name.terms.every((term) => terms.has(term)));
    return at > 0 ? (names[at]?.text ?? []) : [];
  });
  return named.length === 0 ? '' : ` (${named.join(', ')})`;
}

/** Question → passages that answer it, among those that the person may be shown. */
export function createRetriever({ openStore, embed, limits }: RetrievalParts): (asked: Question) => Promise<Retrieved> {
  const embedQuestion = createQuestionEmbedder(embed, limits);
  return async (asked) => {
    const { focus, context } = rewriteQuestion(asked);
    const question = `${context} ${focus}`.trim();
    const store = await openStore();
    const vector = await embedQuestion(question, store.dimensions);
    const { vocabulary } = store;
    const filter = { audience: asked.person.audience, localeId: asked.localeId };
    const candidates = searchPassages(store, { text: question, vector, filter });
    const concepts = conceptsOf(vocabulary.concepts(focus, filter), vocabulary.concepts(context, filter));
    const found = selectPassages(rerank(candidates, { concepts, question, vocabulary }), concepts.length);
    return { question: question + inWordsOf(found[0]?.passage, concepts, vocabulary), found };
  };
}
