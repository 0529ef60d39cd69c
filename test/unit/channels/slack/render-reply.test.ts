import { describe, expect, test } from '@jest/globals';
import { array, assert, boolean, constantFrom, option, property, record, webUrl } from 'fast-check';
import type { Reply } from '../../../../channels/channel.ts';
import { renderChoice, renderReply, renderSentence } from '../../../../channels/slack/render-reply.ts';
import { checkBlocks } from '../../../support/block-kit.ts';
import { aReply } from './a-reply.ts';
import { anyText } from '../../../support/any-text.ts';

const context = { team: 'T0MERIDIAN', shared: false };
const citation = {
  type: 'citation',
  number: 1,
  title: 'Bags',
  url: 'https://x.example/bags',
  quote: 'One is free.',
} as const;

/** A reply as Slack takes it. */
function render(overrides: Partial<Reply>) {
  const { text, blocks } = renderReply(aReply(overrides), context);
  const checked = checkBlocks(JSON.stringify(blocks));
  if ('error' in checked) throw new Error(checked.error);
  return { text, blocks: checked.blocks };
}
const button = (index: number, text: string, say: string) => ({
  type: 'button',
  action_id: `say-${index}`,
  text: { type: 'plain_text', text, emoji: false },
  value: JSON.stringify({ ...context, say }),
});

describe('a reply', () => {
  test('is its messages, escaped, and a plain text for notifications', () => {
    const { text, blocks } = render({ messages: [{ text: 'A & B < C' }, { text: '<!channel>' }] });
    expect(blocks).toMatchObject([
      { type: 'section', text: { type: 'mrkdwn', text: 'A &amp; B &lt; C', verbatim: true } },
      { type: 'section', text: { type: 'mrkdwn', text: '&lt;!channel&gt;', verbatim: true } },
    ]);
    expect(text).toBe('A &amp; B &lt; C\n\n&lt;!channel&gt;');
  });

  test('links its sources and quotes them, and asks whether they helped', () => {
    const { blocks, text } = render({ messages: [{ text: 'One bag is free [1].' }], citations: [citation] });
    expect(blocks.slice(1)).toEqual([
      {
        type: 'context',
        block_id: 'sources',
        elements: [{ type: 'mrkdwn', text: '[1] <https://x.example/bags|Bags>\n“One is free.”', verbatim: true }],
      },
      {
        type: 'context_actions',
        block_id: 'feedback',
        elements: [expect.objectContaining({ type: 'feedback_buttons' })],
      },
    ]);
    expect(text).toContain('[1] Bags: https://x.example/bags');
  });

  test('offers what can be said next', () => {
    expect(render({ suggestions: ['And skis?', 'Speak to a person'] }).blocks[1]).toEqual({
      type: 'actions',
      block_id: 'suggestions',
      elements: [button(0, 'And skis?', 'And skis?'), button(1, 'Speak to a person', 'Speak to a person')],
    });
  });

  test('shows cards, and says the value of their buttons', () => {
    const card = { title: 'MT204 *', subtitle: '07:15 & on', buttons: [{ text: 'Book', value: 'Book MT204' }] };
    expect(render({ cards: [card, { title: 'MT206', buttons: [] }] }).blocks.slice(1)).toEqual([
      {
        type: 'section',
        block_id: 'card-0',
        text: { type: 'mrkdwn', text: '*MT204  *\n07:15 &amp; on', verbatim: true },
      },
      { type: 'actions', block_id: 'card-0-buttons', elements: [button(0, 'Book', 'Book MT204')] },
      { type: 'section', block_id: 'card-1', text: { type: 'mrkdwn', text: '*MT206*', verbatim: true } },
    ]);
  });

  test('has a yes and a no while one of them is awaited', () => {
    expect(render({ awaitsConfirmation: true }).blocks[1]).toMatchObject({
      block_id: 'confirmation',
      elements: [button(0, 'Yes', 'Yes'), button(1, 'No', 'No')],
    });
    expect(render({}).blocks).toHaveLength(1);
  });

  test('shows who takes over', () => {
    expect(render({ handoff: { queue: 'bookings', reason: 'asked <for> it' } }).blocks[1]).toMatchObject({
      block_id: 'handoff',
      elements: [{ text: 'Our bookings team takes over from here.' }],
    });
  });

  test('leaves out a button that Slack would refuse', () => {
    const buttons = [
      { text: 'Too long', value: 'x'.repeat(2000) },
      { text: ' ', value: 'blank' },
      { text: 'Fine', value: 'Fine' },
    ];
    expect(render({ cards: [{ title: 'Card', buttons }] }).blocks[2]).toMatchObject({
      elements: [{ text: { text: 'Fine' } }],
    });
  });
});

const saying = (times: number, text: string) => Array.from({ length: times }, () => ({ text }));

