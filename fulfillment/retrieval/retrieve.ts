import type { Concept, PassageStore } from '../../knowledge/passage-store.ts';
import type { Audience } from '../../bot-definition/contract/identity-claims.ts';
import { count, type Meter } from '../telemetry/turn-meter.ts';
import type { Question } from '../turn.ts';
import { createQuestionEmbedder, type EmbeddingLimits, type QueryEmbedder } from './embed-question.ts';
import { type Evidence, isAnswered, weighEvidence } from './is-answered.ts';
import { inPassageWords } from './in-passage-words.ts';
import type { CallLimits } from './patient-call.ts';
import { type Judged, rerank } from './re-rank.ts';
import { createModelOrder, type Reranker } from './rerank-by-model.ts';
import { rewriteQuestion, type StandaloneQuestion } from './rewrite-question.ts';
import { searchPassages } from './search.ts';
import { selectPassages } from './select.ts';

export interface RetrievalParts {
  /** The store to use for this turn; it is exchanged when a new snapshot is published. */
  readonly openStore: () => Promise<PassageStore>;
  readonly embed: QueryEmbedder;
  readonly limits?: EmbeddingLimits;
  /** Reads the best passages again and puts them in its own order; ours is kept without it, and when it fails. */
  readonly rerankByModel?: Reranker | undefined;
  readonly rerankLimits?: Partial<CallLimits>;
  /** Where to look when no document in the person's language answers. */
  readonly fallback?: {
    readonly localeId: string;
    /** The question in the language of that locale; as it was, when it cannot be translated. */
    readonly translate: (question: string, asked: Question) => Promise<string>;
  };
}

export interface Retrieved {
  /**
   * The question with what it leans on, to be read without the conversation, and in the words of the best passage: "Is a buggy
   * free? (stroller)".
   */
  readonly question: string;
  /** Passages, best first, at most five; none when the documents do not answer the question. */
  readonly found: readonly Judged[];
  /** What was weighed, also where it was found not to answer: for whoever measures. */
  readonly considered: { readonly passages: readonly Judged[]; readonly evidence: Evidence };
}

/** What a follow-up leans on counts half: "and for dogs?" is about dogs first. */
const CONTEXT_SHARE = 0.5;

function leaningOn(context: readonly Concept[], focus: readonly Concept[]): Concept[] {
  const named = new Set(focus.map(({ names }) => names[0]?.text));
  const leaning = context.filter(({ names }) => !named.has(names[0]?.text));
  return leaning.map((concept) => ({ ...concept, weight: concept.weight * CONTEXT_SHARE }));
}

/** What is searched for, in the language of one locale. */
interface Asked extends StandaloneQuestion {
  readonly audience: Audience;
  readonly localeId: string;
  readonly meter: Meter;
}

/** English has about four characters to a token; Titan's own count comes back with each vector, and is not worth carrying. */
const CHARACTERS_TO_A_TOKEN = 4;

const wholeOf = ({ context, focus }: StandaloneQuestion): string => `${context} ${focus}`.trim();

function createSearch({ openStore, embed, limits, rerankByModel, rerankLimits }: RetrievalParts) {
  const embedQuestion = createQuestionEmbedder(embed, limits);
  const inModelOrder = createModelOrder(rerankByModel, rerankLimits);
  return async ({ focus, context, audience, localeId, meter }: Asked): Promise<Retrieved> => {
    const question = wholeOf({ focus, context });
    const store = await openStore();
    const vector = await embedQuestion(question, store.dimensions, () =>
      count(meter, { embeddedTokens: Math.ceil(question.length / CHARACTERS_TO_A_TOKEN) }),
    );
    const { vocabulary } = store;
    const filter = { audience, localeId };
    const candidates = searchPassages(store, { text: question, vector, filter });
    const asked = vocabulary.concepts(focus, filter);
    const leant = leaningOn(vocabulary.concepts(context, filter), asked);
    const concepts = [...asked, ...leant];
    const judged = rerank(candidates, { concepts, question, vocabulary });
    const evidence = weighEvidence(judged, { focus: asked, context: leant });
    const found = isAnswered(judged, evidence) ? selectPassages(await inModelOrder(question, judged)) : [];
    const [best] = found;
    return {
      question: best ? inPassageWords(question, best.passage, { concepts, vocabulary }) : question,
      found,
      considered: { passages: found.length > 0 ? found : selectPassages(judged), evidence },
    };
  };
}

/**
 * Question → passages that answer it, among those that the person may be shown: in the person's language, and where no document
 * of it answers, in the one that most documents are in.
 */
export function createRetriever(parts: RetrievalParts): (asked: Question) => Promise<Retrieved> {
  const { fallback } = parts;
  const search = createSearch(parts);
  return async (asked) => {
    const { localeId, person, meter } = asked;
    const standalone = rewriteQuestion(asked);
    const own = await search({ ...standalone, localeId, audience: person.audience, meter });
    if (own.found.length > 0 || !fallback || fallback.localeId === localeId) return own;
    const question = wholeOf(standalone);
    const focus = await fallback.translate(question, asked);
    const others = await search({ focus, context: '', localeId: fallback.localeId, audience: person.audience, meter });
    // The person is answered in their own language; what the passages call things stands behind it.
    return others.found.length === 0 ? own : { ...others, question: `${question} (${focus})` };
  };
}
