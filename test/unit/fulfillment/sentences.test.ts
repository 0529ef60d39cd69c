import { describe, expect, test } from '@jest/globals';
import { renumberCitations } from '../../../fulfillment/citation-markers.ts';
import { splitSentences } from '../../../fulfillment/sentences.ts';

describe('the sentences of a passage', () => {
  test.each([
    { name: 'end at full stops', text: 'One bag. Two bags? Three!', sentences: ['One bag.', 'Two bags?', 'Three!'] },
    {
      name: 'not at abbreviations or decimals',
      text: 'Use e.g. A bag of 2.5 kg at 9 a.m. Monday.',
      sentences: ['Use e.g. A bag of 2.5 kg at 9 a.m. Monday.'],
    },
    { name: 'keep a marker after the full stop', text: 'One. [1] Two [2].', sentences: ['One. [1]', 'Two [2].'] },
    {
      name: 'end with the line',
      text: 'Cabin: Economy; Bags: 1\nCabin: Business; Bags: 2',
      sentences: ['Cabin: Economy; Bags: 1', 'Cabin: Business; Bags: 2'],
    },
    {
      name: 'carry what introduces their list',
      text: 'Show it. You need:\n- a passport\n- a ticket\n\nThen go.',
      sentences: ['Show it.', 'You need: a passport', 'You need: a ticket', 'Then go.'],
    },
    { name: 'are none in nothing', text: ' \n\n', sentences: [] },
  ])('$name', ({ text, sentences }) => {
    expect(splitSentences(text)).toEqual(sentences);
  });
});

const cite = (number: number) => ({
  type: 'citation' as const,
  number,
  title: `T${number}`,
  url: 'https://x.example',
  quote: 'q',
});

describe('citations and their markers', () => {
  test.each([
    {
      name: 'are numbered in reading order',
      text: 'B [3]. A [1]. B [3].',
      out: 'B [1]. A [2]. B [1].',
      titles: ['T3', 'T1'],
    },
    { name: 'go where they point nowhere', text: 'A [1]. C [9].', out: 'A [1]. C.', titles: ['T1'] },
    { name: 'leave no citation that nothing points to', text: 'A.', out: 'A.', titles: [] },
  ])('$name', ({ text, out, titles }) => {
    const renumbered = renumberCitations(text, [cite(1), cite(2), cite(3)]);
    expect(renumbered.text).toBe(out);
    expect(renumbered.citations.map(({ number, title }) => [number, title])).toEqual(
      titles.map((title, at) => [at + 1, title]),
    );
  });
});
