import { describe, expect, test } from '@jest/globals';
import * as fc from 'fast-check';
import { guardAnswer } from '../../../../fulfillment/guardrail/guard-answer.ts';
import type { Draft } from '../../../../fulfillment/turn.ts';
import { aPassage } from '../../../support/knowledge.ts';

const passage = aPassage({
  text:
    'A checked bag may weigh up to 23 kg in economy. An extra bag costs $1,045 or 15% of the fare, within 7 business days. ' +
    'Two bags are free on December 25 from 15:00. Call +44 20 7946 0199 about MT204.',
});
const citation = {
  type: 'citation' as const,
  number: 1,
  title: 'Baggage',
  url: passage.url,
  quote: 'A checked bag may weigh up to 23 kg in economy.',
};
const anAnswer = (text: string, draft: Partial<Draft> = {}): Draft => ({
  origin: 'answer',
  text,
  citations: [citation],
  evidence: [passage],
  cards: [],
  suggestions: [],
  ...draft,
});
const base = 'A bag may weigh 23 kg [1].';
const quoted = 'A checked bag may weigh up to 23 kg in economy [1].';

describe('what stands in a cited passage stays', () => {
  test.each([
    'An extra bag costs $1,045 [1].',
    'An extra bag costs 1045 dollars [1].',
    'It is 15 percent [1].',
    'It takes 7 days [1].',
    'You may take 2 bags [1].',
    'It is free from 3 pm [1].',
    'It is free on 25 December [1].',
    'Call +44 20 7946-0199 [1].',
    'Ask about MT204 [1].',
    `See ${passage.url} [1].`,
    'The page is of 2026-03-01 [1].',
    'Yes, that is allowed [1].',
  ])('%s', (text) => {
    expect(guardAnswer(anAnswer(text)).text).toBe(text);
  });
});

describe('what stands in none goes', () => {
  test.each([
    'A bag may weigh up to kg5000000 [1].',
    'A bag may weigh ٥٠٠ kg [1].',
    'It costs $45 [1].',
    'It costs 23 dollars [1].',
    'It may weigh 1,045 kg [1].',
    'It takes 23 days [1].',
    'It is 7% [1].',
    'It is free on December 26 [1].',
    'It is free from 3 am [1].',
    'It is free from 27 pm [1].',
    'You may take five bags [1].',
    'Call +44 20 7946 0198 [1].',
    'Ask about MT205 [1].',
    'See https://evil.example/baggage [1].',
    'Write to help@evil.example [1].',
  ])('%s', (text) => {
    expect(guardAnswer(anAnswer(`${base} ${text}`)).text).toBe(base);
    expect(guardAnswer(anAnswer(text)).text).toBe(quoted);
  });
});

describe('markers and citations', () => {
  test('that point nowhere go, and the rest count from 1', () => {
    const guarded = guardAnswer(
      anAnswer('A bag [4] may weigh 23 kg [2].', { citations: [{ ...citation, number: 2 }] }),
    );
    expect(guarded.text).toBe('A bag may weigh 23 kg [1].');
    expect(guarded.citations).toEqual([citation]);
  });

  test('an answer that cites nothing is not given: its best passage is quoted', () => {
    expect(guardAnswer(anAnswer('A bag may weigh 23 kg.'))).toMatchObject({ text: quoted, citations: [citation] });
  });

  test('an answer that rests on nothing says so', () => {
    const guarded = guardAnswer(anAnswer('All is free.', { citations: [], evidence: [] }));
    expect(guarded).toMatchObject({ text: 'I have no reliable answer to that.', citations: [] });
  });
});

test('no figure is ever said that its evidence does not have', () => {
  const piece = fc.oneof(
    fc.nat(3_000).map(String),
    fc.constantFrom('$', '%', ' kg', ' days', '. ', ' [1]', ', ', '-', 'a bag', ' pm', ':30', 'two '),
  );
  fc.assert(
    fc.property(fc.array(piece, { maxLength: 25 }), (pieces) => {
      const { text } = guardAnswer(anAnswer(pieces.join('')));
      // "$1,045" states 1045 as well.
      const stated = `${passage.text} ${passage.updated} 1045`;
      for (const [figure] of text.replaceAll(/\[\d+\]/g, '').matchAll(/\d+/g)) expect(stated).toContain(figure);
    }),
  );
});

const authored = (text: string, draft: Partial<Draft> = {}) =>
  guardAnswer({ ...anAnswer(text, draft), origin: 'authored', citations: [], evidence: [] });

describe('hygiene, of authored replies too', () => {
  test.each([
    { name: 'its own figures stay', text: 'Flight MT204 costs $120.', out: 'Flight MT204 costs $120.' },
    { name: 'markup goes', text: 'Hello <b onclick="x">there</b><!-- x -->.', out: 'Hello there.' },
    { name: 'a comparison is no markup', text: '1 < 2 and 3 > 2', out: '1 < 2 and 3 > 2' },
    { name: 'control characters go', text: 'a\u0000b\tc', out: 'a b c' },
    { name: 'paragraphs stay', text: 'One.\n\nTwo.\n\n\n\nThree.', out: 'One.\n\nTwo.\n\nThree.' },
  ])('$name', ({ text, out }) => {
    expect(authored(text).text).toBe(out);
  });

  test('what Lex cannot carry is cut at a sentence or left out', () => {
    const guarded = authored('A sentence of forty characters is this. '.repeat(300), {
      cards: [
        {
          title: 't'.repeat(300),
          subtitle: 's'.repeat(300),
          buttons: Array.from({ length: 7 }, () => ({ text: 'b'.repeat(60), value: 'v' })),
        },
      ],
      suggestions: ['ok', '', 'x'.repeat(51), 'a', 'b', 'c', 'd', 'e'],
    });
    expect(guarded.text.length).toBeLessThanOrEqual(5 * 1024);
    expect(guarded.text).toMatch(/\.$/);
    expect(guarded.cards[0]).toMatchObject({
      title: expect.stringMatching(/^t{249}…$/),
      subtitle: expect.stringMatching(/^s{249}…$/),
    });
    expect(guarded.cards[0]?.buttons).toHaveLength(5);
    expect(guarded.cards[0]?.buttons[0]?.text).toHaveLength(50);
    expect(guarded.suggestions).toEqual(['ok', 'a', 'b', 'c', 'd']);
  });
});

describe('a place', () => {
  const flights = aPassage({ text: 'We fly from London to Lisbon. Bags to Brazil may weigh 32 kg.' });
  const about = (text: string) =>
    guardAnswer(
      anAnswer(text, { evidence: [flights], citations: [{ ...citation, url: flights.url, quote: flights.text }] }),
    ).text;

  test.each(['We fly to Lisbon [1].', 'Bags to Brazil may weigh 32 kg [1].'])('of the passage stays: %s', (text) => {
    expect(about(text)).toBe(text);
  });

  test.each(['Yes, we fly to Oslo [1].', 'Bags for Japan may weigh 32 kg [1].', 'It leaves from Springfield [1].'])(
    'of no passage takes its sentence with it: %s',
    (text) => {
      expect(about(`We fly to Lisbon [1]. ${text}`)).toBe('We fly to Lisbon [1].');
    },
  );
});
