import { patientCall } from './patient-call.ts';

/** The model that embedded the passages, asked for one unit vector. */
export type QueryEmbedder = (text: string) => Promise<Float32Array>;

export interface EmbeddingLimits {
  /** A question waits no longer than this for its vector; words alone find most passages. */
  readonly timeLimitMs?: number;
  /** How many questions keep their vectors; people ask the same things. */
  readonly kept?: number;
  readonly onFailed?: (error: unknown) => void;
}

/** Never rejects: undefined means that the model is down, slow, resting or another than the passages', and words alone decide. */
export function createQuestionEmbedder(
  embed: QueryEmbedder,
  { timeLimitMs = 1_000, kept = 200, onFailed = () => {} }: EmbeddingLimits = {},
): (text: string, dimensions: number, onAsked?: () => void) => Promise<Float32Array | undefined> {
  const ask = patientCall(embed, { timeLimitMs, onFailed });
  const vectors = new Map<string, Float32Array>();

  return async (text, dimensions, onAsked = () => {}) => {
    const known = vectors.get(text);
    // A Map keeps the order of insertion, so the first key is the one that was not asked for the longest.
    vectors.delete(text);
    if (known === undefined) onAsked();
    const vector = known ?? (await ask(text));
    if (vector === undefined) return undefined;
    if (vector.length !== dimensions) {
      onFailed(new Error(`${vector.length} dimensions came, ${dimensions} were expected`));
      return undefined;
    }
    vectors.set(text, vector);
    const [oldest] = vectors.keys();
    if (vectors.size > kept && oldest !== undefined) vectors.delete(oldest);
    return vector;
  };
}
