import { describe, expect, test } from '@jest/globals';
import { createSlackApi } from '../../../../channels/slack/slack-api.ts';
import { SlackError } from '../../../../channels/slack/slack-error.ts';

const thread = { channel: 'D0DIRECT', thread: '1.1' };

function answering(answer: () => Response | Promise<Response>) {
  const asked: { url: string; authorization: string | null; form: Record<string, string> }[] = [];
  const api = createSlackApi({
    token: 'xoxb-1',
    fetch: async (input, init) => {
      const request = new Request(input, init);
      const form = Object.fromEntries(new URLSearchParams(await request.text()));
      asked.push({ url: request.url, authorization: request.headers.get('authorization'), form });
      return answer();
    },
  });
  return { api, asked };
}
const json = (body: unknown, init?: ResponseInit) => new Response(JSON.stringify(body), init);

test('a message is posted in its thread, with no previews and no names looked for', async () => {
  const { api, asked } = answering(() => json({ ok: true, ts: '1.2' }));
  await api.post(thread, { text: 'Hi', blocks: [{ type: 'divider' }] });
  expect(asked).toEqual([
    {
      url: 'https://slack.com/api/chat.postMessage',
      authorization: 'Bearer xoxb-1',
      form: {
        channel: 'D0DIRECT',
        thread_ts: '1.1',
        text: 'Hi',
        blocks: '[{"type":"divider"}]',
        parse: 'none',
        link_names: 'false',
        unfurl_links: 'false',
        unfurl_media: 'false',
      },
    },
  ]);
});

const busy = (retryAfter?: string) =>
  new Response('', { status: 429, headers: retryAfter === undefined ? {} : { 'retry-after': retryAfter } });

describe('what Slack does not do', () => {
  test.each([
    { name: 'too many requests', answer: () => busy('17'), error: { code: 'rate-limited', retryAfterSeconds: 17 } },
    { name: 'too many, and no time', answer: () => busy(), error: { code: 'rate-limited', retryAfterSeconds: 30 } },
    {
      name: 'too many, and no number',
      answer: () => busy('soon'),
      error: { code: 'rate-limited', retryAfterSeconds: 30 },
    },
    {
      name: 'too many, told in the body',
      answer: () => json({ ok: false, error: 'ratelimited' }),
      error: { code: 'rate-limited', retryAfterSeconds: 30 },
    },
    {
      name: 'a refusal',
      answer: () => json({ ok: false, error: 'channel_not_found' }),
      error: { code: 'refused', reason: 'channel_not_found', retryable: false },
    },
    { name: 'a refusal without a word', answer: () => json({ ok: false }), error: { code: 'refused' } },
    {
      name: 'trouble of its own',
      answer: () => json({ ok: false, error: 'internal_error' }),
      error: { code: 'unreachable', retryable: true },
    },
    { name: 'a server error', answer: () => json({ ok: true }, { status: 503 }), error: { code: 'unreachable' } },
    { name: 'a page of a proxy', answer: () => new Response('<html>'), error: { code: 'unreachable' } },
    {
      name: 'no connection',
      answer: () => Promise.reject(new TypeError('fetch failed')),
      error: { code: 'unreachable', cause: expect.any(TypeError) },
    },
  ])('$name', async ({ answer, error }) => {
    const { api } = answering(answer);
    const failed = api.post(thread, { text: 'Hi', blocks: [] });
    await expect(failed).rejects.toBeInstanceOf(SlackError);
    await expect(failed).rejects.toMatchObject(error);
  });
});