/** Whatever Lex lets through: any characters, and as many of the worst as there is room for. */
const anything = (longest: number) => anyText({ maxLength: longest });
const hostile = (longest: number) =>
  constantFrom('&', '<', '<!channel> ', '🧳', 'word ').map((piece) => piece.repeat(longest / piece.length));
const text = (longest: number) => option(anything(longest), { nil: '&'.repeat(longest) });

describe('the limits of Block Kit', () => {
  test('a long text is cut at spaces', () => {
    const long = '&'.repeat(9).concat(' ').repeat(100);
    const { blocks } = render({ messages: [{ text: long }] });
    const texts = blocks.flatMap((block) => (block.type === 'section' ? [block.text.text] : []));
    expect(texts.length).toBeGreaterThan(1);
    expect(texts.every((text) => text.startsWith('&amp;') && text.endsWith('&amp;'))).toBe(true);
    expect(texts.join(' ')).toBe(long.trim().replaceAll('&', '&amp;'));
  });

  test('a source whose address is too long is named without it', () => {
    const url = `https://x.example/?${'&'.repeat(1000)}`;
    expect(
      render({ citations: [{ ...citation, url, title: '&'.repeat(300), quote: '&'.repeat(300) }] }).blocks[1],
    ).toMatchObject({
      block_id: 'sources',
      elements: [{ text: expect.stringMatching(/^\[1\] (&amp;){149}…\n“(&amp;){199}…”$/) }],
    });
  });

  test.each([
    { name: 'too many blocks', reply: { messages: saying(51, 'Hi') } },
    { name: 'too much text', reply: { messages: saying(10, '&'.repeat(1024)) } },
  ])('$name: the text goes alone', ({ reply }) => {
    const { text, blocks } = render(reply);
    expect(blocks).toEqual([]);
    expect(text).not.toBe('');
    expect(text.length).toBeLessThanOrEqual(20_000);
  });

  test('the largest answer of Lex keeps its sources and buttons', () => {
    const { blocks } = render({
      messages: saying(4, 'The quick brown fox jumps over the lazy dog, twice. '.repeat(19)),
      citations: [1, 2, 3, 4, 5].map((number) => ({ ...citation, number, quote: 'word '.repeat(180) })),
      suggestions: ['one', 'two', 'three', 'four', 'five'],
    });
    expect(blocks.map(({ block_id }) => block_id).filter(Boolean)).toEqual(['suggestions', 'sources', 'feedback']);
  });

  const replies = record({
    messages: array(record({ text: hostile(1024) }), { minLength: 1, maxLength: 10 }),
    citations: array(
      record({
        type: constantFrom('citation' as const),
        number: constantFrom(1),
        title: text(250),
        url: webUrl(),
        quote: hostile(900),
      }),
      { maxLength: 10 },
    ),
    cards: array(
      record({
        title: hostile(250),
        subtitle: hostile(250),
        buttons: array(record({ text: text(50), value: text(50) }), { maxLength: 5 }),
      }),
      { maxLength: 9 },
    ),
    suggestions: array(text(50), { maxLength: 5 }),
    awaitsConfirmation: constantFrom(true as const),
    ended: boolean(),
  });

  test('hold for whatever Lex may say, and nothing of it pings', () => {
    assert(
      property(replies, (reply) => {
        const message = renderReply(reply, context);
        expect(checkBlocks(JSON.stringify(message.blocks))).not.toHaveProperty('error');
        const mrkdwn = [message.text, ...message.blocks.flatMap(mrkdwnOf)];
        expect(mrkdwn.join('\n')).not.toMatch(/<(?!https?:)/);
      }),
    );
  });
});

/** Every mrkdwn string of a block. */
function mrkdwnOf(block: unknown): string[] {
  if (typeof block !== 'object' || block === null) return [];
  if ('type' in block && block.type === 'mrkdwn' && 'text' in block) return [String(block.text)];
  return Object.values(block).flatMap(mrkdwnOf);
}

describe('a choice', () => {
  test('stands in place of the buttons', () => {
    const message = render({ suggestions: ['A & B'], citations: [citation] });
    const chosen = renderChoice(message, 'A & B');
    expect(chosen.text).toBe(message.text);
    expect(chosen.blocks.map(({ type }) => type)).toEqual(['section', 'context', 'context_actions', 'context']);
    expect(chosen.blocks.at(-1)).toMatchObject({ elements: [{ text: '✓ Chosen: A &amp; B' }] });
    expect(checkBlocks(JSON.stringify(chosen.blocks))).not.toHaveProperty('error');
  });
});

test('a sentence of the door is plain text', () => {
  expect(renderSentence('A < B')).toEqual({ text: 'A &lt; B', blocks: [] });
});
