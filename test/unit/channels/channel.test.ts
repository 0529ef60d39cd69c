import { describe, expect, test } from '@jest/globals';
import { renderPlainText } from '../../../channels/channel.ts';
import type { Reply } from '../../../channels/channel.ts';

const aReply = (overrides: Partial<Reply> = {}): Reply => ({
  messages: [{ text: 'One bag is free [1].' }],
  citations: [],
  cards: [],
  suggestions: [],
  ended: false,
  ...overrides,
});

describe('the plain-text rendering', () => {
  test('of a bare reply is its text', () => {
    expect(renderPlainText(aReply())).toBe('One bag is free [1].');
  });

  test('says everything that a rich door would show', () => {
    const reply = aReply({
      messages: [{ text: 'One bag is free [1].' }, { text: 'Anything else?' }],
      citations: [
        { type: 'citation', number: 1, title: 'Bags', url: 'https://x.example/b', quote: 'One bag.' },
        { type: 'citation', number: 2, title: 'Desk notes', url: '', quote: 'Two bags.' },
      ],
      cards: [{ title: 'MT204', subtitle: '07:15', buttons: [{ text: 'Book', value: 'Book MT204' }] }],
      suggestions: ['And skis?', 'Thanks'],
    });
    expect(renderPlainText(reply)).toBe(
      `One bag is free [1].

Anything else?

MT204
07:15
- Book MT204

[1] Bags: https://x.example/b
[2] Desk notes

You can say: "And skis?", "Thanks"`,
    );
  });
});
