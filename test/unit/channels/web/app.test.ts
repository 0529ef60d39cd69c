import { describe, expect, test } from '@jest/globals';
import { SignJWT, UnsecuredJWT } from 'jose';
import { ConversationError } from '../../../../channels/conversation-error.ts';
import { createIdentitySigner } from '../../../../channels/identity-token.ts';
import { anAnswer, customPayload, plainText } from '../fake-lex-runtime.ts';
import { errorOf, newToken, replyOf, send, sendText } from './requests.ts';
import { aWebApp, sessionSecret } from './web-app.ts';

const key = (secret: string) => new TextEncoder().encode(secret);
const forged = (secret: string, audience = 'frontdesk-web-session') =>
  new SignJWT({ since: 1 })
    .setProtectedHeader({ alg: 'HS256' })
    .setSubject('web-id-1')
    .setIssuer('frontdesk-web')
    .setAudience(audience)
    .setExpirationTime('1h')
    .sign(key(secret));

const preflight = (origin: string) => ({
  method: 'OPTIONS',
  headers: { Origin: origin, 'Access-Control-Request-Method': 'POST' },
});

describe('a message', () => {
  test('is answered with text, citations, cards, suggestions and the state of a handoff, and with no name of ours', async () => {
    const { app } = aWebApp(() =>
      anAnswer({
        messages: [
          plainText('One bag is free [1].'),
          { type: 'ImageResponseCard', card: { title: 'MT204', buttons: [{ text: 'Book', value: 'Book MT204' }] } },
          customPayload({ type: 'citation', number: 1, title: 'Bags', url: 'https://x.example/b', quote: 'One bag.' }),
          customPayload({ type: 'suggestions', options: ['And skis?'] }),
        ],
        sessionAttributes: { handoffQueue: 'bookings', handoffReason: 'internal words' },
        intent: { name: 'SpeakToAgent', state: 'Fulfilled' },
        next: { type: 'Close' },
      }),
    );
    const response = await sendText(app, 'How many bags?', { token: await newToken(app) });
    expect(response.status).toBe(200);
    expect(await response.json()).toEqual({
      messages: [{ type: 'text', text: 'One bag is free [1].' }],
      speech: expect.stringMatching(/^[\w-]+\.[\w-]+\.[\w-]+$/),
      citations: [{ number: 1, title: 'Bags', url: 'https://x.example/b', quote: 'One bag.' }],
      cards: [{ title: 'MT204', buttons: [{ text: 'Book', value: 'Book MT204' }] }],
      suggestions: ['And skis?'],
      handoff: { queue: 'bookings' },
      language: 'en-US',
      ended: true,
    });
  });

  test.each([
    { name: 'emoji', text: '👩‍👧 ✈️?' },
    { name: 'right-to-left', text: 'كم حقيبة؟' },
    { name: 'HTML', text: '<img src=x onerror=alert(1)>' },
    { name: 'SQL', text: "'; DROP TABLE bookings; --" },
    { name: 'JSON as text', text: '{"text":"{}"}' },
    { name: '1,024 characters', text: 'x'.repeat(1024) },
    { name: '1,024 characters that JSON escapes', text: 'é'.repeat(1024) },
  ])('of $name reaches the bot as it is', async ({ text }) => {
    const { app, lex } = aWebApp();
    expect((await sendText(app, text, { token: await newToken(app) })).status).toBe(200);
    expect(lex.heard.map((turn) => turn.text)).toEqual([text]);
  });

  test.each([
    { name: 'empty text', body: '{"text":""}', status: 400, code: 'utterance-empty' },
    { name: 'blank text', body: '{"text":" \\n "}', status: 400, code: 'utterance-empty' },
    { name: 'only control characters', body: '{"text":"\\u0000\\u0007"}', status: 400, code: 'utterance-empty' },
    {
      name: '1,025 characters',
      body: JSON.stringify({ text: 'x'.repeat(1025) }),
      status: 400,
      code: 'utterance-too-long',
    },
    { name: 'a body of 9 KB', body: JSON.stringify({ text: 'x'.repeat(9000) }), status: 413, code: 'too-large' },
    { name: 'no text', body: '{}', status: 400, code: 'invalid-request' },
    { name: 'a number for text', body: '{"text":7}', status: 400, code: 'invalid-request' },
    { name: 'an object for text', body: '{"text":{"text":"x"}}', status: 400, code: 'invalid-request' },
    { name: 'an array', body: '["x"]', status: 400, code: 'invalid-request' },
    { name: 'null', body: 'null', status: 400, code: 'invalid-request' },
    { name: 'half of JSON', body: '{"text":', status: 400, code: 'invalid-request' },
    { name: 'nothing', body: '', status: 400, code: 'invalid-request' },
  ])('$name is refused with $code', async ({ body, status, code }) => {
    const { app, lex, problems } = aWebApp();
    const response = await send(app, body, { token: await newToken(app) });
    expect(response.status).toBe(status);
    expect(await errorOf(response)).toEqual({ code, message: expect.stringMatching(/\w \w/), retryable: false });
    expect([lex.heard, problems]).toEqual([[], []]);
  });

  test.each(['text/plain', 'application/x-www-form-urlencoded', 'multipart/form-data', 'application/jsonx', ''])(
    'sent as "%s" is refused',
    async (type) => {
      const { app } = aWebApp();
      const headers = { 'Content-Type': type };
      const response = await sendText(app, 'Hi', { token: await newToken(app), headers });
      expect([response.status, (await errorOf(response)).code]).toEqual([415, 'not-json']);
    },
  );

  test.each([
    { code: 'throttled', status: 503, retryable: true },
    { code: 'conflict', status: 409, retryable: true },
    { code: 'dependency-failed', status: 502, retryable: true },
    { code: 'unreachable', status: 503, retryable: true },
    { code: 'bot-unavailable', status: 502, retryable: false },
  ] as const)('trouble $code: $status, without the cause', async ({ code, status, retryable }) => {
    const { app } = aWebApp(() => {
      throw new ConversationError(code, new Error('arn:aws:lambda:secret'));
    });
    const response = await sendText(app, 'Hi', { token: await newToken(app) });
    const body = await response.clone().text();
    expect(response.status).toBe(status);
    expect(await errorOf(response)).toMatchObject({ code, retryable });
    expect(body).not.toMatch(/arn:|Error|stack/);
  });

  test('an error nobody thought of: 500 without its words, and reported with them', async () => {
    const cause = new TypeError('secret.property of undefined');
    const { app, problems } = aWebApp(() => {
      throw cause;
    });
    const response = await sendText(app, 'Hi', { token: await newToken(app) });
    expect(response.status).toBe(500);
    expect(await response.clone().text()).not.toContain('secret');
    expect(await errorOf(response)).toMatchObject({ code: 'internal', retryable: true });
    expect(problems).toEqual([{ code: 'internal', cause }]);
  });
});

