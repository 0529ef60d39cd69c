import { circuitBreaker, ConsecutiveBreaker, handleAll, timeout, TimeoutStrategy, wrap } from 'cockatiel';

/** The model that embedded the passages, asked for one unit vector. */
export type QueryEmbedder = (text: string, signal: AbortSignal) => Promise<Float32Array>;

export interface EmbeddingLimits {
  /** A question waits no longer than this for its vector; words alone find most passages. */
  readonly timeLimitMs?: number;
  /** How many questions keep their vectors; people ask the same things. */
  readonly kept?: number;
  readonly onFailed?: (error: unknown) => void;
}

/** After three failures in a row the model is left alone for this long. */
const PAUSE_MS = 10_000;

/** Never rejects: undefined means that the model is down, slow, resting or another than the passages', and words alone decide. */
export function createQuestionEmbedder(
  embed: QueryEmbedder,
  { timeLimitMs = 1_000, kept = 200, onFailed = () => {} }: EmbeddingLimits = {},
): (text: string, dimensions: number) => Promise<Float32Array | undefined> {
  const policy = wrap(
    circuitBreaker(handleAll, { halfOpenAfter: PAUSE_MS, breaker: new ConsecutiveBreaker(3) }),
    timeout(timeLimitMs, TimeoutStrategy.Aggressive),
  );
  const vectors = new Map<string, Float32Array>();

  return async (text, dimensions) => {
    const known = vectors.get(text);
    // A Map keeps the order of insertion, so the first key is the one that was not asked for the longest.
    vectors.delete(text);
    try {
      const vector = known ?? (await policy.execute(({ signal }) => embed(text, signal)));
      if (vector.length !== dimensions)
        throw new Error(`${vector.length} dimensions came, ${dimensions} were expected`);
      vectors.set(text, vector);
      const [oldest] = vectors.keys();
      if (vectors.size > kept && oldest !== undefined) vectors.delete(oldest);
      return vector;
    } catch (error) {
      onFailed(error);
      return undefined;
    }
  };
}
