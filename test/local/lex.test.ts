import { gunzipSync, gzipSync } from 'node:zlib';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, beforeEach, describe, expect, test } from '@jest/globals';
import {
  DeleteSessionCommand,
  GetSessionCommand,
  LexRuntimeV2Client,
  PutSessionCommand,
  RecognizeTextCommand,
  RecognizeUtteranceCommand,
  type RecognizeTextCommandInput,
} from '@aws-sdk/client-lex-runtime-v2';
import { createGateway } from '../../local/aws/gateway.ts';
import type { LambdaHandler } from '../../local/aws/lambda/handler.ts';
import { createLexService } from '../../local/aws/services/lex/create-lex-service.ts';
import { serveOnePort, type OnePortServer } from '../../local/aws/wire/one-port-server.ts';
import { archiveOf, asks, says } from '../support/lex/bot-archive.ts';
import { localAccess } from '../support/local-access.ts';

const archive = archiveOf({
  intents: [
    {
      name: 'OrderPizza',
      utterances: ['I would like a pizza', 'order a {Size} pizza', 'pizza please', 'a {Size} one'],
      slots: [
        {
          name: 'Size',
          type: 'Sizes',
          prompt: 'What size?',
          capture: { elicitationCodeHook: { enableCodeHookInvocation: true } },
        },
        { name: 'Day', type: 'AMAZON.Date', prompt: 'What day?' },
      ],
      overlay: {
        intentConfirmationSetting: { promptSpecification: asks('A {Size} pizza on {Day}?') },
        fulfillmentCodeHook: { enabled: true },
      },
    },
    {
      name: 'Hours',
      utterances: ['when do you open', 'what are your opening hours'],
      overlay: { initialResponseSetting: { initialResponse: says('At noon.') } },
    },
    { name: 'FallbackIntent', overlay: { initialResponseSetting: { initialResponse: says('Sorry?') } } },
  ],
  slotTypes: [
    {
      name: 'Sizes',
      slotTypeValues: ['small', 'large'].map((value) => ({ sampleValue: { value }, synonyms: null })),
      valueSelectionSetting: { resolutionStrategy: 'TOP_RESOLUTION' },
    },
  ],
});

/** Busy until a test says otherwise. */
const oven = { free: (): void => {}, isFree: Promise.resolve() };

/** Answers "how big" beside the question, and fulfils. */
const lambda: LambdaHandler = async (event) => {
  const { inputTranscript, invocationSource, sessionState } = JSON.parse(JSON.stringify(event));
  if (invocationSource === 'FulfillmentCodeHook') {
    return {
      sessionState: {
        ...sessionState,
        dialogAction: { type: 'Close' },
        intent: { ...sessionState.intent, state: 'Fulfilled' },
      },
      messages: [{ contentType: 'PlainText', content: 'In the oven.' }],
    };
  }
  if (inputTranscript.startsWith('how big')) {
    return {
      sessionState: { ...sessionState, dialogAction: { type: 'ElicitSlot', slotToElicit: 'Size' } },
      messages: [{ contentType: 'PlainText', content: 'Large is 40 cm. What size?' }],
    };
  }
  if (inputTranscript === 'crash') throw new Error('no oven');
  if (inputTranscript === 'wait') await oven.isFree;
  return { sessionState: { ...sessionState, dialogAction: { type: 'Delegate' } } };
};

const bot = { botId: 'PIZZABOT01', botAliasId: 'TSTALIASID', localeId: 'en_US' };
const folder = mkdtempSync(join(tmpdir(), 'lex-'));
let server: OnePortServer;
let client: LexRuntimeV2Client;
let sessionId = '';
let count = 0;

beforeAll(async () => {
  const bots = [
    { botId: bot.botId, archive, lambdaFor: () => ({ functionName: 'oven', handler: lambda }), timezone: 'UTC' },
  ];
  const service = await createLexService({ bots, now: Date.now, sessionFolder: folder });
  const gateway = createGateway({
    services: [service],
    health: () => ({ status: 'ok' }),
    log: () => {},
    now: Date.now,
  });
  server = await serveOnePort(gateway, { host: '127.0.0.1', port: 0 });
  client = new LexRuntimeV2Client(localAccess(`http://127.0.0.1:${server.port}`));
});
afterAll(async () => {
  client.destroy();
  await server.close();
  rmSync(folder, { recursive: true });
});
beforeEach(() => {
  sessionId = `session:${count++}`;
});

