import { describe, expect, test } from '@jest/globals';
import * as fc from 'fast-check';
import { bookingCode } from '../../../../../../../bot-definition/slot-types/booking-code.ts';
import { flightNumber } from '../../../../../../../bot-definition/slot-types/flight-number.ts';
import type { CodePlaces } from '../../../../../../../local/aws/services/lex/ears/grammar/code-pattern.ts';
import { anyCode, readCodePattern } from '../../../../../../../local/aws/services/lex/ears/grammar/code-pattern.ts';
import { addCodes, codeCharacters } from '../../../../../../../local/aws/services/lex/ears/grammar/codes.ts';
import { Lexicon, renderDictionary } from '../../../../../../../local/aws/services/lex/ears/grammar/lexicon.ts';
import { likelihoodOf } from '../../../../../../../local/aws/services/lex/ears/grammar/likelihood.ts';
import { Network } from '../../../../../../../local/aws/services/lex/ears/grammar/network.ts';
import { english } from '../../../../../../../local/aws/services/lex/ears/languages/english.ts';

/** Whether a pattern's places can be walked along a code. */
function takes({ characters, first, next, last }: CodePlaces, code: string): boolean {
  let reached = first;
  for (const [position, character] of Array.from(code).entries()) {
    const at = reached.filter((place) => characters[place]?.includes(character));
    if (position === code.length - 1) return at.some((place) => last.includes(place));
    reached = [...new Set(at.flatMap((place) => next[place] ?? []))];
  }
  return false;
}

const said = (written: string): string => written.replaceAll(/[^a-z0-9]/gi, '').toUpperCase();

function speller(pattern: string) {
  const network = new Network();
  const lexicon = new Lexicon();
  const place = { entry: network.state(), exit: network.state() };
  addCodes(readCodePattern(pattern), { network, lexicon, language: english }, place);
  const likelihood = likelihoodOf(network, { start: place.entry, end: place.exit });
  return { can: (words: string) => likelihood(words.split(' ')) > -Infinity, lexicon };
}

describe('patterns of codes', () => {
  const patterns = [
    bookingCode.pattern,
    flightNumber.pattern,
    '[A-Z]{2}-?[0-9]{3}',
    '(AB|CD[0-9])E',
    '[a-c][0-2]{0,2}[x-z]?',
    '\\d{4}',
    'A{1,3}B',
    '\\u0041[0-9]',
    '^(?:X|Y){2}$',
  ];

  test.each(patterns.map((pattern) => ({ pattern })))(
    '$pattern: what it matches can be said, and nothing else',
    ({ pattern }) => {
      const places = readCodePattern(pattern);
      const regex = new RegExp(`^(?:${pattern})$`, 'i');
      fc.assert(
        fc.property(fc.stringMatching(new RegExp(`^(?:${pattern})$`)), (written) => {
          expect(takes(places, said(written))).toBe(true);
        }),
        { numRuns: 50 },
      );
      fc.assert(
        fc.property(fc.stringMatching(/^[A-Z0-9]{1,7}$/), (code) => {
          const withSigns = [code, `${code.slice(0, 2)} ${code.slice(2)}`, `${code.slice(0, 2)}-${code.slice(2)}`];
          expect(takes(places, code)).toBe(withSigns.some((written) => regex.test(written)));
        }),
      );
    },
  );

  test.each(['[A-Z', '(AB', 'A**', '[^A]', '.{3}', '', 'A{0}', '[A-Z]{50}', '(A|)'])('%j is any code', (pattern) => {
    expect(readCodePattern(pattern)).toEqual(anyCode());
  });
});

describe('how codes are said', () => {
  test.each([
    'M/one T/one 2/one 0/one 4/one',
    'M/one T/one 2/hundred 04/rest',
    'M/one T/one 2/hundred 14/rest',
    'M/one T/one 200/hundreds',
    'M/one T/one 2/one 14/pair',
    'M/one T/one 22/double 4/one',
    'M/one T/one 12/pair 34/pair',
  ])('a flight number as %s', (words) => {
    expect(speller(flightNumber.pattern).can(words)).toBe(true);
  });

  test.each(['M/one T/one', 'M/one T/one 2/one 4/one', 'T/one M/one 2/one 0/one 4/one', 'M/one T/one 04/pair 4/one'])(
    'no flight number as %s',
    (words) => {
      expect(speller(flightNumber.pattern).can(words)).toBe(false);
    },
  );

  test('a booking code has no letters that are not in it, and no numbers among its letters', () => {
    const { can, lexicon } = speller(bookingCode.pattern);
    expect(can('K/one P/one Q/one 2/one 3/one 4/one')).toBe(true);
    expect(can('K/one P/one 22/double 3/one 4/one')).toBe(true);
    expect(can('K/one P/one O/one 2/one 3/one 4/one')).toBe(false);
    expect(can('K/one P/one Q/one 23/pair 4/one')).toBe(false);
    expect(renderDictionary(lexicon.pronounced(() => ['X']))).not.toMatch(/^[IO01]\//m);
  });

  test('words of codes know their characters, others have none', () => {
    expect([codeCharacters('22/double'), codeCharacters('K/one'), codeCharacters('london')]).toEqual([
      '22',
      'K',
      undefined,
    ]);
  });
});
