import { EventEmitter, once } from 'node:events';
import { connect as connectHttp2, constants } from 'node:http2';
import type { ClientHttp2Session } from 'node:http2';
import { connect } from 'node:net';
import type { Readable } from 'node:stream';
import { afterAll, afterEach, beforeAll, describe, expect, test } from '@jest/globals';
import { DynamoDBClient, GetItemCommand, ListTablesCommand } from '@aws-sdk/client-dynamodb';
import {
  GetSessionCommand,
  LexRuntimeV2Client,
  RecognizeTextCommand,
  RecognizeUtteranceCommand,
  StartConversationCommand,
} from '@aws-sdk/client-lex-runtime-v2';
import type { StartConversationRequestEventStream } from '@aws-sdk/client-lex-runtime-v2';
import { createGateway } from '../../local/aws/gateway.ts';
import type { AwsJsonService, AwsRequest, RestJsonService, StreamEvent } from '../../local/aws/service.ts';
import { AwsError, validationException } from '../../local/aws/wire/aws-error.ts';
import { PortInUseError, serveOnePort } from '../../local/aws/wire/one-port-server.ts';
import type { OnePortServer } from '../../local/aws/wire/one-port-server.ts';
import { MAX_BODY_BYTES } from '../../local/aws/wire/read-body.ts';
import { localAccess } from '../support/local-access.ts';

/** Services that only show what reached them, so that this file is about the wire alone. */
const session = '/bots/{botId}/botAliases/{botAliasId}/botLocales/{localeId}/sessions/{sessionId}';
const declared = { support: 'exact', note: '' } as const;

async function* echoEvents(request: AwsRequest): AsyncGenerator<StreamEvent> {
  for await (const { type, payload } of request.events) {
    if (type === 'DTMFInputEvent') throw validationException('No digits here.');
    yield { type: 'TextResponseEvent', payload: { messages: [{ contentType: 'PlainText', content: type }], payload } };
  }
}

const lex: RestJsonService = {
  name: 'Lex Runtime V2',
  signingName: 'lex',
  protocol: 'restJson1',
  operations: [
    {
      ...declared,
      name: 'RecognizeText',
      method: 'POST',
      path: `${session}/text`,
      handler: ({ json, labels }) => ({
        json: { sessionId: labels['sessionId'], requestAttributes: { got: JSON.stringify(json) } },
      }),
    },
    {
      ...declared,
      name: 'RecognizeUtterance',
      method: 'POST',
      path: `${session}/utterance`,
      input: 'bytes',
      handler: ({ body, headers }) => ({
        headers: { 'content-type': headers['content-type'] ?? '', 'x-amz-lex-input-mode': 'Text' },
        body: Buffer.from(body).reverse(),
      }),
    },
    {
      ...declared,
      name: 'GetSession',
      method: 'GET',
      path: session,
      handler: () => {
        throw new TypeError('secret internals');
      },
    },
    {
      ...declared,
      name: 'StartConversation',
      method: 'POST',
      path: `${session}/conversation`,
      input: 'events',
      handler: (request) => ({ events: echoEvents(request) }),
    },
  ],
};

const dynamo: AwsJsonService = {
  name: 'DynamoDB',
  signingName: 'dynamodb',
  protocol: 'awsJson1.0',
  targetPrefix: 'DynamoDB_20120810',
  operations: [
    {
      ...declared,
      name: 'GetItem',
      handler: () => {
        throw new AwsError({
          type: 'com.x#TransactionCanceledException',
          status: 400,
          message: 'no',
          extra: { CancellationReasons: [{ Code: 'None' }] },
        });
      },
    },
  ],
};

const logged: { event: string; facts: Readonly<Record<string, unknown>> }[] = [];
let server: OnePortServer;
let lexClient: LexRuntimeV2Client;
let dynamoClient: DynamoDBClient;
const ids = { botId: 'FRONTDESK1', botAliasId: 'TSTALIASID', localeId: 'en_US', sessionId: 's-1' };
const address = '/bots/FRONTDESK1/botAliases/TSTALIASID/botLocales/en_US/sessions/s-1';

