import { describe, expect, test } from '@jest/globals';
import * as fc from 'fast-check';
import { wordsPattern } from '../../../fulfillment/words-pattern.ts';

/** What the bot's languages are written with, words that the patterns know, and other scripts. */
const text = fc
  .array(
    fc.oneof(
      fc.constantFrom(
        'ja',
        'Oui',
        'sí',
        'mañana',
        'Äpfel',
        "l'été",
        'MT204',
        '2',
        ' ',
        ', ',
        '-',
        '’',
        '¿',
        '€',
        '🙂',
        '。',
      ),
      fc.integer({ min: 0x20, max: 0x24f }).map((code) => String.fromCodePoint(code)),
      fc.constantFrom('Жуков', 'Ελλάδα', '東京', 'مرحبا', 'ไทย', '한국'),
    ),
    { maxLength: 12 },
  )
  .map((parts) => parts.join(''))
  // A soft hyphen is no letter, and stands within words.
  .filter((said) => !said.includes('\u00ad'));

describe('a pattern of words finds what it finds as it was written', () => {
  test.each([
    String.raw`(?<![\p{L}\p{N}])(?:ja|oui|sí|2)(?![\p{L}\p{N}])`,
    String.raw`(?<!\p{L})(?:ja|oui|mañana)(?!\p{L})`,
    String.raw`(?:ja|oui)[^\p{L}\p{N}]*$`,
    String.raw`ja[^\p{L}]*|\p{L}+`,
    String.raw`[\p{L}'’-]+`,
    String.raw`[\p{L}\p{N}\p{M}.-]+(?=[^\p{L},]|$)`,
    String.raw`\bMT\d+|[a-z]{2}\p{L}`,
  ])('%s', (source) => {
    const asWritten = new RegExp(source, 'giu');
    const light = wordsPattern(source, 'giu');
    fc.assert(
      fc.property(text, (said) => {
        expect(said.match(light)).toEqual(said.match(asWritten));
      }),
      { numRuns: 500 },
    );
  });
});

test('keeps the flags of a pattern, and looks for words in either case unless told', () => {
  expect(wordsPattern(/\p{L}+/gu).flags).toBe('gu');
  expect(wordsPattern(String.raw`(?<!\p{L})ja`).test('JA')).toBe(true);
});

test.each(['\ue001', '\ue1ff', '2\ufe0f\u20e3', '？', '；', '\ufffd', '™', '🏴\u{e0067}\u{e0062}\u{e007f}'])(
  'a word ends before "%s"',
  (sign) => {
    expect(wordsPattern(String.raw`(?<!\p{L})ja(?!\p{L})[^\p{L}]*$`).test(`${sign}ja${sign}`)).toBe(true);
  },
);
