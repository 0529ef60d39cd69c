import { describe, expect, test } from '@jest/globals';
import { rewriteQuestion } from '../../../../fulfillment/retrieval/rewrite-question.ts';

const said = (...turns: string[]) => turns.map((person) => ({ person, bot: 'An answer.' }));
const cats = 'Can I bring my cat in the cabin?';

describe('leans on the question before', () => {
  test.each([
    'and for dogs?',
    'and in the hold?',
    'What about business class?',
    'how about on long flights',
    'for children?',
    'how much is it?',
    'do they need a passport?',
    'is it free?',
  ])('%s', (text) => {
    expect(rewriteQuestion({ text, history: said(cats) })).toEqual({ focus: text, context: cats });
  });

  test('past other follow-ups and past answers to the bot', () => {
    const history = said(cats, 'and for dogs?', 'London');
    expect(rewriteQuestion({ text: 'what about birds?', history }).context).toBe(cats);
  });
});

describe('stands alone', () => {
  test.each([
    'How much is breakfast at the hotel?',
    'Is it possible to fly with a broken leg?',
    'How long does it take to get a refund?',
    'And how much does it cost to change the date of an economy flight later?',
    'On which days is the bookings team open in December?',
  ])('%s', (text) => {
    expect(rewriteQuestion({ text, history: said(cats) })).toEqual({ focus: text, context: '' });
  });

  test('a follow-up to nothing', () => {
    expect(rewriteQuestion({ text: 'and for dogs?', history: [] })).toEqual({ focus: 'and for dogs?', context: '' });
  });
});
