import { type CallLimits, patientCall } from './patient-call.ts';
import type { Judged } from './re-rank.ts';

/** A model that reads question and passage together. Scores of the texts, in their order; higher is better. */
export type Reranker = (
  asked: { readonly question: string; readonly texts: readonly string[] },
  signal: AbortSignal,
) => Promise<readonly number[]>;

/** Only the best of our own order are worth a model's time and price. */
const MOST = 20;

const textOf = ({ passage: { title, headings, text } }: Judged): string =>
  `${[title, ...headings].join(' > ')}\n${text}`;

/**
 * Our own order, read again by a model. Only the order is the model's: whether the documents answer at all is still decided by
 * what the question mentions (select.ts), because the scores of no two models mean the same.
 */
export function createModelOrder(rerank: Reranker | undefined, limits: Partial<CallLimits> = {}) {
  if (!rerank) return async (_: string, judged: readonly Judged[]): Promise<readonly Judged[]> => judged;
  const ask = patientCall(rerank, { timeLimitMs: 1_500, onFailed: () => {}, ...limits });
  return async (question: string, judged: readonly Judged[]): Promise<readonly Judged[]> => {
    const read = judged.slice(0, MOST);
    if (read.length < 2) return judged;
    const scores = await ask({ question, texts: read.map(textOf) });
    if (scores?.length !== read.length) return judged;
    const best = Math.max(Number.MIN_VALUE, ...scores);
    return read.map((one, at) => ({ ...one, score: (scores[at] ?? 0) / best })).sort((a, b) => b.score - a.score);
  };
}
