import { describe, expect, test } from '@jest/globals';
import { stemEnglish } from '../../../../knowledge/analysis/stem-english.ts';

describe('one stem for the forms of a word', () => {
  test.each([
    ['refund', 'refunds', 'refunded', 'refundable', 'refunding'],
    ['cancel', 'cancelled', 'cancellation', 'cancelling'],
    ['delay', 'delays', 'delayed'],
    ['allergy', 'allergies'],
    ['hop', 'hopping', 'hopped'],
    ['allow', 'allows', 'allowed', 'allowance'],
  ])('%s', (word, ...forms) => {
    expect(new Set(forms.map(stemEnglish))).toEqual(new Set([stemEnglish(word)]));
  });
});

test.each([
  ['caresses', 'caress'],
  ['ponies', 'poni'],
  ['agreed', 'agre'],
  ['plastered', 'plaster'],
  ['motoring', 'motor'],
  ['sing', 'sing'],
  ['filing', 'file'],
  ['relational', 'relat'],
  ['conditional', 'condit'],
  ['adoption', 'adopt'],
  ['decisiveness', 'decis'],
  ['replacement', 'replac'],
  ['controlling', 'control'],
])('%s is %s, as in the paper', (word, stem) => {
  expect(stemEnglish(word)).toBe(stem);
});

test.each(['mt204', 'é', 'go', '23', ''])('"%s" is left alone', (word) => {
  expect(stemEnglish(word)).toBe(word);
});