beforeAll(async () => {
  const gateway = createGateway({
    services: [lex, dynamo],
    health: () => ({ status: 'ok' }),
    log: (event, facts) => void logged.push({ event, facts }),
    now: Date.now,
  });
  server = await serveOnePort(gateway, { port: 0, host: '127.0.0.1' });
  const settings = localAccess(`http://127.0.0.1:${server.port}`);
  lexClient = new LexRuntimeV2Client(settings);
  dynamoClient = new DynamoDBClient(settings);
});

afterAll(async () => {
  lexClient.destroy();
  dynamoClient.destroy();
  await server.close();
});

/** Unlike once(), waits for the end of a stream that fails. */
const closed = (stream: Readable) => new Promise<void>((resolve) => stream.on('error', () => {}).on('close', resolve));

/** Everything the server says on a socket until it closes it. */
const raw = async (send: string, { halfClose = false, destroyAfter = 0 } = {}) => {
  const socket = connect({ port: server.port, host: '127.0.0.1', allowHalfOpen: true });
  await once(socket, 'connect');
  for (const part of send) socket.write(part);
  let heard = '';
  socket.on('data', (chunk: Buffer) => (heard += chunk.toString()));
  socket.on('error', () => {});
  socket.on('end', () => socket.end());
  if (halfClose) socket.end();
  if (destroyAfter > 0) setTimeout(() => socket.destroy(), destroyAfter);
  await closed(socket);
  return heard;
};

const converse = async (events: AsyncIterable<StartConversationRequestEventStream>) => {
  const { responseEventStream } = await lexClient.send(
    new StartConversationCommand({ ...ids, conversationMode: 'TEXT', requestEventStream: events }),
  );
  if (!responseEventStream) throw new Error('no stream');
  return responseEventStream;
};

const fetchLocal = (path: string, init: RequestInit = {}) => fetch(`http://127.0.0.1:${server.port}${path}`, init);

describe('the SDK over HTTP/2', () => {
  test('labels and bodies arrive whole', async () => {
    const answer = await lexClient.send(new RecognizeTextCommand({ ...ids, sessionId: 's:1/2@x', text: 'héllo 日本' }));
    expect(answer.sessionId).toBe('s:1/2@x');
    expect(answer.requestAttributes).toEqual({ got: '{"text":"héllo 日本"}' });
    expect(answer.$metadata.requestId).toMatch(/^[0-9a-f-]{36}$/);
  });

  test('bytes in and out', async () => {
    const answer = await lexClient.send(
      new RecognizeUtteranceCommand({
        ...ids,
        requestContentType: 'audio/l16; rate=16000; channels=1',
        inputStream: Buffer.from([1, 2, 3]),
      }),
    );
    expect(answer.contentType).toBe('audio/l16; rate=16000; channels=1');
    expect(await answer.audioStream?.transformToByteArray()).toEqual(new Uint8Array([3, 2, 1]));
  });

  test('an unforeseen error is a 500 that tells nothing, and is logged', async () => {
    const failure = lexClient.send(new GetSessionCommand(ids));
    await expect(failure).rejects.toMatchObject({
      name: 'InternalServerException',
      $metadata: { httpStatusCode: 500 },
    });
    await expect(failure).rejects.not.toThrow(/secret/);
    expect(logged.find(({ event }) => event === 'internal-error')?.facts['error']).toContain('secret internals');
  });
});

describe('event streams', () => {
  test('full duplex: an answer comes before the next event is sent', async () => {
    const answered: string[] = [];
    const answers = new EventEmitter();
    const sent = (async function* () {
      yield { TextInputEvent: { text: 'one' } };
      await once(answers, 'first');
      yield { PlaybackCompletionEvent: {} };
    })();
    for await (const event of await converse(sent)) {
      answered.push(event.TextResponseEvent?.messages?.[0]?.content ?? '');
      answers.emit('first');
    }
    expect(answered).toEqual(['TextInputEvent', 'PlaybackCompletionEvent']);
  });

  test('an AwsError in the middle is an exception of the iterator', async () => {
    const sent = (async function* () {
      yield { DTMFInputEvent: { inputCharacter: '1' } };
    })();
    const read = async () => {
      for await (const event of await converse(sent)) expect(event).toBeUndefined();
    };
    await expect(read()).rejects.toMatchObject({ name: 'ValidationException', message: 'No digits here.' });
  });
});

