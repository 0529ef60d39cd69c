import { describe, expect, test } from '@jest/globals';
import * as fc from 'fast-check';
import { indexTypos } from '../../../../../../../local/aws/services/lex/nlu/values/typos.ts';

const cities = ['amsterdam', 'barcelona', 'copenhagen', 'new york', 'münchen', 'são paulo', 'lisbon'];
const index = indexTypos(cities);

const cut = (city: string, at: number): string => city.slice(0, at) + city.slice(at + 1);
const added = (city: string, at: number, letter: string): string => city.slice(0, at) + letter + city.slice(at);
const swapped = (city: string, at: number): string =>
  city.slice(0, at) +
  city
    .slice(at, at + 2)
    .split('')
    .toReversed()
    .join('') +
  city.slice(at + 2);

describe('typos', () => {
  test('one letter that is missing, added, another or swapped is forgiven wherever it is', () => {
    const typed = fc.tuple(fc.constantFrom(...cities), fc.nat(5), fc.constantFrom('a', 'b', 'n', 'x', 'z', 'é', 'ß'));
    fc.assert(
      fc.property(typed, ([city, at, letter]) => {
        for (const wrong of [
          cut(city, at),
          added(city, at, letter),
          added(cut(city, at), at, letter),
          swapped(city, at),
        ])
          if (wrong.length >= 5) expect([wrong, index.nearest(wrong)]).toEqual([wrong, city]);
      }),
    );
  });

  test('what has other letters is none of them', () => {
    expect(['birmingham', 'economy', 'hamburger'].map((word) => index.nearest(word))).toEqual([
      undefined,
      undefined,
      undefined,
    ]);
  });
});
