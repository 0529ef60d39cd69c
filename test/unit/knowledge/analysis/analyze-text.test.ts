import { expect, test } from '@jest/globals';
import { analyzeText } from '../../../../knowledge/analysis/analyze-text.ts';

test.each([
  { name: 'a figure and its unit are two terms', text: '23kg', terms: ['23', 'kg'] },
  { name: 'so are a decimal and its unit', text: '2.5kg', terms: ['2.5', 'kg'] },
  { name: 'thousands are written without a comma', text: '1,500 km', terms: ['1500', 'km'] },
  { name: 'an ordinal is its number', text: '37th week', terms: ['37', 'week'] },
  { name: 'a hyphen is found written apart or together', text: 'check-in', terms: ['check', 'checkin'] },
  { name: 'accents do not count', text: 'Café', terms: ['cafe'] },
  { name: 'nor does a possessive', text: "the passenger's bag", terms: ['passeng', 'bag'] },
  { name: 'a flight number stays whole', text: 'MT204', terms: ['mt204'] },
  { name: 'small words say nothing', text: 'How much is it for me?', terms: [] },
])('$name', ({ text, terms }) => {
  expect(analyzeText(text, 'en_US')).toEqual(terms);
});

test('another language keeps its words as they are', () => {
  expect(analyzeText('Equipes à bordo', 'pt_BR')).toEqual(['equipes', 'a', 'bordo']);
});
