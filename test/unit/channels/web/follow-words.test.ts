import { describe, expect, test } from '@jest/globals';
import * as fc from 'fast-check';
import { followWords } from '../../../../channels/web/widget/follow-words.ts';

const follow = (spoken: string, shown: string) => {
  const words = shown.split(' ');
  return followWords(spoken.split(' '), words).map((at) => words[at] ?? '');
};

describe('while it is said', () => {
  test.each([
    ['the same words', 'Two bags fly free', 'Two bags fly free.', 'Two bags fly free.'],
    ['an amount', 'It costs 240 dollars today', 'It costs $240 today.', 'It costs $240 $240 today.'],
    ['a measure', 'of 32 kilograms each', 'of 32 kg each', 'of 32 32 each'],
    ['a time', 'leaves at 7 30 PM on Friday', 'leaves at 19:30 on Friday', 'leaves at at at at on Friday'],
    ['what is not said', 'See it now', 'See ✈️ [1] it now', 'See it now'],
    ['a source that is not shown', 'Free This is from Pets', 'Free.', 'Free. Free. Free. Free. Free.'],
  ])('%s lights up', (_, spoken, shown, lit) => {
    expect(follow(spoken, shown).join(' ')).toBe(lit);
  });

  test('nothing ever goes back, or past the end', () => {
    const words = fc.array(fc.constantFrom('a', 'b', 'c', '$5', '5', '—', ''), { maxLength: 30 });
    fc.assert(
      fc.property(words, words, (spoken, shown) => {
        const places = followWords(spoken, shown);
        expect(places).toHaveLength(spoken.length);
        expect(places).toEqual(places.toSorted((a, b) => a - b));
        expect(Math.max(-1, ...places)).toBeLessThan(Math.max(1, shown.length));
      }),
    );
  });
});
