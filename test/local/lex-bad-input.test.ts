import http2 from 'node:http2';
import { gzipSync } from 'node:zlib';
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { startLocalAws, type LocalAws } from '../../local/aws/start-local-aws.ts';
import { archiveOf, says } from '../support/lex/bot-archive.ts';

const archive = archiveOf({
  intents: [
    {
      name: 'Order',
      utterances: ['order something'],
      slots: [{ name: 'Size' }],
      overlay: { fulfillmentCodeHook: { enabled: true } },
    },
    { name: 'FallbackIntent', overlay: { initialResponseSetting: { initialResponse: says('Sorry?') } } },
  ],
});
const answers: Readonly<Record<string, () => unknown>> = {
  throws: () => {
    throw new TypeError('no table');
  },
  hangs: () => new Promise(() => {}),
  garbage: () => '<html>',
  nothing: () => undefined,
  huge: () => ({ padding: 'x'.repeat(60_000) }),
  circular: () => {
    const loop: Record<string, unknown> = {};
    loop['loop'] = loop;
    return loop;
  },
  stranger: () => ({
    sessionState: { dialogAction: { type: 'ElicitSlot', slotToElicit: 'Colour' }, intent: { name: 'Order' } },
  }),
};
const handler = async (event: unknown): Promise<unknown> => {
  const { sessionState } = JSON.parse(JSON.stringify(event));
  return answers[sessionState.intent.slots.Size.value.interpretedValue]?.();
};

const lambdaFor = () => ({ functionName: 'orders', handler });

let aws: LocalAws;
beforeAll(async () => {
  aws = await startLocalAws({ bots: [{ botId: 'BADINPUT01', archive, lambdaFor, timezone: 'UTC' }] });
});
afterAll(() => aws.close());

interface Answer {
  readonly status: number;
  readonly type: string | null;
  readonly message: string;
}
type Headers = Readonly<Record<string, string>>;
type Post = (path: string, body: string, headers?: Headers) => Promise<Answer>;

const messageIn = (body: string): string => (body === '' ? '' : String(JSON.parse(body).message ?? ''));

/** As boto3, the AWS CLI and curl speak. */
const overHttp1: Post = async (path, body, headers = {}) => {
  const answer = await fetch(`${aws.url}${path}`, { method: 'POST', body, headers });
  const type = answer.headers.get('x-amzn-errortype');
  return { status: answer.status, type, message: messageIn(await answer.text()) };
};

/** As the Node SDK speaks. */
const overHttp2: Post = async (path, body, headers = {}) => {
  const session = http2.connect(aws.url);
  try {
    const stream = session.request({
      ':method': 'POST',
      ':path': path,
      'content-type': 'application/json',
      ...headers,
    });
    stream.end(body);
    const answer = await new Promise<http2.IncomingHttpHeaders>((resolve) => stream.on('response', resolve));
    let text = '';
    for await (const chunk of stream) text += String(chunk);
    return { status: Number(answer[':status']), type: String(answer['x-amzn-errortype']), message: messageIn(text) };
  } finally {
    session.close();
  }
};

const protocols: readonly (readonly [string, Post])[] = [
  ['HTTP/1.1', overHttp1],
  ['HTTP/2', overHttp2],
];
const session = '/bots/BADINPUT01/botAliases/TSTALIASID/botLocales/en_US/sessions/a-session';
const context = (more: object) => ({
  sessionState: {
    activeContexts: [
      { name: 'a', timeToLive: { timeToLiveInSeconds: 60, turnsToLive: 1 }, contextAttributes: {}, ...more },
    ],
  },
});
const slot = (value: unknown) => ({ sessionState: { intent: { name: 'Order', slots: { Size: value } } } });
const hints = (value: object) => ({ sessionState: { runtimeHints: { slotHints: { Order: { Size: value } } } } });
const message = (value: object) => ({ messages: [value], sessionState: {} });
const long = (length: number): string => 'x'.repeat(length);
const card = (value: object) => message({ contentType: 'ImageResponseCard', imageResponseCard: value });
const button = { text: 'a', value: 'b' };