describe('a session', () => {
  test('has a token for the header, and a cookie that scripts and other sites cannot use', async () => {
    const { app, lex } = aWebApp();
    const response = await app.request('https://chat.example/api/session', { method: 'POST' });
    expect(response.status).toBe(201);
    expect(await response.json()).toEqual({ token: expect.any(String), expiresAt: '2026-12-01T09:30:00.000Z' });
    const cookie = response.headers.get('set-cookie') ?? '';
    for (const part of ['HttpOnly', 'SameSite=Strict', 'Secure', 'Path=/api', 'Max-Age=1800']) {
      expect(cookie).toContain(part);
    }
    const headers = { Cookie: cookie.split(';')[0] ?? '' };
    expect((await sendText(app, 'Hi', { headers })).status).toBe(200);
    expect(lex.heard[0]?.sessionId).toBe('web-id-1');
  });

  test.each([
    { name: 'a language', locale: 'fr-CA', localeId: 'fr_FR' },
    { name: 'no language', locale: undefined, localeId: 'en_US' },
    { name: 'nonsense', locale: '../../x', localeId: 'en_US' },
    { name: 'a number', locale: 7, localeId: 'en_US' },
  ])('started with $name is held in $localeId', async ({ locale, localeId }) => {
    const { app, lex } = aWebApp();
    await sendText(app, 'Bonjour', { token: await newToken(app, locale) });
    expect(lex.heard[0]?.localeId).toBe(localeId);
  });

  test('a session that is not asked for in JSON', async () => {
    const { app } = aWebApp();
    const form = { method: 'POST', body: 'a=b', headers: { 'Content-Type': 'text/plain' } };
    expect((await app.request('/api/session', form)).status).toBe(415);
  });

  test('two sessions are two conversations', async () => {
    const { app, lex } = aWebApp();
    await sendText(app, 'Hi', { token: await newToken(app) });
    await sendText(app, 'Hi', { token: await newToken(app) });
    expect(lex.heard.map(({ sessionId }) => sessionId)).toEqual(['web-id-1', 'web-id-2']);
  });

  test('none: 401 that says how to get one', async () => {
    const response = await sendText(aWebApp().app, 'Hi');
    expect(response.status).toBe(401);
    expect(await errorOf(response)).toMatchObject({
      code: 'session-missing',
      message: expect.stringContaining('POST /api/session'),
    });
  });

  test.each([
    { name: 'altered', token: async (good: string) => `${good.slice(0, -2)}xx` },
    {
      name: 'with another session written into it',
      token: async (good: string) => {
        const [head, body, signature] = good.split('.');
        const claims = Buffer.from(body ?? '', 'base64url')
          .toString()
          .replace('web-id-1', 'web-id-2');
        return [head, Buffer.from(claims).toString('base64url'), signature].join('.');
      },
    },
    { name: 'signed with another key', token: () => forged('another secret that is long enough') },
    { name: 'made for something else', token: () => forged(sessionSecret, 'somewhere-else') },
    {
      name: 'an identity token of the other doors, even under the same key',
      token: () =>
        createIdentitySigner({ secret: sessionSecret })({ id: 'U1', audience: 'staff', verified: true }, 'web-id-1'),
    },
    {
      name: 'not signed at all',
      token: async () =>
        new UnsecuredJWT({ since: 1 })
          .setSubject('web-id-1')
          .setIssuer('frontdesk-web')
          .setAudience('frontdesk-web-session')
          .setExpirationTime('1h')
          .encode(),
    },
    { name: 'no token', token: async () => 'hello' },
  ])('a token that is $name: 401', async ({ token }) => {
    const { app, lex } = aWebApp();
    const response = await sendText(app, 'Hi', { token: await token(await newToken(app)) });
    expect([response.status, (await errorOf(response)).code]).toEqual([401, 'session-invalid']);
    expect(lex.heard).toEqual([]);
  });

  test('lives half an hour after the last message, by renewal', async () => {
    const { app, pass, lex } = aWebApp();
    const first = await newToken(app);
    pass(10 * 60);
    expect(await replyOf(await sendText(app, 'a', { token: first }))).not.toHaveProperty('session');
    pass(10 * 60);
    const response = await sendText(app, 'b', { token: first });
    expect(response.headers.get('set-cookie')).toContain('HttpOnly');
    const { session } = await replyOf(response);
    expect(session?.expiresAt).toBe('2026-12-01T09:50:00.000Z');
    pass(15 * 60);
    expect((await sendText(app, 'c', { token: first })).status).toBe(401);
    expect((await sendText(app, 'd', { token: session?.token ?? '' })).status).toBe(200);
    expect(new Set(lex.heard.map(({ sessionId }) => sessionId)).size).toBe(1);
  });

  test('ends after twelve hours, however busy', async () => {
    const { app, pass } = aWebApp();
    let token = await newToken(app);
    let quarters = 0;
    for (; quarters < 100; quarters += 1) {
      pass(15 * 60);
      const response = await sendText(app, 'x', { token });
      if (response.status === 401) break;
      token = (await replyOf(response)).session?.token ?? token;
    }
    expect(quarters).toBe(12 * 4 - 1);
  });

  test('ended by the visitor is forgotten by Lex, and its cookie goes', async () => {
    const { app, lex } = aWebApp();
    const headers = { Authorization: `Bearer ${await newToken(app)}` };
    const response = await app.request('/api/session', { method: 'DELETE', headers });
    expect(response.status).toBe(204);
    expect(response.headers.get('set-cookie')).toContain('Max-Age=0');
    expect(lex.deleted).toEqual(['web-id-1']);
  });
});

