import { expect, test } from '@jest/globals';
import * as fc from 'fast-check';
import { openVectors, quantizeVectors } from '../../../knowledge/vector-index.ts';

const component = fc.float({ min: -1, max: 1, noNaN: true });
const corpus = fc.integer({ min: 1, max: 70 }).chain((dimensions) => {
  const vector = fc.array(component, { minLength: dimensions, maxLength: dimensions }).map((v) => Float32Array.from(v));
  return fc.record({
    dimensions: fc.constant(dimensions),
    vectors: fc.array(vector, { minLength: 1, maxLength: 30 }),
    query: vector,
    limit: fc.integer({ min: 1, max: 12 }),
    hidden: fc.integer({ min: 1, max: 5 }),
  });
});

test('finds what a plain loop over all vectors finds, in its order, for any number of dimensions', () => {
  fc.assert(
    fc.property(corpus, ({ dimensions, vectors, query, limit, hidden }) => {
      const kept = quantizeVectors(vectors, dimensions);
      const asked = quantizeVectors([query], dimensions);
      const visible = Uint8Array.from(vectors, (_, at) => Number(at % hidden !== 1));
      const scoreOf = (ordinal: number): number => {
        const row = kept.values.subarray(ordinal * dimensions, (ordinal + 1) * dimensions);
        const product = row.reduce((sum, value, at) => sum + value * (asked.values[at] ?? 0), 0);
        const largest = query.reduce((most, value) => Math.max(most, Math.abs(value)), 0);
        return Math.fround(product * (largest / 127) * (kept.scales[ordinal] ?? 0));
      };
      const expected = vectors
        .map((_, ordinal) => ({ ordinal, score: scoreOf(ordinal) }))
        .filter(({ ordinal }) => visible[ordinal] === 1)
        .toSorted((a, b) => b.score - a.score || a.ordinal - b.ordinal)
        .slice(0, limit);
      const found = openVectors(kept)(query, { visible, limit });
      expect(found.map(({ ordinal }) => ordinal)).toEqual(expected.map(({ ordinal }) => ordinal));
      for (const [at, { score }] of found.entries()) expect(score).toBeCloseTo(expected[at]?.score ?? Number.NaN, 6);
    }),
  );
});

test('what was searched before leaves no trace in the next search', () => {
  const search = openVectors(quantizeVectors([Float32Array.of(1, 0), Float32Array.of(0, 1)], 2));
  const among = { visible: Uint8Array.of(1, 1), limit: 1 };
  expect(search(Float32Array.of(1, 0), among)[0]?.ordinal).toBe(0);
  expect(search(Float32Array.of(0, 1), among)[0]?.ordinal).toBe(1);
});