/** Member, request, and what AWS's front end says of it. Constraints of the runtime model, shape by shape. */
const recognized: readonly (readonly [string, object, string])[] = [
  ['text', { text: null }, "Value null at 'text' failed to satisfy constraint: Member must not be null"],
  ['text', { text: '' }, "'text' failed to satisfy constraint: Member must have length greater than or equal to 1"],
  ['text', { text: long(1025) }, 'Member must have length less than or equal to 1024'],
  ['context name', context({ name: 'a b' }), 'Member must satisfy regular expression pattern: ^([A-Za-z0-9]_?)+$'],
  ['context name', context({ name: long(101) }), 'length less than or equal to 100'],
  [
    'context seconds',
    context({ timeToLive: { timeToLiveInSeconds: 4, turnsToLive: 1 } }),
    'value greater than or equal to 5',
  ],
  [
    'context seconds',
    context({ timeToLive: { timeToLiveInSeconds: 86_401, turnsToLive: 1 } }),
    'less than or equal to 86400',
  ],
  [
    'context turns',
    context({ timeToLive: { timeToLiveInSeconds: 5, turnsToLive: 21 } }),
    'value less than or equal to 20',
  ],
  ['context turns', context({ timeToLive: { timeToLiveInSeconds: 5 } }), 'must not be null'],
  ['context attributes', context({ contextAttributes: null }), 'must not be null'],
  ['context attributes', context({ contextAttributes: { a: '' } }), 'length greater than or equal to 1'],
  [
    'context attributes',
    context({ contextAttributes: Object.fromEntries(Array.from({ length: 11 }, (_, n) => [`k${n}`, 'v'])) }),
    'equal to 10',
  ],
  [
    'contexts',
    { sessionState: { activeContexts: Array.from({ length: 21 }, () => context({}).sessionState.activeContexts[0]) } },
    'equal to 20',
  ],
  ['session attributes', { sessionState: { sessionAttributes: { '': 'x' } } }, 'Map keys must satisfy constraint'],
  ['intent name', { sessionState: { intent: { name: '' } } }, "'sessionState.intent.name'"],
  [
    'intent state',
    { sessionState: { intent: { name: 'Order', state: 'Done' } } },
    'enum value set: [Failed, Fulfilled',
  ],
  ['confirmation state', { sessionState: { intent: { name: 'Order', confirmationState: 'Yes' } } }, 'enum value set'],
  ['slot value', slot({ value: {} }), "Value null at 'sessionState.intent.slots.Size.value.interpretedValue'"],
  ['slot value', slot({ value: { interpretedValue: '' } }), 'length greater than or equal to 1'],
  ['slot value', slot({ value: { interpretedValue: 'x', resolvedValues: [''] } }), 'length greater than or equal to 1'],
  ['slot shape', slot({ shape: 'Round' }), 'enum value set: [Scalar, List, Composite]'],
  ['dialog action', { sessionState: { dialogAction: {} } }, "Value null at 'sessionState.dialogAction.type'"],
  ['dialog action', { sessionState: { dialogAction: { type: 'Ask' } } }, 'enum value set: [Close, ConfirmIntent'],
  [
    'elicitation style',
    { sessionState: { dialogAction: { type: 'ElicitSlot', slotElicitationStyle: 'Sung' } } },
    'enum value set',
  ],
  ['hint', hints({ runtimeHintValues: [{ phrase: long(141) }] }), 'length less than or equal to 140'],
  ['hints', hints({ runtimeHintValues: [] }), 'length greater than or equal to 1'],
  ['hints', hints({ runtimeHintValues: Array.from({ length: 101 }, () => ({ phrase: 'x' })) }), 'equal to 100'],
  ['request id', { sessionState: { originatingRequestId: '' } }, 'length greater than or equal to 1'],
  ['intent', { sessionState: { intent: { name: 'Fly' } } }, 'no intent Fly'],
  ['slot', { sessionState: { intent: { name: 'Order', slots: { Colour: null } } } }, 'no slot Colour'],
  ['two members', { text: '', requestAttributes: { '': 'x' } }, '2 validation errors detected'],
];
const put: readonly (readonly [string, object, string])[] = [
  ['session state', {}, "Value null at 'sessionState'"],
  ['content type', message({ contentType: 'Text', content: 'x' }), 'enum value set: [CustomPayload'],
  ['content', message({ contentType: 'PlainText', content: long(1025) }), 'length less than or equal to 1024'],
  [
    'messages',
    { messages: Array.from({ length: 11 }, () => ({ contentType: 'PlainText', content: 'x' })), sessionState: {} },
    'equal to 10',
  ],
  ['card title', card({ title: long(251) }), 'length less than or equal to 250'],
  ['card buttons', card({ title: 'x', buttons: Array.from({ length: 6 }, () => button) }), 'equal to 5'],
  ['button text', card({ title: 'x', buttons: [{ ...button, text: long(51) }] }), 'length less than or equal to 50'],
];

const said = (body: object) => JSON.stringify({ text: 'order something', ...body });

