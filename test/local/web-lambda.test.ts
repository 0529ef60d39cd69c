import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { z } from 'zod';
import { serveLexStub } from './web-lex-stub.ts';

/** The deployed door as Lambda runs it: its environment, its files, and the events of an HTTP API or a function URL. */
const result = z.object({
  statusCode: z.number(),
  body: z.string(),
  headers: z.record(z.string(), z.string()),
  cookies: z.array(z.string()).optional(),
});
let stub: Awaited<ReturnType<typeof serveLexStub>>;
let folder: string;
let invoke: (
  method: string,
  path: string,
  sent?: { body?: string; token?: string },
) => Promise<z.output<typeof result>>;

beforeAll(async () => {
  stub = await serveLexStub();
  folder = await mkdtemp(join(tmpdir(), 'web-assets-'));
  for (const name of ['frontdesk-chat.js', 'demo.html', 'demo.css', 'favicon.svg']) {
    await writeFile(join(folder, name), `the ${name}`);
  }
  Object.assign(process.env, {
    LEX_BOT_ID: 'FRONTDESK1',
    LEX_BOT_ALIAS_ID: 'TSTALIASID',
    LEX_LOCALE_ID: 'en_US',
    CONVERSATION_TABLE: 'conversation',
    WEB_SESSION_SECRET: 'the secret of this test, long enough',
    WEB_ASSETS: folder,
    AWS_REGION: 'us-east-1',
    AWS_ACCESS_KEY_ID: 'local',
    AWS_SECRET_ACCESS_KEY: 'local',
    AWS_ENDPOINT_URL_LEX_RUNTIME_V2: stub.url,
  });
  const { handler } = await import('../../channels/web/web.lambda.ts');
  invoke = async (method, path, { body, token } = {}) => {
    const headers = {
      host: 'chat.example',
      'x-forwarded-proto': 'https',
      ...(body !== undefined && { 'content-type': 'application/json' }),
      ...(token !== undefined && { authorization: `Bearer ${token}` }),
    };
    const http = { method, path, protocol: 'HTTP/1.1', sourceIp: '203.0.113.7', userAgent: 'test' };
    const event = {
      version: '2.0',
      routeKey: '$default',
      rawPath: path,
      rawQueryString: '',
      headers,
      requestContext: { http, domainName: 'chat.example', requestId: '1' },
      isBase64Encoded: false,
      ...(body !== undefined && { body }),
    };
    return result.parse(await Reflect.apply(handler, undefined, [event]));
  };
});

afterAll(async () => {
  stub.close();
  await rm(folder, { recursive: true });
});

describe('the web door on Lambda', () => {
  test('serves the page and the widget', async () => {
    expect(await invoke('GET', '/')).toMatchObject({ statusCode: 200, body: 'the demo.html' });
    expect(await invoke('GET', '/frontdesk-chat.js')).toMatchObject({ statusCode: 200, body: 'the frontdesk-chat.js' });
  });

  test('holds a conversation', async () => {
    stub.next.answer = { body: { messages: [{ contentType: 'PlainText', content: 'Hello.' }], sessionState: {} } };
    const begun = await invoke('POST', '/api/session', { body: '{}' });
    expect(begun.cookies?.[0]).toMatch(/HttpOnly.*Secure.*SameSite=Strict/);
    const { token } = z.object({ token: z.string() }).parse(JSON.parse(begun.body));
    const said = await invoke('POST', '/api/messages', { token, body: '{"text":"Hi"}' });
    expect(JSON.parse(said.body)).toMatchObject({ messages: [{ type: 'text', text: 'Hello.' }] });
    expect(stub.asked).toMatchObject([
      {
        path: expect.stringMatching(/^\/bots\/FRONTDESK1\/.*\/en_US\/sessions\/web-[^/]+\/text$/),
        body: { text: 'Hi' },
      },
    ]);
  });

  test('refuses with words', async () => {
    const { statusCode, body } = await invoke('POST', '/api/messages', { body: '{"text":"Hi"}' });
    expect([statusCode, JSON.parse(body)]).toMatchObject([401, { error: { code: 'session-missing' } }]);
  });
});
