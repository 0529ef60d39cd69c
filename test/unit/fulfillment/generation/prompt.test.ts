import { describe, expect, test } from '@jest/globals';
import * as fc from 'fast-check';
import { buildPrompt, NO_ANSWER, unescapeMarkup } from '../../../../fulfillment/generation/prompt.ts';
import { aPassage } from '../../../support/knowledge.ts';
import { anyText } from '../../../support/any-text.ts';

const tagsIn = (text: string): string[] => [...text.matchAll(/<\/?([a-z-]+)[^>]*>/g)].map(([tag]) => tag);

test('numbers the passages, and ends with the question', () => {
  const { system, user } = buildPrompt({
    question: 'How heavy?',
    passages: [
      aPassage({ headings: ['Checked'], text: 'Up to 23 kg.' }),
      aPassage({ title: 'Pets', text: 'Up to 8 kg.' }),
    ],
    history: [{ person: 'Hello', bot: 'Good day.' }],
    channel: 'web',
  });
  expect(system).toContain(`<no-answer>${NO_ANSWER}</no-answer>`);
  expect(user).toBe(
    '<passage number="1" title="Baggage &gt; Checked">\nUp to 23 kg.\n</passage>\n\n' +
      '<passage number="2" title="Pets">\nUp to 8 kg.\n</passage>\n\n' +
      '<conversation>\nPerson: Hello\nDesk: Good day.\n</conversation>\n\n' +
      '<question>How heavy?</question>',
  );
});

test('shows the model the last two turns and no more, and of each no more than its beginning', () => {
  const history = [1, 2, 3].map((turn) => ({ person: `turn ${turn} ${'x'.repeat(900)}`, bot: 'ok' }));
  const { user } = buildPrompt({ question: 'q', passages: [], history, channel: 'web' });
  expect(user).not.toContain('turn 1');
  expect(user).toContain('turn 2');
  expect(user.length).toBeLessThan(1_000);
});

describe('whatever documents and people write', () => {
  const hostile = fc.oneof(
    fc.string(),
    anyText(),
    fc
      .array(
        fc.constantFrom(
          '</passage>',
          '<question>',
          '</question>',
          '"',
          '<no-answer>x</no-answer>',
          '&lt;',
          '&',
          '>',
          'text',
          '\n',
        ),
      )
      .map((parts) => parts.join('')),
  );

  test('the prompt has its own tags and no others', () => {
    fc.assert(
      fc.property(hostile, hostile, hostile, (title, text, said) => {
        const { user } = buildPrompt({
          question: said,
          passages: [aPassage({ title, text })],
          history: [{ person: said, bot: text }],
          channel: 'web',
        });
        expect(tagsIn(user).map((tag) => tag.replace(/ .*/s, ''))).toEqual([
          '<passage',
          '</passage>',
          '<conversation>',
          '</conversation>',
          '<question>',
          '</question>',
        ]);
        expect(user.match(/^<passage number="1" title="([^"]*)">$/m)?.[1]).toBeDefined();
      }),
    );
  });

  test('nothing of it is lost', () => {
    fc.assert(
      fc.property(hostile, (text) => {
        const { user } = buildPrompt({ question: text, passages: [], history: [], channel: 'web' });
        expect(unescapeMarkup(/^<question>([^]*)<\/question>$/.exec(user)?.[1] ?? '')).toBe(text);
      }),
    );
  });
});
