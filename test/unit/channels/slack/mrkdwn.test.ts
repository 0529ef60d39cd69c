import { describe, expect, test } from '@jest/globals';
import { assert, constantFrom, array, oneof, property, string, webUrl } from 'fast-check';
import { escape, link, readSlackText, shorten } from '../../../../channels/slack/mrkdwn.ts';
import { anyText } from '../../../support/any-text.ts';

/** Slack's own grammar: whatever stands between "<" and ">" is a ping, a link or a date; all else is text. */
const tokens = (mrkdwn: string) => [...mrkdwn.matchAll(/<([^<>]*)>/g)].map(([, token]) => token ?? '');

/** Text that means harm, more often than chance would make it. */
const hostile = array(
  oneof(
    constantFrom('<', '>', '|', '&', '&lt;', '<!channel>', '<!here|x>', '<@U0MEMBER>', '<https://x.example|y>', '\n'),
    anyText(),
  ),
).map((parts) => parts.join(''));

describe('what a document or a person wrote', () => {
  test('can neither ping nor link', () => {
    assert(
      property(hostile, (text) => {
        expect(escape(text)).not.toMatch(/[<>]/);
      }),
    );
  });

  test('is read as it was written', () => {
    assert(
      property(string(), (text) => {
        const seen = text.replaceAll(/[ \t]+/g, ' ').trim();
        expect(readSlackText(escape(text))).toBe(seen);
      }),
    );
  });

  test('can close no link, and open none', () => {
    assert(
      property(oneof(webUrl({ withQueryParameters: true, withFragments: true }), hostile), hostile, (url, label) => {
        const written = link(url, label);
        const [token, ...others] = tokens(written);
        expect(others).toEqual([]);
        if (token === undefined) return;
        expect(written).toBe(`<${token}>`);
        expect(token).toMatch(/^https?:\/\/[^|\s]*\|[^\n]+$/);
      }),
    );
  });

  test.each([
    {
      name: 'an address',
      url: 'https://x.example/a?b=1&c=2',
      label: 'Bags',
      is: '<https://x.example/a?b=1&amp;c=2|Bags>',
    },
    {
      name: 'an address with a bar',
      url: 'https://x.example/a|b',
      label: 'Bags',
      is: '<https://x.example/a%7Cb|Bags>',
    },
    {
      name: 'a title with a link in it',
      url: 'https://x.example/',
      label: '<x|y>',
      is: '<https://x.example/|&lt;x|y&gt;>',
    },
    { name: 'no address', url: '', label: 'R&D', is: 'R&amp;D' },
    { name: 'a script', url: 'javascript:alert(1)', label: 'Bags', is: 'Bags' },
    { name: 'an address without a title', url: 'https://x.example/', label: ' \n', is: '' },
  ])('$name', ({ url, label, is }) => {
    expect(link(url, label)).toBe(is);
  });

  test('is shortened without half a character', () => {
    expect(['bags', 'baggage', 'bag🧳s'].map((text) => shorten(text, 5))).toEqual(['bags', 'bagg…', 'bag…']);
  });
});

describe('what was typed in Slack', () => {
  test.each([
    { name: 'the mention of the bot', typed: '<@U0BOT> how many bags?', is: 'how many bags?' },
    { name: 'a mention in the middle', typed: 'ask <@U1|anna> about  bags', is: 'ask about bags' },
    { name: 'everybody', typed: '<!channel> bags <!subteam^S1|@desk>', is: 'bags' },
    { name: 'a channel', typed: 'see <#C1|travel> and <#C2>', is: 'see #travel and' },
    { name: 'an address', typed: '<https://x.example/a>', is: 'https://x.example/a' },
    { name: 'an address with a label', typed: '<http://meridian.example|meridian.example>', is: 'meridian.example' },
    { name: 'a mail address', typed: '<mailto:a@x.example|a@x.example>, <tel:+4912>', is: 'a@x.example, +4912' },
    { name: 'escaped characters', typed: 'R&amp;D &lt;x&gt; &amp;lt;', is: 'R&D <x> &lt;' },
    { name: 'several lines', typed: 'one\ntwo', is: 'one\ntwo' },
    { name: 'nothing but a mention', typed: '<@U0BOT>', is: '' },
  ])('$name', ({ typed, is }) => {
    expect(readSlackText(typed)).toBe(is);
  });
});
