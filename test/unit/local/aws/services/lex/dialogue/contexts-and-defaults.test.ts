import { describe, expect, test } from '@jest/globals';
import type { WrittenSessionState } from '../../../../../../../local/aws/services/lex/runtime-shapes.ts';
import { archiveOf } from '../../../../../../support/lex/bot-archive.ts';
import { converse } from '../../../../../../support/lex/lex-conversation.ts';
import { scriptedUnderstanding } from '../../../../../../support/lex/scripted-understanding.ts';

const understanding = scriptedUnderstanding({
  order: [['Order', 0.9]],
  'order roses': [['Order', 0.9, { Flower: 'roses' }]],
  'where is it': [
    ['Track', 0.9],
    ['Order', 0.5],
  ],
  hm: [],
});
const order = {
  name: 'Order',
  slots: [{ name: 'Flower' }],
  overlay: { outputContexts: [{ name: 'ordered', timeToLiveInSeconds: 90, turnsToLive: 2 }] },
};
const track = { name: 'Track', overlay: { inputContexts: [{ name: 'ordered' }] } };

const bot = archiveOf({ intents: [order, track] });

describe('an output context', () => {
  test('starts when the intent is fulfilled, with its slots', async () => {
    const { say } = await converse(bot, { understanding });
    const { session } = await say('order roses');
    expect(session.contexts).toMatchObject([{ name: 'ordered', turnsLeft: 2, attributes: { Flower: 'roses' } }]);
  });

  test('lives for its turns', async () => {
    const { say } = await converse(bot, { understanding });
    await say('order roses');
    const left = async () => (await say('hm')).session.contexts.map(({ turnsLeft }) => turnsLeft);
    expect([await left(), await left()]).toEqual([[1], []]);
  });

  test('is there for the last of its turns, though the answer no longer shows it', async () => {
    const { say } = await converse(bot, { understanding });
    for (const text of ['order roses', 'hm']) await say(text);
    expect(await say('where is it')).toMatchObject({ intent: 'Track Fulfilled', session: { contexts: [] } });
    expect((await say('where is it')).intent).toBe('Order InProgress');
  });

  test('lives for its seconds', async () => {
    const clock = { now: 0 };
    const { say } = await converse(bot, { understanding, clock });
    await say('order roses');
    clock.now = 89_000;
    expect((await say('hm')).session.contexts).toHaveLength(1);
    clock.now = 90_000;
    expect((await say('hm')).session.contexts).toEqual([]);
  });

  test('may be set and cleared by the client', async () => {
    const { say } = await converse(bot, { understanding });
    const activeContexts = [
      { name: 'ordered', timeToLive: { turnsToLive: 5, timeToLiveInSeconds: 60 }, contextAttributes: {} },
    ];
    expect(await say('where is it', { activeContexts })).toMatchObject({ intent: 'Track Fulfilled' });
    expect((await say('where is it', { activeContexts: [] })).intent).toBe('Order InProgress');
  });
});

describe('an intent with input contexts', () => {
  test('is not recognised without them, nor listed', async () => {
    const { say } = await converse(bot, { understanding });
    const { session, intent } = await say('where is it');
    expect(intent).toBe('Order InProgress');
    expect(session.interpretations.map(({ intent: { name } }) => name)).toEqual(['Order', 'FallbackIntent']);
  });
});

const withDefaults = (...values: readonly string[]) => {
  const defaultValueSpecification = { defaultValueList: values.map((defaultValue) => ({ defaultValue })) };
  return archiveOf({
    intents: [{ ...order, slots: [{ name: 'Flower', elicitation: { defaultValueSpecification } }] }, track],
  });
};

describe('a default value', () => {
  const state: WrittenSessionState = {
    sessionAttributes: { favourite: 'lilies' },
    activeContexts: [
      {
        name: 'ordered',
        timeToLive: { turnsToLive: 5, timeToLiveInSeconds: 60 },
        contextAttributes: { Flower: 'daisies' },
      },
    ],
  };
  test.each([
    ['a context parameter', ['#ordered.Flower'], 'daisies'],
    ['a session attribute', ['[favourite]'], 'lilies'],
    ['a request attribute', ['<picked>'], 'tulips'],
    ['itself', ['roses'], 'roses'],
    ['the first that is set', ['#gone.Flower', '[none]', '<picked>', 'roses'], 'tulips'],
  ])('is %s', async (_name, values, expected) => {
    const { say } = await converse(withDefaults(...values), { understanding });
    expect(await say('order', state, { picked: 'tulips' })).toMatchObject({
      slots: { Flower: expected },
      intent: 'Order Fulfilled',
    });
  });

  test('gives way to what was said', async () => {
    const { say } = await converse(withDefaults('[favourite]'), { understanding });
    expect((await say('order roses', state)).slots).toEqual({ Flower: 'roses' });
  });

  test('that is not set leaves the slot to be asked for', async () => {
    const { say } = await converse(withDefaults('[none]'), { understanding });
    expect(await say('order')).toMatchObject({ texts: ['Flower?'] });
  });
});

describe('session attributes', () => {
  test.each([
    ['are kept when the request has none', undefined, { a: '1' }],
    ['are replaced as a whole', { sessionAttributes: { b: '2' } }, { b: '2' }],
    ['are cleared by an empty map', { sessionAttributes: {} }, {}],
  ])('%s', async (_name, sessionState, expected) => {
    const { say } = await converse(bot, { understanding });
    await say('hm', { sessionAttributes: { a: '1' } });
    expect((await say('hm', sessionState)).session.attributes).toEqual(expected);
  });

  test('request attributes are echoed', async () => {
    const { say } = await converse(bot, { understanding });
    expect((await say('hm', undefined, { channel: 'web' })).requestAttributes).toEqual({ channel: 'web' });
  });
});
