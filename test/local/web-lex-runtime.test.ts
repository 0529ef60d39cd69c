import { createServer } from 'node:http2';
import type { Http2Server, ServerHttp2Session } from 'node:http2';
import { text as readAll } from 'node:stream/consumers';
import { gzipSync } from 'node:zlib';
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { createLexRuntime } from '../../channels/lex-runtime.aws.ts';

/** The unmodified SDK against a server that answers as Lex does on the wire: HTTP/2, restJson1, error names in a header. */
interface Wire {
  readonly status?: number;
  readonly error?: string;
  readonly headers?: Readonly<Record<string, string>>;
  readonly body?: unknown;
}
let answer: Wire | 'hang up' = {};
const asked: { method: string; path: string; body: unknown }[] = [];
let server: Http2Server;
let port = 0;
/** The SDK keeps its connections for the next request, so the server has to end them. */
const connections: ServerHttp2Session[] = [];

beforeAll(async () => {
  server = createServer((request, response) => {
    void readAll(request).then((body) => {
      asked.push({ method: request.method, path: request.url, body: body === '' ? undefined : JSON.parse(body) });
      if (answer === 'hang up') {
        response.stream.session?.destroy();
        return;
      }
      const type = answer.error && { 'x-amzn-errortype': answer.error };
      response.writeHead(answer.status ?? 200, { 'content-type': 'application/json', ...type, ...answer.headers });
      response.end(JSON.stringify(answer.body ?? { message: 'arn:aws:lambda:internal' }));
    });
  });
  server.on('session', (connection) => connections.push(connection));
  await new Promise<void>((listening) => {
    server.listen(0, '127.0.0.1', listening);
  });
  const address = server.address();
  port = typeof address === 'object' && address !== null ? address.port : 0;
});

afterAll(() => {
  for (const connection of connections) connection.destroy();
  server.close();
});

function lexWith(next: Wire | 'hang up') {
  answer = next;
  asked.length = 0;
  return createLexRuntime({
    botId: 'FRONTDESK1',
    botAliasId: 'TSTALIASID',
    client: {
      endpoint: `http://127.0.0.1:${port}`,
      region: 'us-east-1',
      credentials: { accessKeyId: 'local', secretAccessKey: 'local' },
      maxAttempts: 1,
    },
  });
}

const turn = { sessionId: 'web-1', localeId: 'en_US', requestAttributes: { 'frontdesk-channel': 'web' } };
const path = '/bots/FRONTDESK1/botAliases/TSTALIASID/botLocales/en_US/sessions/web-1';
const pack = (value: unknown) => gzipSync(JSON.stringify(value)).toString('base64');

describe('RecognizeText', () => {
  test('says the text and reads the answer', async () => {
    const lex = lexWith({
      body: {
        messages: [
          { contentType: 'PlainText', content: 'From where?' },
          { contentType: 'CustomPayload', content: '{}' },
          {
            contentType: 'ImageResponseCard',
            imageResponseCard: { title: 'Cabin', imageUrl: 'https://x.example', buttons: [{ text: 'E', value: 'e' }] },
          },
          { contentType: 'ImageResponseCard', imageResponseCard: { title: 'No buttons', subtitle: 'at all' } },
          { contentType: 'Hologram', content: 'newer than this' },
        ],
        sessionState: {
          sessionAttributes: { handoffQueue: 'general' },
          intent: { name: 'BookFlight', slots: { Origin: null }, state: 'InProgress', confirmationState: 'None' },
          dialogAction: { type: 'ElicitSlot', slotToElicit: 'Origin' },
        },
      },
    });
    expect(await lex.recognizeText({ ...turn, text: 'Book a flight' })).toEqual({
      messages: [
        { type: 'PlainText', content: 'From where?' },
        { type: 'CustomPayload', content: '{}' },
        { type: 'ImageResponseCard', card: { title: 'Cabin', buttons: [{ text: 'E', value: 'e' }] } },
        { type: 'ImageResponseCard', card: { title: 'No buttons', subtitle: 'at all', buttons: [] } },
      ],
      sessionAttributes: { handoffQueue: 'general' },
      intent: { name: 'BookFlight', state: 'InProgress' },
      next: { type: 'ElicitSlot', slotToElicit: 'Origin' },
    });
    const body = { text: 'Book a flight', requestAttributes: { 'frontdesk-channel': 'web' } };
    expect(asked).toEqual([{ method: 'POST', path: `${path}/text`, body }]);
  });

  test('an answer without messages or state', async () => {
    expect(await lexWith({ body: {} }).recognizeText({ ...turn, text: 'x' })).toEqual({
      messages: [],
      sessionAttributes: {},
    });
  });

  test.each([
    { name: 'ThrottlingException', status: 429, code: 'throttled' },
    { name: 'ConflictException', status: 409, code: 'conflict' },
    { name: 'DependencyFailedException', status: 424, code: 'dependency-failed' },
    { name: 'ResourceNotFoundException', status: 404, code: 'bot-unavailable' },
    { name: 'AccessDeniedException', status: 403, code: 'bot-unavailable' },
    { name: 'ValidationException', status: 400, code: 'bot-unavailable' },
    { name: 'InternalServerException', status: 500, code: 'unreachable' },
    { name: 'BadGatewayException', status: 502, code: 'unreachable' },
    { name: 'SomethingNewException', status: 418, code: 'unreachable' },
  ])('$name is $code, without its words', async ({ name, status, code }) => {
    const asking = lexWith({ status, error: name }).recognizeText({ ...turn, text: 'x' });
    await expect(asking).rejects.toMatchObject({ code, message: expect.not.stringContaining('arn:') });
  });

  test('a connection that breaks is unreachable', async () => {
    await expect(lexWith('hang up').recognizeText({ ...turn, text: 'x' })).rejects.toMatchObject({
      code: 'unreachable',
    });
  });
});

describe('sessions', () => {
  test('PutSession starts an intent, and its packed headers are read', async () => {
    const lex = lexWith({
      headers: {
        'content-type': 'text/plain; charset=utf-8',
        'x-amz-lex-messages': pack([{ contentType: 'PlainText', content: 'Welcome à bord' }]),
        'x-amz-lex-session-state': pack({
          intent: { name: 'Welcome', state: 'Fulfilled' },
          dialogAction: { type: 'Close' },
        }),
      },
      body: '',
    });
    expect(await lex.startIntent({ ...turn, intent: 'Welcome' })).toEqual({
      messages: [{ type: 'PlainText', content: 'Welcome à bord' }],
      sessionAttributes: {},
      intent: { name: 'Welcome', state: 'Fulfilled' },
      next: { type: 'Close' },
    });
    expect(asked).toMatchObject([
      {
        method: 'POST',
        path,
        body: { sessionState: { intent: { name: 'Welcome' }, dialogAction: { type: 'Delegate' } } },
      },
    ]);
  });

  test('DeleteSession', async () => {
    await lexWith({ body: {} }).deleteSession(turn);
    expect(asked).toMatchObject([{ method: 'DELETE', path }]);
  });

  test('a session that Lex does not know is as good as deleted', async () => {
    const lex = lexWith({ status: 404, error: 'ResourceNotFoundException' });
    await expect(lex.deleteSession(turn)).resolves.toBeUndefined();
  });

  test('a session that cannot be deleted', async () => {
    const lex = lexWith({ status: 403, error: 'AccessDeniedException' });
    await expect(lex.deleteSession(turn)).rejects.toMatchObject({ code: 'bot-unavailable' });
  });
});
