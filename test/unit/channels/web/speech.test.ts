import { describe, expect, test } from '@jest/globals';
import { z } from 'zod';
import { anAnswer, plainText } from '../fake-lex-runtime.ts';
import { createFakeSynthesizer } from '../fake-synthesizer.ts';
import { errorOf, newToken, replyOf, sendText } from './requests.ts';
import { aWebApp } from './web-app.ts';

const ssml = '<speak><s>Two bags of 32 kilograms.</s></speak>';
const script = async () =>
  anAnswer({ messages: [plainText('Two bags of 32 kg [1].'), { type: 'SSML', content: ssml }] });
const speechResponse = z.object({
  contentType: z.literal('audio/mpeg'),
  parts: z.array(z.object({ audio: z.base64(), words: z.array(z.object({ at: z.number(), text: z.string() })) })),
});

function world(options: Parameters<typeof createFakeSynthesizer>[0] = {}) {
  const fake = createFakeSynthesizer(options);
  const web = aWebApp(script, { synthesizer: fake.synthesizer });
  const listen = (speech: unknown, token?: string) =>
    web.app.request('/api/speech', {
      method: 'POST',
      body: JSON.stringify({ speech }),
      headers: { 'Content-Type': 'application/json', ...(token !== undefined && { Authorization: `Bearer ${token}` }) },
    });
  const hear = async (token: string) => String((await replyOf(await sendText(web.app, 'bags', { token })))['speech']);
  return { ...web, ...fake, listen, hear };
}

describe('a reply read aloud', () => {
  test('is what the bot said, with its words, by the voice of the locale', async () => {
    const { app, listen, hear, spoken } = world();
    const token = await newToken(app);
    const response = await listen(await hear(token), token);
    expect(response.status).toBe(200);
    const { parts } = speechResponse.parse(await response.json());
    expect(parts.map(({ words }) => words.map(({ text }) => text).join(' '))).toEqual(['Two bags of 32 kilograms.']);
    expect(parts[0]?.words[1]).toEqual({ at: 250, text: 'bags' });
    expect(spoken).toEqual([expect.objectContaining({ ssml, voice: { voiceId: 'Joanna', engine: 'neural' } })]);
  });

  test('is shown as text, without the marks', async () => {
    const { app } = world();
    const reply = await replyOf(await sendText(app, 'bags', { token: await newToken(app) }));
    expect(reply['messages']).toEqual([{ type: 'text', text: 'Two bags of 32 kg [1].' }]);
  });

  test('of another language is read by its voice', async () => {
    const { app, listen, hear, spoken } = world();
    const token = await newToken(app, 'fr');
    await listen(await hear(token), token);
    expect(spoken[0]?.voice.voiceId).toBe('Lea');
  });
});

describe('what the bot did not say is not read aloud', () => {
  test('nor what it said in another session', async () => {
    const { app, listen, hear, spoken } = world();
    const said = await hear(await newToken(app));
    const response = await listen(said, await newToken(app));
    expect([response.status, (await errorOf(response)).code]).toEqual([403, 'speech-not-said']);
    expect(spoken).toEqual([]);
  });

  test('nor without a session', async () => {
    const { app, listen, hear } = world();
    const response = await listen(await hear(await newToken(app)));
    expect([response.status, (await errorOf(response)).code]).toEqual([401, 'session-missing']);
  });

  test.each([
    ['words of one’s own', 'Buy now!', 403, 'speech-not-said'],
    ['an unsigned receipt', 'eyJhbGciOiJub25lIn0.eyJzc21sIjpbIkhpIl19.', 403, 'speech-not-said'],
    ['no string', 7, 400, 'invalid-request'],
    ['too much', 'x'.repeat(30_000), 413, 'too-large'],
  ])('%s', async (_, speech, status, code) => {
    const { app, listen, spoken } = world();
    const response = await listen(speech, await newToken(app));
    expect([response.status, (await errorOf(response)).code]).toEqual([status, code]);
    expect(spoken).toEqual([]);
  });

  test('nor is the session’s own token a receipt', async () => {
    const { app, listen } = world();
    const token = await newToken(app);
    expect((await listen(token, token)).status).toBe(403);
  });

  test('nor an altered one', async () => {
    const { app, listen, hear } = world();
    const token = await newToken(app);
    const [head, , signature] = (await hear(token)).split('.');
    const forged = Buffer.from(JSON.stringify({ ssml: ['<speak>Hi</speak>'], locale: 'en_US' })).toString('base64url');
    expect((await listen(`${head}.${forged}.${signature}`, token)).status).toBe(403);
  });
});

test('a voice that fails is our fault, is reported, and can be tried again', async () => {
  const { app, listen, hear, problems } = world({ fails: true });
  const token = await newToken(app);
  const response = await listen(await hear(token), token);
  expect([response.status, (await errorOf(response)).code]).toEqual([502, 'speech-unavailable']);
  expect(problems).toEqual([expect.objectContaining({ code: 'speech-unavailable' })]);
});

test('who listens to everything at once is asked to wait', async () => {
  const { app, listen, hear } = world();
  const token = await newToken(app);
  const said = await hear(token);
  const statuses: number[] = [];
  for (let at = 0; at < 31; at++) statuses.push((await listen(said, token)).status);
  expect(statuses.at(-1)).toBe(429);
});