describe('errors as each protocol has them', () => {
  test('awsJson: the type and the members are in the body', async () => {
    const failure = dynamoClient.send(new GetItemCommand({ TableName: 'T', Key: { pk: { S: 'x' } } }));
    await expect(failure).rejects.toMatchObject({
      name: 'TransactionCanceledException',
      CancellationReasons: [{ Code: 'None' }],
    });
  });

  const errors: { name: string; path: string; init: RequestInit; status: number; type: string }[] = [
    { name: 'restJson, no such path', path: '/nowhere', init: {}, status: 404, type: 'UnknownOperationException' },
    {
      name: 'restJson, other method',
      path: `${address}/text`,
      init: { method: 'PUT' },
      status: 404,
      type: 'UnknownOperationException',
    },
    {
      name: 'restJson, bad JSON',
      path: `${address}/text`,
      init: { method: 'POST', body: '{"text":' },
      status: 400,
      type: 'SerializationException',
    },
    {
      name: 'restJson, bad percent-encoding',
      path: `${address}%zz/text`,
      init: { method: 'POST', body: '{}' },
      status: 400,
      type: 'SerializationException',
    },
    {
      name: 'restJson, empty label',
      path: '/bots//botAliases/A/botLocales/L/sessions/s/text',
      init: { method: 'POST' },
      status: 404,
      type: 'UnknownOperationException',
    },
    {
      name: 'awsJson, no such operation',
      path: '/',
      init: { method: 'POST', body: '{}', headers: { 'x-amz-target': 'DynamoDB_20120810.Nothing' } },
      status: 400,
      type: 'com.amazon.coral.service#UnknownOperationException',
    },
    {
      name: 'awsJson, bad JSON',
      path: '/',
      init: { method: 'POST', body: 'nope', headers: { 'x-amz-target': 'DynamoDB_20120810.GetItem' } },
      status: 400,
      type: 'com.amazon.coral.service#SerializationException',
    },
  ];

  test.each(errors)('$name', async ({ path, init, status, type }) => {
    const answer = await fetchLocal(path, init);
    const body: unknown = await answer.json();
    expect(answer.status).toBe(status);
    expect(answer.headers.get('x-amzn-requestid')).toBeTruthy();
    if (type.includes('#')) expect(body).toMatchObject({ __type: type });
    else {
      expect(answer.headers.get('x-amzn-errortype')).toBe(type);
      expect(body).toEqual({ message: expect.any(String) });
    }
  });

  test('the SDK names an operation that is not there', async () => {
    await expect(dynamoClient.send(new ListTablesCommand({}))).rejects.toMatchObject({
      name: 'UnknownOperationException',
    });
  });
});