describe.each(protocols)('over %s', (protocol, post) => {
  test.each(recognized)('RecognizeText, %s of %j is a ValidationException', async (_member, body, constraint) => {
    expect(await post(`${session}/text`, said(body))).toEqual({
      status: 400,
      type: 'ValidationException',
      message: expect.stringContaining(constraint),
    });
  });

  test.each(put)('PutSession, %s of %j is a ValidationException', async (_member, body, constraint) => {
    expect(await post(session, JSON.stringify(body))).toEqual({
      status: 400,
      type: 'ValidationException',
      message: expect.stringContaining(constraint),
    });
  });

  test.each([
    ['a bot id of nine', session.replace('BADINPUT01', 'BADINPUT0')],
    ['a bot id with a dash', session.replace('BADINPUT01', 'BADINPUT-1')],
    ['a session id of one', session.replace('a-session', 'a')],
    ['a session id of 101', session.replace('a-session', long(101))],
    ['a session id with a blank', session.replace('a-session', 'a%20session')],
  ])('%s is a ValidationException', async (_name, path) => {
    expect(await post(`${path}/text`, said({}))).toMatchObject({ status: 400, type: 'ValidationException' });
  });

  test.each([
    ['a bot', session.replace('BADINPUT01', 'NOSUCHBOT1')],
    ['an alias', session.replace('TSTALIASID', 'NOSUCHALIA')],
    ['a locale', session.replace('en_US', 'xx_YY')],
  ])('%s that is not there is a ResourceNotFoundException', async (_name, path) => {
    expect(await post(`${path}/text`, said({}))).toMatchObject({ status: 404, type: 'ResourceNotFoundException' });
  });

  test.each([
    ['no JSON', '{"text":'],
    ['a list', '[]'],
    ['a number for a text', '{"text":5}'],
    ['a text for a map', '{"text":"hi","requestAttributes":"x"}'],
    ['a number for an attribute', '{"text":"hi","requestAttributes":{"a":1}}'],
    ['a list for a slot', '{"text":"hi","sessionState":{"intent":{"name":"Order","slots":{"Size":[]}}}}'],
  ])('%s is a SerializationException', async (_name, body) => {
    expect(await post(`${session}/text`, body)).toMatchObject({ status: 400, type: 'SerializationException' });
  });

  test('what was said is in no message', async () => {
    const { message: told } = await post(`${session}/text`, JSON.stringify({ text: `${long(1025)} my secret` }));
    expect(told).not.toContain('secret');
  });

  test('a body over the limit is refused with its size, and the port goes on', async () => {
    const answer = await post(`${session}/text`, JSON.stringify({ text: long(17 * 1024 * 1024) }));
    expect(answer).toMatchObject({ status: 413, type: 'RequestEntityTooLargeException' });
    expect(await post(`${session}-${protocol.at(-1)}/text`, said({}))).toMatchObject({ status: 200 });
  });

  test.each([
    ['no base64', '***'],
    ['cut short', gzipSync('{"sessionAttributes":{}}').subarray(0, 20).toString('base64')],
    ['a small header of a hundred megabytes', gzipSync(Buffer.alloc(1e8, ' ')).toString('base64').slice(0, 60_000)],
    ['a wrong member', gzipSync('{"dialogAction":{"type":"Ask"}}').toString('base64')],
  ])('RecognizeUtterance, a state that is %s is a ValidationException', async (_name, state) => {
    const headers = { 'content-type': 'text/plain; charset=utf-8', 'x-amz-lex-session-state': state.slice(0, 12_000) };
    const path = `${session}/utterance`;
    expect(await post(path, 'hello', headers)).toMatchObject({ status: 400, type: 'ValidationException' });
  });

  test.each(Object.keys(answers))(
    'a Lambda: %s. DependencyFailedException, and the session is unharmed',
    async (kind) => {
      const path = session.replace('a-session', `lambda-${protocol.at(-1)}-${kind}`);
      const sessionState = { sessionAttributes: { 'x-amz-lex:codehook-timeout-ms': '100', kept: 'yes' } };
      expect(await post(`${path}/text`, said({ sessionState }))).toMatchObject({ status: 200 });
      const before = await (await fetch(`${aws.url}${path}`)).json();
      expect(await post(`${path}/text`, JSON.stringify({ text: kind }))).toMatchObject({
        status: 424,
        type: 'DependencyFailedException',
      });
      const { sessionState: after } = JSON.parse(JSON.stringify(await (await fetch(`${aws.url}${path}`)).json()));
      expect(after).toMatchObject({
        dialogAction: { type: 'ElicitSlot', slotToElicit: 'Size' },
        sessionAttributes: { kept: 'yes' },
      });
      expect({ ...after, originatingRequestId: '' }).toEqual({
        ...JSON.parse(JSON.stringify(before)).sessionState,
        originatingRequestId: '',
      });
    },
  );
});
