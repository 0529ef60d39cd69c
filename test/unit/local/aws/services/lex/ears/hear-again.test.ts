import { describe, expect, test } from '@jest/globals';
import * as fc from 'fast-check';
import { rowsNetwork } from '../../../../../../../local/aws/services/lex/ears/grammar/rows-network.ts';
import { likelihoodOf } from '../../../../../../../local/aws/services/lex/ears/grammar/likelihood.ts';
import { type SoundAlike, soundAlikes } from '../../../../../../../local/aws/services/lex/ears/grammar/sound-alikes.ts';
import { hearAgain, scoreOf } from '../../../../../../../local/aws/services/lex/ears/hearing/hear-again.ts';
import { readTranscript } from '../../../../../../../local/aws/services/lex/ears/hearing/heard.ts';
import { english } from '../../../../../../../local/aws/services/lex/ears/languages/english.ts';

const first = { transcript: 'keller', confidence: 0.6 };

/** A recogniser that has its mind made up: each row has a score, and the best that is left is heard. */
const hears = (scores: Readonly<Record<string, number>>) => async (isHeard: (row: SoundAlike) => boolean) => {
  const left = Object.entries(scores)
    .map(([row, score]) => ({ words: row.split(' '), likelihood: 0, score }))
    .map((row) => ({ ...row, transcript: readTranscript(row.words) }))
    .filter((row) => !isHeard(row));
  return left.toSorted((one, other) => other.score - one.score)[0];
};

describe('hearing again', () => {
  test('what fits the sound clearly better than what was heard takes its place', async () => {
    expect(await hearAgain(first, hears({ keller: -140, miller: -100, taylor: -130 }))).toEqual({
      transcript: 'miller',
      confidence: 0.6,
      others: [
        { transcript: 'taylor', confidence: expect.closeTo(0.6 * Math.exp(-1.5)) },
        { transcript: 'keller', confidence: expect.closeTo(0.6 * Math.exp(-2)) },
      ],
    });
  });

  test('what fits hardly better does not', async () => {
    expect(await hearAgain(first, hears({ keller: -103, miller: -100 }))).toEqual({
      ...first,
      others: [{ transcript: 'miller', confidence: 0.6 }],
    });
  });

  test('what does not fit at all is no alternative, nor is the same in other words', async () => {
    const scores = { 'K/one 22/double': -100, 'K/one 2/one 2/one': -101, 'Q/one 22/double': -200 };
    expect(await hearAgain({ transcript: 'K22', confidence: 0.5 }, hears(scores))).toEqual({
      transcript: 'K22',
      confidence: 0.5,
      others: [],
    });
  });

  test('there are two others at most, no two alike, and none surer than the best', async () => {
    const scores = fc.dictionary(fc.constantFrom('keller', 'miller', 'taylor', 'walker', 'new+york'), fc.nat(200));
    await fc.assert(
      fc.asyncProperty(scores, async (worse) => {
        const fits = Object.fromEntries(Object.entries(worse).map(([words, score]) => [words, -score]));
        const { others, ...best } = await hearAgain(first, hears(fits));
        expect(others.length).toBeLessThanOrEqual(2);
        expect(new Set([best, ...others].map(({ transcript }) => transcript)).size).toBe(others.length + 1);
        const confidences = [best, ...others].map(({ confidence }) => confidence);
        expect(confidences).toEqual(confidences.toSorted((one, other) => other - one));
        expect(best.confidence).toBe(first.confidence);
      }),
    );
  });

  test('the fit of a row is that of its parts', () => {
    expect(scoreOf([0.9, 0.8])).toBeCloseTo(1024 * Math.log(0.72));
    expect(scoreOf([0])).toBeGreaterThan(-Infinity);
  });
});

describe('what sounds like what was heard', () => {
  const pronounced = new Map([
    ['miller', ['M IH L ER']],
    ['keller', ['K EH L ER']],
    ['anderson', ['AE N D ER S AH N']],
    ['for', ['F AO R']],
    ['four', ['F AO R']],
    ['tonight', ['T AH N AY T']],
    ['two', ['T UW']],
    ['nights', ['N AY T S']],
  ]);
  const alikes = (heard: string, likelihood = (): number => -1) =>
    soundAlikes({ words: heard.split(' '), pronounced, likelihood, mistakable: english.mistakable }).map(({ words }) =>
      words.join(' '),
    );

  test.each([
    { heard: 'keller', alike: 'miller' },
    { heard: 'for two nights', alike: 'for tonight' },
    { heard: 'for tonight', alike: 'four tonight' },
  ])('"$alike" sounds like "$heard"', ({ heard, alike }) => {
    expect(alikes(heard)).toContain(alike);
  });

  test('"anderson" sounds like nothing else there', () => {
    expect(alikes('anderson')).toEqual([]);
  });

  test('what the bot has no use for is left out', () => {
    expect(alikes('keller', () => -Infinity)).toEqual([]);
  });

  test('rows that were heard lead nowhere', () => {
    const rows = [
      { words: ['keller'], likelihood: -2 },
      { words: ['miller'], likelihood: -3 },
    ];
    const { network, ...ends } = rowsNetwork(rows, ({ words }) => words.includes('keller'));
    const likelihood = likelihoodOf(network, ends);
    expect(likelihood(['keller'])).toBe(-Infinity);
    expect(likelihood(['miller'])).toBeCloseTo(-1);
    expect(network.words()).toEqual(new Set(['keller', 'miller']));
  });
});