describe('what a careless or broken client sends', () => {
  const clients: ClientHttp2Session[] = [];
  afterEach(async () => {
    for (const client of clients.splice(0)) client.destroy();
    // Whatever it was, the next client is served.
    expect(await (await fetchLocal('/_local/health')).json()).toEqual({ status: 'ok' });
  });

  const http2 = () => {
    const client = connectHttp2(`http://127.0.0.1:${server.port}`);
    client.on('error', () => {});
    clients.push(client);
    return client;
  };

  test('HTTP/1.1, byte by byte', async () => {
    const heard = await raw('GET /_local/health HTTP/1.1\r\nhost: x\r\nconnection: close\r\n\r\n');
    expect(heard).toMatch(/^HTTP\/1\.1 200 OK[\s\S]*\{"status":"ok"\}$/);
  });

  test('HTTP/1.1, the client closes its side after the request', async () => {
    expect(await raw('GET /_local/health HTTP/1.1\r\nhost: x\r\n\r\n', { halfClose: true })).toMatch(
      /^HTTP\/1\.1 200 OK/,
    );
  });

  test('a connection that says nothing', async () => {
    expect(await raw('', { halfClose: true })).toBe('');
  });

  test('HTTP/1.1, the body is cut by closing one side', async () => {
    const heard = await raw(`POST ${address}/text HTTP/1.1\r\nhost: x\r\ncontent-length: 100\r\n\r\n{"text"`, {
      halfClose: true,
    });
    expect(heard).not.toContain('200 OK');
  });

  test('HTTP/1.1, the connection breaks in the middle of the body', async () => {
    await raw(`POST ${address}/text HTTP/1.1\r\nhost: x\r\ncontent-length: 100\r\n\r\n{"text"`, { destroyAfter: 20 });
  });

  test('no HTTP at all', async () => {
    expect(await raw('\u0016\u0003\u0001 hello\r\n\r\n', { halfClose: true })).toMatch(/^HTTP\/1\.1 400|^$/);
  });

  test('HTTP/2, the stream is reset in the middle of the body', async () => {
    const stream = http2().request({ ':method': 'POST', ':path': `${address}/text` });
    stream.write('{"text"');
    await new Promise((resolve) => setTimeout(resolve, 20));
    stream.close(constants.NGHTTP2_INTERNAL_ERROR);
    await closed(stream);
  });

  test('HTTP/2, a shorter body than declared', async () => {
    const stream = http2().request({ ':method': 'POST', ':path': `${address}/text`, 'content-length': 100 });
    stream.end('{"text"');
    await expect(once(stream, 'response')).rejects.toThrow(/PROTOCOL_ERROR/);
  });

  test('HTTP/2, a conversation is reset in the middle of a frame', async () => {
    const stream = http2().request({ ':method': 'POST', ':path': `${address}/conversation` });
    stream.on('error', () => {});
    await once(stream, 'response');
    stream.write(Buffer.from([0, 0, 0, 99, 1]));
    await new Promise((resolve) => setTimeout(resolve, 20));
    stream.close(constants.NGHTTP2_CANCEL);
    await closed(stream);
  });

  const tooLarge = Buffer.alloc(MAX_BODY_BYTES + 1, ' ');

  test.each([
    { name: 'declared', body: () => tooLarge },
    { name: 'in chunks of unknown number', body: () => new Blob([tooLarge]).stream() },
  ])('HTTP/1.1, a body over the limit, $name', async ({ body }) => {
    const answer = await fetchLocal(`${address}/text`, { method: 'POST', body: body(), duplex: 'half' });
    expect(answer.status).toBe(413);
    expect(answer.headers.get('x-amzn-errortype')).toBe('RequestEntityTooLargeException');
  });

  test('HTTP/2, a body over the limit', async () => {
    await expect(lexClient.send(new RecognizeTextCommand({ ...ids, text: tooLarge.toString() }))).rejects.toMatchObject(
      {
        name: 'RequestEntityTooLargeException',
        $metadata: { httpStatusCode: 413 },
      },
    );
  });
});

describe('the port', () => {
  test('one in use is refused by number', async () => {
    const second = serveOnePort(() => {}, { port: server.port, host: '127.0.0.1' });
    await expect(second).rejects.toThrow(PortInUseError);
    await expect(second).rejects.toMatchObject({
      code: 'PORT_IN_USE',
      port: server.port,
      message: expect.stringContaining(String(server.port)),
    });
  });

  test('close ends idle connections of both protocols at once', async () => {
    const other = await serveOnePort((_incoming, outgoing) => void outgoing.end('x'), { port: 0, host: '127.0.0.1' });
    await fetch(`http://127.0.0.1:${other.port}`).then((answer) => answer.text());
    const client = connectHttp2(`http://127.0.0.1:${other.port}`);
    await once(client.request({ ':path': '/' }).resume(), 'close');
    const started = performance.now();
    await other.close();
    expect(performance.now() - started).toBeLessThan(500);
  });
});
