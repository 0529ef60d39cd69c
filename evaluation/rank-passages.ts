import type { Evidence } from '../fulfillment/retrieval/is-answered.ts';
import { rewriteQuestion } from '../fulfillment/retrieval/rewrite-question.ts';
import { createRetriever } from '../fulfillment/retrieval/retrieve.ts';
import { searchPassages } from '../fulfillment/retrieval/search.ts';
import { createMeter } from '../fulfillment/telemetry/turn-meter.ts';
import type { Question } from '../fulfillment/turn.ts';
import { createTitanEmbedder, openPassageStore, type Passage } from '../knowledge/passage-store.ts';
import { type Asked, holds } from './read-questions.ts';

/** How well one way of searching found the passages that hold the facts. */
export interface Ranking {
  /** The share of the facts that stand in the first five passages. */
  readonly recall: number;
  /** One by the rank of the first passage with a fact, within ten. */
  readonly reciprocalRank: number;
}

/** Side by side: each search alone, both fused by rank, re-ranked and cut, and what of that is handed on to be answered from. */
export interface Rankings {
  readonly words: Ranking;
  readonly vectors: Ranking;
  readonly fused: Ranking;
  readonly judged: Ranking;
  readonly retrieved: Ranking;
  /** By which it was decided whether to hand on anything. */
  readonly evidence: Evidence;
  /** Names of the passages handed on, for whoever looks for the reason of a failure. */
  readonly found: readonly string[];
}

const DEPTH = 10;

export function rankFacts({ documents, facts }: Asked, passages: readonly Passage[]): Ranking {
  const texts = passages
    .slice(0, DEPTH)
    .map(({ documentId, title, headings, text }) =>
      documents.includes(documentId) ? [title, ...headings, text].join('\n') : '',
    );
  const ranks = facts.map((fact) => texts.findIndex((text) => holds(text, fact)));
  const found = ranks.filter((rank) => rank >= 0);
  return {
    recall: found.filter((rank) => rank < 5).length / Math.max(1, facts.length),
    reciprocalRank: found.length === 0 ? 0 : 1 / (1 + Math.min(...found)),
  };
}

const questionOf = ({ ask, earlier, audience, locale }: Asked): Question => ({
  sessionId: 'evaluation',
  text: ask,
  person: { id: 'evaluation', audience, verified: audience === 'staff' },
  localeId: locale,
  channel: 'terminal',
  history: earlier.map((person) => ({ person, bot: '' })),
  now: new Date(),
  deadline: { at: Infinity, remaining: () => Infinity },
  meter: createMeter(),
});

/** The retrieval step as the fulfilment runs it, without the conversation around it. */
export function openRetrieval(snapshotUrl: string, modelId: string) {
  const openStore = openPassageStore(snapshotUrl);
  const titan = createTitanEmbedder({ modelId, dimensions: 256 });
  const embed = async (text: string): Promise<Float32Array> => (await titan.embed([text]))[0] ?? new Float32Array(256);
  const retrieve = createRetriever({ openStore, embed });

  return async (asked: Asked): Promise<Rankings> => {
    const question = questionOf(asked);
    const { focus, context } = rewriteQuestion(question);
    const text = `${context} ${focus}`.trim();
    const filter = { audience: asked.audience, localeId: asked.locale };
    const store = await openStore();
    const vector = await embed(text);
    const rank = (passages: readonly { readonly passage: Passage }[]): Ranking =>
      rankFacts(
        asked,
        passages.map(({ passage }) => passage),
      );
    const { found, considered } = await retrieve(question);
    return {
      words: rank(store.searchText(text, filter, DEPTH)),
      vectors: rank(store.searchVector(vector, filter, DEPTH)),
      fused: rank(searchPassages(store, { text, vector, filter })),
      judged: rank(considered.passages),
      retrieved: rank(found),
      evidence: considered.evidence,
      found: found.map(({ passage }) => passage.id),
    };
  };
}
