import type { SparseVector } from './softmax-regression.ts';
import type { Word } from './words.ts';

/** Word 1–2-grams and the character 3–5-grams of each word, weighted by tf-idf, as a vector of length one. */
export interface FeatureSpace {
  readonly size: number;
  vector(words: readonly Word[]): SparseVector;
}

export function learnFeatures(texts: readonly (readonly Word[])[]): FeatureSpace {
  const documents = new Map<string, number>();
  for (const words of texts) {
    for (const feature of countFeatures(words).keys()) documents.set(feature, (documents.get(feature) ?? 0) + 1);
  }
  const known = new Map<string, { index: number; idf: number }>();
  for (const [feature, count] of documents) {
    known.set(feature, { index: known.size, idf: 1 + Math.log((1 + texts.length) / (1 + count)) });
  }
  return {
    size: known.size,
    vector(words) {
      const found: { index: number; value: number }[] = [];
      for (const [feature, count] of countFeatures(words)) {
        const entry = known.get(feature);
        if (entry) found.push({ index: entry.index, value: (1 + Math.log(count)) * entry.idf });
      }
      const length = Math.sqrt(found.reduce((sum, { value }) => sum + value * value, 0)) || 1;
      return {
        indices: Uint32Array.from(found, ({ index }) => index),
        values: Float32Array.from(found, ({ value }) => value / length),
      };
    },
  };
}

function countFeatures(words: readonly Word[]): ReadonlyMap<string, number> {
  const counts = new Map<string, number>();
  const add = (feature: string): void => void counts.set(feature, (counts.get(feature) ?? 0) + 1);
  let previous = '^';
  for (const { folded } of words) {
    add(`w ${folded}`);
    add(`w ${previous} ${folded}`);
    previous = folded;
    const bounded = `<${folded}>`;
    for (let size = 3; size <= 5; size++) {
      for (let at = 0; at + size <= bounded.length; at++) add(bounded.slice(at, at + size));
    }
  }
  add(`w ${previous} $`);
  return counts;
}
