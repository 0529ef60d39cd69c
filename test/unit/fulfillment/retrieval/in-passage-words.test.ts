import { expect, test } from '@jest/globals';
import type { Concept, Passage, Vocabulary } from '../../../../knowledge/passage-store.ts';
import { inPassageWords } from '../../../../fulfillment/retrieval/in-passage-words.ts';

const passage: Passage = {
  id: 'baggage#1',
  documentId: 'public/baggage',
  title: 'Baggage allowance',
  headings: ['Checked baggage'],
  url: 'https://www.meridian-travel.example/help/baggage',
  updated: '2026-03-16',
  localeId: 'en_US',
  audience: 'public',
  text: 'A checked bag may weigh up to 23 kg.',
};
const vocabulary: Vocabulary = { terms: (text) => text.toLowerCase().match(/[a-z0-9]+/g) ?? [], concepts: () => [] };
const called = (...names: readonly string[]): Concept => ({
  names: names.map((text) => ({ text, terms: vocabulary.terms(text, 'en_US') })),
  weight: 1,
  known: true,
});

test.each([
  { names: ['suitcase', 'baggage', 'checked bag'], says: 'how heavy may it be (checked bag)' },
  { names: ['suitcase', 'baggage', 'trunk'], says: 'how heavy may it be (baggage)' },
  { names: ['checked bag', 'baggage'], says: 'how heavy may it be' },
  { names: ['suitcase', 'trunk'], says: 'how heavy may it be' },
])('what people call $names is what the passage calls it, most precisely', ({ names, says }) => {
  const concepts = [called(...names)];
  expect(inPassageWords('how heavy may it be', passage, { concepts, vocabulary })).toBe(says);
});
