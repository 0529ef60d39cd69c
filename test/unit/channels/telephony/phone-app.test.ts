import { describe, expect, test } from '@jest/globals';
import { createCallTickets } from '../../../../channels/telephony/media-stream/call-ticket.ts';
import { createPhoneApp } from '../../../../channels/telephony/media-stream/phone-app.ts';
import type { Outcome } from '../../../../channels/telephony/media-stream/phone-app.ts';
import { signRequest } from '../../../../channels/telephony/media-stream/twilio-signature.ts';
import { readTwiml } from '../../../../local/call/read-twiml.ts';

const authToken = 't'.repeat(32);
const publicUrl = 'https://phone.example.com';
const callSid = `CA${'0'.repeat(32)}`;
const from = '+15550142';

/** Lex has the session in one locale. */
function aPhoneApp(outcome: Outcome | Error = { kind: 'finished' }, localeId = 'en_US') {
  const reported: unknown[] = [];
  const asked: unknown[] = [];
  const tickets = createCallTickets(authToken);
  const app = createPhoneApp({
    authToken,
    publicUrl,
    tickets,
    locales: ['en_US', 'fr_FR'],
    handoffNumbers: { general: '+15550100', bookings: '+15550101' },
    readOutcome: async (session) => {
      asked.push(session);
      if (outcome instanceof Error) throw outcome;
      return session.localeId === localeId ? outcome : { kind: 'finished' };
    },
    report: (cause) => reported.push(cause),
  });
  const post = async (path: string, fields: Record<string, string> = { CallSid: callSid, From: from }) => {
    const body = new URLSearchParams(fields);
    const headers = { 'x-twilio-signature': signRequest(authToken, { url: publicUrl + path, fields: body }) };
    return app.request(path, { method: 'POST', body, headers });
  };
  return { app, post, tickets, reported, asked };
}

describe('a call that comes', () => {
  test('is connected to the stream, with a ticket for this call', async () => {
    const { post, tickets } = aPhoneApp();
    const response = await post('/phone/call?locale=fr');
    expect(response.headers.get('content-type')).toBe('text/xml; charset=utf-8');
    const { stream, actionUrl } = readTwiml(await response.text());
    expect(stream?.url).toBe('wss://phone.example.com/phone/stream');
    expect(actionUrl).toBe('https://phone.example.com/phone/after?locale=fr');
    expect(tickets.read(callSid, stream?.parameters ?? {})).toEqual({
      callSid,
      caller: tickets.callerOf(from),
      locale: 'fr',
    });
  });

  test('says the number of the caller to nobody', async () => {
    const { post, tickets } = aPhoneApp();
    expect(await (await post('/phone/call')).text()).not.toContain(from.slice(1));
    expect(tickets.callerOf(from)).toMatch(/^phone-[\w-]{22}$/);
    expect(createCallTickets('another secret').callerOf(from)).not.toBe(tickets.callerOf(from));
  });

  test('a language that is none is no language', async () => {
    const { post } = aPhoneApp();
    const { stream } = readTwiml(await (await post('/phone/call?locale=%22%3E')).text());
    expect(stream?.parameters['locale']).toBe('');
  });
});

describe('what comes after the stream', () => {
  test.each([
    { name: 'nothing, when all is said', outcome: { kind: 'finished' } as const, verbs: {} },
    {
      name: 'the queue’s own number',
      outcome: { kind: 'handoff', queue: 'bookings' } as const,
      verbs: { dial: '+15550101' },
    },
    {
      name: 'the general number for a queue that has none',
      outcome: { kind: 'handoff', queue: 'complaints' } as const,
      verbs: { dial: '+15550100' },
    },
    {
      name: 'an apology and a person, when the bot broke off',
      outcome: { kind: 'broken off' } as const,
      verbs: { say: expect.stringMatching(/went wrong|technical problem/), dial: '+15550100' },
    },
    {
      name: 'the same when Lex cannot be asked',
      outcome: new Error('unreachable'),
      verbs: { say: expect.stringMatching(/went wrong|technical problem/), dial: '+15550100' },
    },
  ])('$name', async ({ outcome, verbs }) => {
    const { post, asked } = aPhoneApp(outcome);
    expect(readTwiml(await (await post('/phone/after?locale=')).text())).toEqual(verbs);
    expect(asked[0]).toEqual({ sessionId: `phone-${callSid}`, localeId: 'en_US' });
  });

  test('the queue’s own number, where the call went on in another language', async () => {
    const { post } = aPhoneApp({ kind: 'handoff', queue: 'bookings' }, 'fr_FR');
    expect(readTwiml(await (await post('/phone/after?locale=')).text())).toEqual({ dial: '+15550101' });
  });

  test('nothing, where the caller hung up, though Lex still has the session', async () => {
    const { post, asked } = aPhoneApp({ kind: 'broken off' });
    const fields = { CallSid: callSid, From: from, CallStatus: 'completed' };
    expect(readTwiml(await (await post('/phone/after?locale=', fields)).text())).toEqual({});
    expect(asked).toEqual([]);
  });
});

describe('who is not Twilio is refused', () => {
  test.each(['/phone/call', '/phone/after'])('%s', async (path) => {
    const { app, post } = aPhoneApp();
    const body = new URLSearchParams({ CallSid: callSid, From: from });
    expect((await app.request(path, { method: 'POST', body })).status).toBe(403);
    expect((await post(path, { CallSid: 'x', From: from })).status).toBe(403);
    const headers = { 'x-twilio-signature': signRequest(authToken, { url: publicUrl + path, fields: body }) };
    const other = new URLSearchParams({ CallSid: callSid, From: '+15550143' });
    expect((await app.request(path, { method: 'POST', body: other, headers })).status).toBe(403);
  });

  test('a form that is too long is not read', async () => {
    const { app } = aPhoneApp();
    const body = new URLSearchParams({ CallSid: callSid, From: 'x'.repeat(20_000) });
    expect((await app.request('/phone/call', { method: 'POST', body })).status).toBe(413);
  });
});

describe('a ticket', () => {
  const ticket = { callSid, caller: 'phone-x', locale: '' };

  test.each([
    { name: 'of another call', sid: `CA${'1'.repeat(32)}`, change: {}, later: 0 },
    { name: 'with another caller', sid: callSid, change: { caller: 'phone-y' }, later: 0 },
    { name: 'made to last', sid: callSid, change: { until: '9999999999999' }, later: 0 },
    { name: 'without a seal', sid: callSid, change: { seal: '' }, later: 0 },
    { name: 'that is old', sid: callSid, change: {}, later: 61_000 },
  ])('$name opens nothing', ({ sid, change, later }) => {
    let now = 0;
    const tickets = createCallTickets(authToken, () => now);
    const parameters = { ...tickets.write(ticket), ...change };
    now = later;
    expect(tickets.read(sid, parameters)).toBeUndefined();
  });
});