const say = (text: string, more: Partial<RecognizeTextCommandInput> = {}) =>
  client.send(new RecognizeTextCommand({ ...bot, sessionId, text, ...more }));
const unpacked = (header: string | undefined): unknown =>
  JSON.parse(gunzipSync(Buffer.from(header ?? '', 'base64')).toString());

/** What the SDK leaves to its caller. */
const packed = (value: unknown): string => gzipSync(JSON.stringify(value)).toString('base64');

describe('RecognizeText, by the unmodified SDK', () => {
  test('fills slots, answers a side question, confirms and fulfils', async () => {
    const first = await say('I would like a pizza', { requestAttributes: { channel: 'web' } });
    expect(first).toMatchObject({
      messages: [{ contentType: 'PlainText', content: 'What size?' }],
      sessionId,
      requestAttributes: { channel: 'web' },
      sessionState: {
        dialogAction: { type: 'ElicitSlot', slotToElicit: 'Size' },
        intent: {
          name: 'OrderPizza',
          slots: { Size: null, Day: null },
          state: 'InProgress',
          confirmationState: 'None',
        },
        sessionAttributes: {},
      },
    });
    expect(first.interpretations?.[0]).toMatchObject({
      nluConfidence: { score: expect.any(Number) },
      interpretationSource: 'Lex',
    });
    expect((await say('how big is a large one')).messages?.[0]?.content).toBe('Large is 40 cm. What size?');
    expect((await say('large')).sessionState?.intent?.slots).toMatchObject({
      Size: { shape: 'Scalar', value: { interpretedValue: 'large' } },
    });
    expect((await say('2030-05-01')).messages?.[0]?.content).toBe('A large pizza on 2030-05-01?');
    const last = await say('yes');
    expect(last.messages).toEqual([{ contentType: 'PlainText', content: 'In the oven.' }]);
    expect(last.sessionState).toMatchObject({
      dialogAction: { type: 'Close' },
      intent: { state: 'Fulfilled', confirmationState: 'Confirmed' },
    });
  });

  test('another intent takes over, and nothing understood falls back', async () => {
    await say('pizza please');
    expect((await say('what are your opening hours')).messages?.[0]?.content).toBe('At noon.');
    expect((await say('how is the weather')).sessionState?.intent?.name).toBe('FallbackIntent');
  });

  test('a Lambda that throws is a DependencyFailedException, and the conversation goes on', async () => {
    await say('pizza please');
    await expect(say('crash')).rejects.toMatchObject({
      name: 'DependencyFailedException',
      message: expect.stringContaining('no oven'),
    });
    expect((await say('large')).messages?.[0]?.content).toBe('What day?');
  });

  const long = 'x'.repeat(1025);
  test.each<readonly [string, Partial<RecognizeTextCommandInput>]>([
    ['an empty text', { text: '' }],
    ['a text of 1,025 units', { text: long }],
    ['a session id of one character', { sessionId: 'a' }],
    ['a session id with a blank', { sessionId: 'a b' }],
    ['a bot id of eleven characters', { botId: 'PIZZABOT012' }],
    ['an intent that is not there', { sessionState: { intent: { name: 'Fly' } } }],
    [
      'a context with no turns',
      {
        sessionState: {
          activeContexts: [
            { name: 'a', timeToLive: { turnsToLive: 0, timeToLiveInSeconds: 60 }, contextAttributes: {} },
          ],
        },
      },
    ],
    [
      'a context name with a blank',
      {
        sessionState: {
          activeContexts: [
            { name: 'a b', timeToLive: { turnsToLive: 1, timeToLiveInSeconds: 60 }, contextAttributes: {} },
          ],
        },
      },
    ],
    [
      'a hint of 141 characters',
      {
        sessionState: {
          runtimeHints: { slotHints: { OrderPizza: { Size: { runtimeHintValues: [{ phrase: 'x'.repeat(141) }] } } } },
        },
      },
    ],
    [
      '12 KB of attributes',
      { sessionState: { sessionAttributes: { a: 'x'.repeat(7000) } }, requestAttributes: { b: 'x'.repeat(7000) } },
    ],
  ])('%s is a ValidationException', async (_name, input) => {
    await expect(say('pizza please', input)).rejects.toMatchObject({
      name: 'ValidationException',
      $metadata: { httpStatusCode: 400 },
    });
  });

  test('1,024 UTF-16 units of text are taken', async () => {
    await expect(say('🍕'.repeat(512))).resolves.toMatchObject({ sessionId });
  });

  test.each([
    ['bot', { botId: 'NOBOTHERE1' }],
    ['alias', { botAliasId: 'NOALIASYES' }],
    ['locale', { localeId: 'xx_YY' }],
  ])('an unknown %s is a ResourceNotFoundException', async (_name, labels) => {
    await expect(say('pizza please', labels)).rejects.toMatchObject({
      name: 'ResourceNotFoundException',
      $metadata: { httpStatusCode: 404 },
    });
  });
});

