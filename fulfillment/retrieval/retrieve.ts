import type { Concept, Passage, PassageStore } from '../../knowledge/passage-store.ts';
import type { Question } from '../turn.ts';
import { createQuestionEmbedder, type EmbeddingLimits, type QueryEmbedder } from './embed-question.ts';
import { rerank } from './re-rank.ts';
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
  /** The question with what it leans on, to be read without the conversation. */
  readonly question: string;
  /** Best first, at most five; none when the documents do not answer the question. */
  readonly passages: readonly Passage[];
}

/** What a follow-up leans on counts half: "and for dogs?" is about dogs first. */
const CONTEXT_SHARE = 0.5;

function conceptsOf(focus: readonly Concept[], context: readonly Concept[]): Concept[] {
  const named = new Set(focus.map(({ names }) => String(names[0])));
  const leaning = context.filter(({ names }) => !named.has(String(names[0])));
  return [...focus, ...leaning.map(({ names, weight }) => ({ names, weight: weight * CONTEXT_SHARE }))];
}

/** Question → passages that answer it, among those that the person may be shown. */
export function createRetriever({ openStore, embed, limits }: RetrievalParts): (asked: Question) => Promise<Retrieved> {
  const embedQuestion = createQuestionEmbedder(embed, limits);
  return async (asked) => {
    const { focus, context } = rewriteQuestion(asked);
    const question = `${context} ${focus}`.trim();
    const [store, vector] = await Promise.all([openStore(), embedQuestion(question)]);
    const { vocabulary } = store;
    const filter = { audience: asked.person.audience, localeId: asked.localeId };
    const candidates = searchPassages(store, { text: question, vector, filter });
    const concepts = conceptsOf(
      vocabulary.concepts(focus, asked.localeId),
      vocabulary.concepts(context, asked.localeId),
    );
    return { question, passages: selectPassages(rerank(candidates, { concepts, question, vocabulary })) };
  };
}
