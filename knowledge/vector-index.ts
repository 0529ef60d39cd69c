import { type Among, type Hit, keepBest } from './best-hits.ts';
import { keepRows } from './dot-products.ts';

/**
 * Unit vectors as one signed byte a component: a quarter of the size, and the cosine is off by less than 0.01. Each vector has
 * its own scale, because the components of a unit vector in 256 dimensions are about 0.06 and one scale for all would waste
 * four bits of eight.
 */
export interface QuantizedVectors {
  readonly dimensions: number;
  /** `count × dimensions`, vector after vector. */
  readonly values: Int8Array;
  /** One a vector: component ≈ value × scale. */
  readonly scales: Float32Array;
}

function quantizeInto(vector: ArrayLike<number>, target: Int8Array): number {
  let largest = 0;
  for (let at = 0; at < vector.length; at += 1) largest = Math.max(largest, Math.abs(vector[at] ?? 0));
  if (largest === 0) return 0;
  for (let at = 0; at < vector.length; at += 1) target[at] = Math.round(((vector[at] ?? 0) / largest) * 127);
  return largest / 127;
}

export function quantizeVectors(vectors: readonly Float32Array[], dimensions: number): QuantizedVectors {
  const values = new Int8Array(vectors.length * dimensions);
  const scales = Float32Array.from(vectors, (vector, at) =>
    quantizeInto(vector, values.subarray(at * dimensions, (at + 1) * dimensions)),
  );
  return { dimensions, values, scales };
}

export function vectorAt({ dimensions, values, scales }: QuantizedVectors, ordinal: number): Float32Array {
  const scale = scales[ordinal] ?? 0;
  return Float32Array.from(values.subarray(ordinal * dimensions, (ordinal + 1) * dimensions), (value) => value * scale);
}

/** Gives the nearest vectors to one, best first; scores are cosines. */
export function openVectors({
  dimensions,
  values,
  scales,
}: QuantizedVectors): (query: Float32Array, among: Among) => Hit[] {
  const rows = keepRows({ dimensions, values, count: scales.length });
  const scores = new Float32Array(scales.length);
  return (query, { visible, limit }) => {
    const bytes = new Int8Array(dimensions);
    const queryScale = quantizeInto(query, bytes);
    rows.compareWith(bytes);
    // A plain loop: `Float32Array.from` with a function takes longer than all the products.
    scores.fill(-Infinity);
    for (let ordinal = 0; ordinal < scores.length; ordinal += 1) {
      if (visible[ordinal] === 1) scores[ordinal] = rows.dot(ordinal) * queryScale * (scales[ordinal] ?? 0);
    }
    return keepBest(scores, limit, -Infinity);
  };
}
