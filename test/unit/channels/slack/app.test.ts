import { describe, expect, test } from '@jest/globals';
import { createSlackApp } from '../../../../channels/slack/app.ts';
import type { SlackTurn } from '../../../../channels/slack/slack-turn.ts';
import { aMessage, anEvent } from '../../../support/slack-payloads.ts';
import { signatureOf, signedRequest, signingSecret } from '../../../support/slack-signing.ts';

const now = new Date('2026-12-01T09:00:00Z');
const secondsFromNow = (seconds: number) => new Date(now.getTime() + seconds * 1000);

function aDoor(enqueue?: (turn: SlackTurn) => Promise<void>) {
  const queued: SlackTurn[] = [];
  const problems: Error[] = [];
  const app = createSlackApp({
    signingSecret,
    enqueue:
      enqueue ??
      (async (turn) => {
        queued.push(turn);
      }),
    report: (error) => problems.push(error),
    now: () => now,
  });
  const post = async (request: { body: string; headers: Record<string, string> }) => {
    const response = await app.request('/slack/events', { method: 'POST', ...request });
    return { status: response.status, body: await response.text() };
  };
  return { app, post, queued, problems };
}

/** Any body, signed. */
function signed(body: string, contentType = 'application/json') {
  const timestamp = String(now.getTime() / 1000);
  const headers: Record<string, string> = {
    'content-type': contentType,
    'x-slack-request-timestamp': timestamp,
    'x-slack-signature': signatureOf(body, timestamp),
  };
  return { body, headers };
}

describe('a signature', () => {
  test.each([
    { name: 'now', at: 0 },
    { name: 'five minutes ago', at: -300 },
    { name: 'by a clock that is five minutes ahead', at: 300 },
  ])('of $name is taken', async ({ at }) => {
    const { post, queued } = aDoor();
    expect(await post(signedRequest(aMessage('hello'), secondsFromNow(at)))).toEqual({ status: 200, body: '' });
    expect(queued).toMatchObject([{ text: 'hello' }]);
  });

  const right = signedRequest(aMessage('hello'), now);
  const change = (headers: Record<string, string | undefined>) => ({
    body: right.body,
    headers: Object.fromEntries(
      Object.entries({ ...right.headers, ...headers }).flatMap(([name, value]) => (value ? [[name, value]] : [])),
    ),
  });
  const timestamp = right.headers['x-slack-request-timestamp'] ?? '';
  const signature = right.headers['x-slack-signature'] ?? '';

  test.each([
    { name: 'from longer ago', request: signedRequest(aMessage('hello'), secondsFromNow(-301)) },
    { name: 'from the future', request: signedRequest(aMessage('hello'), secondsFromNow(301)) },
    {
      name: 'of another secret',
      request: change({ 'x-slack-signature': signatureOf(right.body, timestamp, 'other') }),
    },
    { name: 'of another body', request: change({ 'x-slack-signature': signatureOf('{}', timestamp) }) },
    { name: 'of another time', request: change({ 'x-slack-request-timestamp': String(Number(timestamp) - 1) }) },
    { name: 'that is missing', request: change({ 'x-slack-signature': undefined }) },
    { name: 'without a time', request: change({ 'x-slack-request-timestamp': undefined }) },
    { name: 'whose time is no number', request: change({ 'x-slack-request-timestamp': 'NaN' }) },
    { name: 'whose time is a list', request: change({ 'x-slack-request-timestamp': `${timestamp}, ${timestamp}` }) },
    { name: 'that is a list', request: change({ 'x-slack-signature': `${signature},${signature}` }) },
    { name: 'of another version', request: change({ 'x-slack-signature': signature.replace('v0', 'v1') }) },
    { name: 'that is cut off', request: change({ 'x-slack-signature': signature.slice(0, -1) }) },
    { name: 'in capitals', request: change({ 'x-slack-signature': signature.toUpperCase() }) },
    { name: 'beyond ASCII, as long as the right one', request: change({ 'x-slack-signature': 'é'.repeat(67) }) },
  ])('$name is refused', async ({ request }) => {
    const { post, queued } = aDoor();
    expect(await post(request)).toEqual({ status: 401, body: '' });
    expect(queued).toEqual([]);
  });

  test('sent twice is the same turn, by its id', async () => {
    const { post, queued } = aDoor();
    await post(right);
    await post({
      ...right,
      headers: { ...right.headers, 'x-slack-retry-num': '1', 'x-slack-retry-reason': 'http_timeout' },
    });
    expect(new Set(queued.map(({ eventId }) => eventId)).size).toBe(1);
  });

  test('is of the bytes, whatever they say', async () => {
    const { post, queued } = aDoor();
    await post(signedRequest(aMessage('Grüße, 東京 🧳'), now));
    expect(queued).toMatchObject([{ text: 'Grüße, 東京 🧳' }]);
  });
});

describe('Slack is answered', () => {
  const form = 'application/x-www-form-urlencoded';
  test.each([
    {
      name: 'with its challenge',
      request: signed('{"type":"url_verification","token":"t","challenge":"3eZbrw1a"}'),
      answer: { status: 200, body: '{"challenge":"3eZbrw1a"}' },
    },
    {
      name: 'when it looks at the certificate, which it does not sign',
      request: { body: 'ssl_check=1&token=t', headers: { 'content-type': form } },
      answer: { status: 200, body: '' },
    },
    {
      name: 'and no more, when there is nothing to do',
      request: signedRequest(anEvent({ type: 'team_rename', name: 'x' }), now),
      answer: { status: 200, body: '' },
    },
    { name: 'that it sent no JSON', request: signed('{oops'), answer: { status: 400, body: '' } },
    { name: 'that a form has nothing for us', request: signed('a=b', form), answer: { status: 400, body: '' } },
    {
      name: 'not at all with the challenge of somebody else',
      request: { body: '{"type":"url_verification","challenge":"x"}', headers: { 'content-type': 'application/json' } },
      answer: { status: 401, body: '' },
    },
  ])('$name', async ({ request, answer }) => {
    const { post, queued } = aDoor();
    expect(await post(request)).toEqual(answer);
    expect(queued).toEqual([]);
  });

  test('that it should try again, when the turn cannot be queued', async () => {
    const { post, problems } = aDoor(() => Promise.reject(new Error('no queue')));
    expect(await post(signedRequest(aMessage('hello'), now))).toEqual({ status: 500, body: '' });
    expect(problems).toMatchObject([{ message: 'no queue' }]);
  });

  test('nowhere else', async () => {
    const { app } = aDoor();
    expect((await app.request('/slack/events')).status).toBe(404);
    expect((await app.request('/', { method: 'POST' })).status).toBe(404);
  });
});
