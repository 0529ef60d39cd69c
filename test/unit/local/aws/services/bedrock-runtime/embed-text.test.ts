import { describe, expect, test } from '@jest/globals';
import * as fc from 'fast-check';
import { embedText, toUnitLength } from '../../../../../../local/aws/services/bedrock-runtime/embedding/embed-text.ts';

const vectorOf = (text: string, dimensions = 256) => toUnitLength(embedText(text, dimensions));
const cosine = (a: string, b: string): number => {
  const other = vectorOf(b);
  return vectorOf(a).reduce((sum, value, index) => sum + value * (other[index] ?? 0), 0);
};

describe('the embedding stand-in', () => {
  test('is a unit vector, and the same for the same text', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme' }), fc.constantFrom(256, 512, 1024), (text, dimensions) => {
        const vector = vectorOf(text, dimensions);
        const length = Math.hypot(...vector);
        expect(vector).toHaveLength(dimensions);
        expect(length === 0 || Math.abs(length - 1) < 1e-9).toBe(true);
        expect(vectorOf(text, dimensions)).toEqual(vector);
      }),
    );
  });

  test.each([
    {
      near: 'Can I cancel my flight?',
      to: 'Cancelling flights is free within 24 hours.',
      than: 'Pets travel in the hold.',
    },
    { near: 'baggage fees', to: 'The fee for a bag over 23 kg', than: 'Rooms are paid at the hotel' },
    {
      near: '¿Cuánto equipaje puedo llevar?',
      to: 'El equipaje de mano no puede pesar más de 8 kg',
      than: 'Los hoteles incluyen desayuno',
    },
  ])('"$near" is nearer to "$to" than to "$than"', ({ near, to, than }) => {
    expect(cosine(near, to)).toBeGreaterThan(cosine(near, than) + 0.1);
  });

  test('case and accents do not matter', () => {
    expect(cosine('Zürich CAFÉ', 'zurich cafe')).toBeCloseTo(1);
  });
});
