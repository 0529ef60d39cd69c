import { expect, test } from '@jest/globals';
import * as fc from 'fast-check';
import { scriptPattern } from '../../../../../../../local/aws/services/lex/nlu/script-pattern.ts';

const source = String.raw`(?<![\p{L}])[ap]m|[\p{L}\p{N}\p{M}]+|[^\s\p{L}\p{N}\p{M}]`;
const ofAnyScript = new RegExp(source, 'giu');

const latin = fc.integer({ min: 0, max: 0x24f }).map((code) => String.fromCodePoint(code));
const any = fc.string({ unit: fc.oneof(latin, fc.string({ unit: 'grapheme', minLength: 1, maxLength: 1 })) });

test('reads every text as the classes of Unicode do', () => {
  const patternFor = scriptPattern(source, 'giu');
  fc.assert(
    fc.property(fc.oneof(fc.string({ unit: latin }), any), (text) => {
      expect(text.match(patternFor(text))).toEqual(text.match(ofAnyScript));
    }),
    { numRuns: 1_000 },
  );
});