describe('RecognizeUtterance', () => {
  test('takes text, and answers in gzipped headers', async () => {
    const answer = await client.send(
      new RecognizeUtteranceCommand({
        ...bot,
        sessionId,
        requestContentType: 'text/plain; charset=utf-8',
        responseContentType: 'text/plain; charset=utf-8',
        sessionState: packed({ sessionAttributes: { a: '1' } }),
        inputStream: Buffer.from('order a large pizza'),
      }),
    );
    expect(unpacked(answer.messages)).toEqual([{ contentType: 'PlainText', content: 'What day?' }]);
    expect(unpacked(answer.sessionState)).toMatchObject({
      sessionAttributes: { a: '1' },
      intent: { name: 'OrderPizza' },
    });
    expect(unpacked(answer.inputTranscript)).toBe('order a large pizza');
    expect(unpacked(answer.interpretations)).toMatchObject([{ intent: { name: 'OrderPizza' } }, {}, {}]);
    expect(answer).toMatchObject({ sessionId, inputMode: 'Text', contentType: 'text/plain; charset=utf-8' });
  });
});

describe('sessions', () => {
  test('PutSession, GetSession and DeleteSession', async () => {
    const put = await client.send(
      new PutSessionCommand({
        ...bot,
        sessionId,
        sessionState: {
          dialogAction: { type: 'ElicitSlot', slotToElicit: 'Day' },
          intent: { name: 'OrderPizza', slots: { Size: { value: { interpretedValue: 'small' } } } },
        },
        messages: [{ contentType: 'PlainText', content: 'When?' }],
        responseContentType: 'text/plain; charset=utf-8',
      }),
    );
    expect(unpacked(put.messages)).toEqual([{ contentType: 'PlainText', content: 'When?' }]);
    expect(put.sessionId).toBe(sessionId);
    expect(await client.send(new GetSessionCommand({ ...bot, sessionId }))).toMatchObject({
      sessionId,
      messages: [{ content: 'When?' }],
      sessionState: { dialogAction: { type: 'ElicitSlot', slotToElicit: 'Day' } },
      interpretations: [{ intent: { name: 'OrderPizza' } }],
    });
    expect((await say('2030-05-01')).messages?.[0]?.content).toBe('A small pizza on 2030-05-01?');
    expect(await client.send(new DeleteSessionCommand({ ...bot, sessionId }))).toMatchObject({ ...bot, sessionId });
    await expect(client.send(new GetSessionCommand({ ...bot, sessionId }))).rejects.toMatchObject({
      name: 'ResourceNotFoundException',
    });
  });

  test('a second turn while the first is under way is refused', async () => {
    oven.isFree = new Promise((resolve) => {
      oven.free = resolve;
    });
    await say('pizza please');
    const first = say('wait');
    const second = say('wait');
    const refused = await Promise.any(
      [first, second].map((turn) =>
        turn.then(
          () => Promise.reject(new Error('answered')),
          (error: unknown) => error,
        ),
      ),
    );
    expect(refused).toMatchObject({ name: 'ConflictException', $metadata: { httpStatusCode: 409 } });
    oven.free();
    const answered = await Promise.any([first, second]);
    expect(answered.messages?.[0]?.content).toBe('What size?');
  });
});

test('HTTP/1.1 clients, as boto3 and the AWS CLI are, get the same', async () => {
  const path = `/bots/${bot.botId}/botAliases/${bot.botAliasId}/botLocales/en_US/sessions/${encodeURIComponent(sessionId)}/text`;
  const post = (body: string) => fetch(`http://127.0.0.1:${server.port}${path}`, { method: 'POST', body });
  const right = await post('{"text":"how is the weather"}');
  expect([right.status, await right.json()]).toMatchObject([200, { messages: [{ content: 'Sorry?' }], sessionId }]);
  const wrong = await post('{}');
  expect([wrong.status, wrong.headers.get('x-amzn-errortype')]).toEqual([400, 'ValidationException']);
});