describe('limits', () => {
  test('too many messages of one session: 429 that says when, while another session goes on', async () => {
    const { app, pass } = aWebApp(undefined, { messagesPerMinute: 2 });
    const token = await newToken(app);
    await sendText(app, 'a', { token });
    await sendText(app, 'b', { token });
    const response = await sendText(app, 'c', { token });
    expect([response.status, response.headers.get('retry-after')]).toEqual([429, '30']);
    expect(await errorOf(response)).toMatchObject({ code: 'too-many-requests', retryable: true });
    expect((await sendText(app, 'a', { token: await newToken(app) })).status).toBe(200);
    pass(30);
    expect((await sendText(app, 'c', { token })).status).toBe(200);
  });

  test('too many sessions from one address', async () => {
    const { app } = aWebApp(undefined, {
      sessionsPerMinute: 2,
      addressOf: (context) => context.req.header('x-test-address'),
    });
    const from = async (address: string) => {
      const headers = { 'X-Test-Address': address };
      return (await app.request('/api/session', { method: 'POST', headers })).status;
    };
    expect([await from('a'), await from('a'), await from('a'), await from('b')]).toEqual([201, 201, 429, 201]);
  });
});

describe('other sites', () => {
  const partner = 'https://partner.example';
  test('one on the list may call, with the token of the body and no cookie', async () => {
    const { app } = aWebApp(undefined, { allowedOrigins: [partner] });
    const asked = await app.request('/api/messages', preflight(partner));
    expect(asked.headers.get('access-control-allow-origin')).toBe(partner);
    expect(asked.headers.get('access-control-allow-headers')).toBe('Authorization,Content-Type');
    const response = await app.request('/api/session', { method: 'POST', headers: { Origin: partner } });
    expect([response.status, response.headers.get('set-cookie')]).toEqual([201, null]);
    expect(response.headers.get('access-control-allow-origin')).toBe(partner);
  });

  test.each([
    { name: 'a stranger', origin: 'https://evil.example' },
    { name: 'a page without an origin', origin: 'null' },
    { name: 'a name that only begins alike', origin: `${partner}.evil.example` },
  ])('$name is refused before anything happens', async ({ origin }) => {
    const { app, lex } = aWebApp(undefined, { allowedOrigins: [partner] });
    const asked = await app.request('/api/messages', preflight(origin));
    expect(asked.headers.get('access-control-allow-origin')).toBeNull();
    const response = await sendText(app, 'Hi', { token: await newToken(app), headers: { Origin: origin } });
    expect([response.status, (await errorOf(response)).code]).toEqual([403, 'origin-not-allowed']);
    expect(lex.heard).toEqual([]);
  });

  test.each([
    { name: 'on our own host', headers: { Origin: 'https://chat.example', Host: 'chat.example' } },
    {
      name: 'behind a proxy of another name, where the browser vouches for it',
      headers: { Origin: 'https://www.example', Host: 'x.lambda-url.example', 'Sec-Fetch-Site': 'same-origin' },
    },
  ])('our own page $name may call', async ({ headers }) => {
    const { app } = aWebApp();
    expect((await sendText(app, 'Hi', { token: await newToken(app), headers })).status).toBe(200);
  });
});

