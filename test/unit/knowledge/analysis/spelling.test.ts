import { expect, test } from '@jest/globals';
import * as fc from 'fast-check';
import { isHastened, nearestSpellings } from '../../../../knowledge/analysis/spelling.ts';

const known = ['suitcas', 'heavi', 'bassinet', 'passport', 'bread', 'breed', 'stroller', 'bicicleta'];

test.each([
  { name: 'a letter left out', term: 'sutcas', meant: ['suitcas'] },
  { name: 'a letter left out of a short word', term: 'hevi', meant: ['heavi'] },
  { name: 'a letter put in', term: 'basssinet', meant: ['bassinet'] },
  { name: 'two letters swapped', term: 'strolelr', meant: ['stroller'] },
  { name: 'a wrong first letter', term: 'vicicleta', meant: ['bicicleta'] },
  { name: 'all that are as near', term: 'bredd', meant: ['bread', 'breed'] },
  { name: 'another word of the same length', term: 'password', meant: [] },
  { name: 'a short word with another letter', term: 'brem', meant: [] },
  { name: 'a code', term: 'passpor7', meant: [] },
])('$name', ({ term, meant }) => {
  expect(nearestSpellings(term, known)).toEqual(meant);
});

test('a word of six letters or more is found with any one letter left out', () => {
  fc.assert(
    fc.property(fc.stringMatching(/^[a-z]{6,12}$/), fc.nat(), (word, nth) => {
      const at = 1 + (nth % (word.length - 1));
      expect(nearestSpellings(word.slice(0, at) + word.slice(at + 1), [word])).toEqual([word]);
    }),
  );
});

test.each([
  { written: 'wat', meant: 'what', is: true },
  { written: 'dose', meant: 'does', is: true },
  { written: 'wheat', meant: 'what', is: false },
  { written: 'frog', meant: 'from', is: false },
  { written: 'oven', meant: 'over', is: false },
])('"$written" for "$meant": $is', ({ written, meant, is }) => {
  expect(isHastened(written, meant)).toBe(is);
});
