import { gzipSync } from 'node:zlib';
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { createLexRuntime } from '../../channels/lex-runtime.aws.ts';
import { serveLexStub } from './web-lex-stub.ts';
import type { Wire } from './web-lex-stub.ts';
import { localAccess } from '../support/local-access.ts';

let stub: Awaited<ReturnType<typeof serveLexStub>>;

beforeAll(async () => {
  stub = await serveLexStub();
});
afterAll(() => {
  stub.close();
});

function lexWith(next: Wire | 'hang up' | 'silence', requestTimeout = 5000) {
  stub.next.answer = next;
  stub.asked.length = 0;
  return createLexRuntime({
    botId: 'FRONTDESK1',
    botAliasId: 'TSTALIASID',
    client: {
      ...localAccess(stub.url),
      requestHandler: { requestTimeout },
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
    expect(stub.asked).toEqual([{ method: 'POST', path: `${path}/text`, body }]);
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

describe('an operation that may have been done', () => {
  test.each([
    { name: 'one that is never answered', next: 'silence' as const },
    { name: 'one that fails inside', next: { status: 500, error: 'InternalServerException' } },
  ])('$name is not sent twice', async ({ next }) => {
    await expect(lexWith(next, 50).recognizeText({ ...turn, text: 'yes' })).rejects.toMatchObject({
      code: 'unreachable',
    });
    expect(stub.asked).toHaveLength(1);
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
    expect(stub.asked).toMatchObject([
      {
        method: 'POST',
        path,
        body: { sessionState: { intent: { name: 'Welcome' }, dialogAction: { type: 'Delegate' } } },
      },
    ]);
  });

  test('DeleteSession', async () => {
    await lexWith({ body: {} }).deleteSession(turn);
    expect(stub.asked).toMatchObject([{ method: 'DELETE', path }]);
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
