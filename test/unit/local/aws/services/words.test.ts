import { describe, expect, test } from '@jest/globals';
import * as fc from 'fast-check';
import { wordsOf } from '../../../../../local/aws/services/words.ts';

describe('words', () => {
  test('are the same in a text that has accents elsewhere', () => {
    const text = fc.string({ unit: 'grapheme-ascii' });
    fc.assert(fc.property(text, (plain) => expect([...wordsOf(plain), 'e']).toEqual(wordsOf(`${plain} é`))));
  });

  test('keep letters and figures together, without accents', () => {
    expect(wordsOf("23kg on MT204, don't; São Paulo")).toEqual(['23kg', 'on', 'mt204', "don't", 'sao', 'paulo']);
  });
});