describe('the rest of the door', () => {
  test('health', async () => {
    const response = await aWebApp().app.request('/api/health');
    expect([response.status, await response.json()]).toEqual([200, { status: 'ok' }]);
  });

  test.each([
    { path: '/', type: 'text/html; charset=utf-8' },
    { path: '/demo.css', type: 'text/css; charset=utf-8' },
    { path: '/favicon.svg', type: 'image/svg+xml; charset=utf-8' },
    { path: '/frontdesk-chat.js', type: 'text/javascript; charset=utf-8' },
  ])('$path is served as $type under a strict policy', async ({ path, type }) => {
    const response = await aWebApp().app.request(path);
    expect([response.status, response.headers.get('content-type')]).toEqual([200, type]);
    const policy = response.headers.get('content-security-policy') ?? '';
    expect(policy).toContain("default-src 'none'");
    expect(policy).toContain("require-trusted-types-for 'script'");
    expect(policy).not.toContain('unsafe');
    expect(response.headers.get('x-content-type-options')).toBe('nosniff');
  });

  test('a file the browser already has is not sent again', async () => {
    const { app } = aWebApp();
    const etag = (await app.request('/frontdesk-chat.js')).headers.get('etag') ?? '';
    expect((await app.request('/frontdesk-chat.js', { headers: { 'If-None-Match': etag } })).status).toBe(304);
  });

  test('other sites may load the widget, and nobody keeps an answer', async () => {
    const { app } = aWebApp();
    const script = await app.request('/frontdesk-chat.js');
    expect(script.headers.get('cross-origin-resource-policy')).toBe('cross-origin');
    expect((await app.request('/api/health')).headers.get('cache-control')).toBe('no-store');
  });

  test.each(['/nothing', '/api/nothing', '/../package.json', '/demo.html.bak'])('%s: 404 in JSON', async (path) => {
    const response = await aWebApp().app.request(path);
    expect([response.status, (await errorOf(response)).code]).toEqual([404, 'not-found']);
  });
});
