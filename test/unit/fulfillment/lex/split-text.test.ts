import { describe, expect, test } from '@jest/globals';
import * as fc from 'fast-check';
import { splitText } from '../../../../fulfillment/lex/split-text.ts';

const split = (text: string, longest: number) => splitText(text, { longest, localeId: 'en_US' });
const withoutSpace = (text: string) => text.replaceAll(/\s+/g, '');

describe('splitText', () => {
  test.each([
    { name: 'a short text', text: 'Hello there.', longest: 50, pieces: ['Hello there.'] },
    { name: 'nothing', text: '  ', longest: 50, pieces: [] },
    {
      name: 'at the end of a sentence',
      text: 'One is here. Two is here.',
      longest: 20,
      pieces: ['One is here.', 'Two is here.'],
    },
    {
      name: 'a citation with its sentence',
      text: 'Up to 23 kg. [1] And more.',
      longest: 18,
      pieces: ['Up to 23 kg. [1]', 'And more.'],
    },
    { name: 'between words', text: 'alpha beta gamma', longest: 11, pieces: ['alpha beta', 'gamma'] },
    { name: 'between characters', text: 'abcdef', longest: 4, pieces: ['abcd', 'ef'] },
    { name: 'not inside a pair', text: '🙂🙂🙂', longest: 3, pieces: ['🙂', '🙂', '🙂'] },
    { name: 'not inside a citation', text: 'a[12]b[13]', longest: 5, pieces: ['a[12]', 'b[13]'] },
  ])('$name', ({ text, longest, pieces }) => {
    expect(split(text, longest)).toEqual(pieces);
  });

  const prose = fc
    .array(
      fc.oneof(
        fc.constantFrom('word', 'a', 'luggage', '🙂', '[1]', '[23]', 'é', '\n\n', 'kg.', 'so?', 'yes!'),
        fc.string({ unit: 'grapheme', maxLength: 12 }),
      ),
      { maxLength: 120 },
    )
    .map((words) => words.join(' '));

  test('pieces fit, lose nothing but white space at the cuts, and break neither pairs nor citations', () => {
    fc.assert(
      fc.property(prose, fc.integer({ min: 8, max: 80 }), (text, longest) => {
        const pieces = split(text, longest);
        for (const piece of pieces) {
          expect(piece.length).toBeLessThanOrEqual(longest);
          expect(piece.length).toBeGreaterThan(0);
          expect(piece).not.toMatch(/\p{Cs}/u);
          expect(piece).not.toMatch(/\[\d*$/);
        }
        expect(withoutSpace(pieces.join(''))).toBe(withoutSpace(text));
      }),
    );
  });
});
