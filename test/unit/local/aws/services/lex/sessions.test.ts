import { mkdirSync, mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from '@jest/globals';
import { newSession, type Session } from '../../../../../../local/aws/services/lex/dialogue/session.ts';
import { FileSessions } from '../../../../../../local/aws/services/lex/sessions/file-sessions.ts';
import { MemorySessions } from '../../../../../../local/aws/services/lex/sessions/memory-sessions.ts';
import { archiveOf, asks, goes, says } from '../../../../../support/lex/bot-archive.ts';
import { converse } from '../../../../../support/lex/lex-conversation.ts';
import { scriptedUnderstanding } from '../../../../../support/lex/scripted-understanding.ts';

const session = (step: string): Session => ({ ...newSession, attributes: { step } });
let folder = '';
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'lex-sessions-'));
});
afterEach(() => rmSync(folder, { recursive: true }));

describe.each(['memory', 'files'] as const)('sessions in %s', (kind) => {
  const clock = { now: 0 };
  const open = () => {
    const options = { idleSeconds: 60, now: () => clock.now };
    return kind === 'memory' ? new MemorySessions(options) : new FileSessions({ ...options, folder });
  };
  beforeEach(() => {
    clock.now = 0;
  });

  test('are kept by key, and removed once', async () => {
    const sessions = open();
    await sessions.write('a', session('1'));
    await sessions.write('b/é:', session('2'));
    await sessions.write('a', session('3'));
    expect([await sessions.read('a'), await sessions.read('b/é:'), await sessions.read('c')]).toEqual([
      session('3'),
      session('2'),
      undefined,
    ]);
    expect([await sessions.remove('a'), await sessions.remove('a'), await sessions.read('a')]).toEqual([
      true,
      false,
      undefined,
    ]);
  });

  test('are forgotten when they are idle, and a turn starts the time anew', async () => {
    const sessions = open();
    await sessions.write('a', session('1'));
    await sessions.write('b', session('1'));
    clock.now = 59_999;
    await sessions.write('a', session('2'));
    clock.now = 60_000;
    expect([await sessions.read('a'), await sessions.read('b')]).toEqual([session('2'), undefined]);
    clock.now = 119_999;
    expect([await sessions.read('a'), await sessions.remove('a')]).toEqual([undefined, false]);
  });
});

const orderBot = (...slots: readonly string[]) =>
  archiveOf({ intents: [{ name: 'Order', slots: slots.map((name) => ({ name })) }] });

const at = (now: number) => new FileSessions({ folder, idleSeconds: 60, now: () => now });

describe('sessions in files', () => {
  test('are there again after a restart', async () => {
    const before = at(0);
    await before.write('a', session('1'));
    await before.write('a', session('2'));
    await before.close();
    expect(await at(59_000).read('a')).toEqual(session('2'));
    expect(await at(60_000).read('a')).toBeUndefined();
  });

  test('that are removed stay removed', async () => {
    const before = at(0);
    await before.write('a', session('1'));
    await before.close();
    const after = at(0);
    await after.write('a', session('2'));
    expect(await after.remove('a')).toBe(true);
    await after.close();
    expect(readdirSync(folder)).toEqual([]);
  });

  test('that cannot be saved are an error, not a silent loss', async () => {
    const sessions = at(0);
    await sessions.write('a', session('1'));
    rmSync(folder, { recursive: true });
    await expect(sessions.close()).rejects.toMatchObject({ code: 'ENOENT' });
    await expect(sessions.write('a', session('2'))).rejects.toMatchObject({ code: 'ENOENT' });
    mkdirSync(folder);
  });

  test('are swept when they are old or broken', async () => {
    for (const [now, key] of [
      [0, 'a'],
      [30_000, 'b'],
    ] as const) {
      const sessions = at(now);
      await sessions.write(key, session('1'));
      await sessions.close();
    }
    writeFileSync(join(folder, 'half.json'), '{"key":');
    await at(60_000).sweep();
    expect(readdirSync(folder)).toHaveLength(1);
  });

  test('a conversation goes on in them, also with a bot that has changed meanwhile', async () => {
    const understanding = scriptedUnderstanding({ order: [['Order', 1]] });
    const options = { understanding, sessionFolder: folder };
    const first = await converse(orderBot('Size', 'Crust'), options);
    await first.say('order');
    await first.close();
    const second = await converse(orderBot('Size', 'Crust'), options);
    expect(await second.say('large')).toMatchObject({ slots: { Size: 'large' }, texts: ['Crust?'] });
    await second.close();
    const third = await converse(orderBot('Colour'), options);
    expect(await third.say('thin')).toMatchObject({ intent: 'FallbackIntent Fulfilled' });
  });
});

describe('a session through the operations', () => {
  const understanding = scriptedUnderstanding({ order: [['Order', 1]] });
  const archive = archiveOf({
    intents: [
      {
        name: 'Order',
        slots: [{ name: 'Size' }, { name: 'Crust' }],
        overlay: {
          intentConfirmationSetting: { promptSpecification: asks('Sure?') },
          initialResponseSetting: { initialResponse: says('Hi.') },
        },
      },
      {
        name: 'Welcome',
        overlay: { initialResponseSetting: { initialResponse: says('Welcome!'), nextStep: goes('ElicitIntent') } },
      },
    ],
  });
  const filled = { shape: 'Scalar', value: { interpretedValue: 'large' } } as const;

  test('GetSession shows where the conversation stands', async () => {
    const { say, provider, labels } = await converse(archive, { understanding });
    const { session: told } = await say('order');
    expect(await provider.getSession(labels)).toEqual(told);
  });

  test.each([
    ['GetSession', 'getSession'],
    ['DeleteSession', 'deleteSession'],
  ] as const)('%s of no session is a ResourceNotFoundException', async (_name, operation) => {
    const { provider, labels } = await converse(archive, { understanding });
    await expect(provider[operation](labels)).rejects.toMatchObject({ type: 'ResourceNotFoundException', status: 404 });
  });

  test('DeleteSession ends it', async () => {
    const { say, provider, labels } = await converse(archive, { understanding });
    await say('order');
    await provider.deleteSession(labels);
    await expect(provider.getSession(labels)).rejects.toMatchObject({ status: 404 });
    expect(await say('large')).toMatchObject({ intent: 'FallbackIntent Fulfilled' });
  });

  test.each([
    [
      'Delegate starts the intent',
      { dialogAction: { type: 'Delegate' }, intent: { name: 'Welcome' } },
      { texts: ['Welcome!'], action: 'ElicitIntent' },
    ],
    [
      'Delegate goes on with given slots',
      { dialogAction: { type: 'Delegate' }, intent: { name: 'Order', slots: { Size: filled } } },
      { texts: ['Hi.', 'Crust?'] },
    ],
    [
      'ElicitSlot asks',
      { dialogAction: { type: 'ElicitSlot', slotToElicit: 'Crust' }, intent: { name: 'Order' } },
      { texts: ['Crust?'], action: 'ElicitSlot Crust' },
    ],
    [
      'ConfirmIntent asks',
      { dialogAction: { type: 'ConfirmIntent' }, intent: { name: 'Order', slots: { Size: filled } } },
      { texts: ['Sure?'], slots: { Size: 'large' } },
    ],
    ['ElicitIntent waits', { dialogAction: { type: 'ElicitIntent' } }, { texts: [], action: 'ElicitIntent' }],
    [
      'Close ends',
      { dialogAction: { type: 'Close' }, intent: { name: 'Order', state: 'Fulfilled' } },
      { action: 'Close', intent: 'Order Fulfilled' },
    ],
    ['attributes alone leave the rest', { sessionAttributes: { a: '1' } }, { texts: [], action: '' }],
  ] as const)('PutSession: %s', async (_name, sessionState, expected) => {
    const { put } = await converse(archive, { understanding });
    expect(await put(sessionState)).toMatchObject(expected);
  });

  test('PutSession: ReadyForFulfillment with Delegate fulfils', async () => {
    const { put } = await converse(archive, { understanding });
    const intent = { name: 'Order', state: 'ReadyForFulfillment' } as const;
    expect(await put({ dialogAction: { type: 'Delegate' }, intent })).toMatchObject({
      intent: 'Order Fulfilled',
      action: 'Close',
    });
  });

  test('PutSession says the client’s words instead of the prompt, and the answer fills the slot', async () => {
    const { put, say } = await converse(archive, { understanding });
    const dialogAction = { type: 'ElicitSlot', slotToElicit: 'Size' } as const;
    const asked = await put({ dialogAction, intent: { name: 'Order' } }, [
      { contentType: 'PlainText', content: 'How big?' },
    ]);
    expect(asked.texts).toEqual(['How big?']);
    expect(await say('large')).toMatchObject({ slots: { Size: 'large' }, texts: ['Crust?'] });
  });

  test('a request may say what is being asked, and sending back what was answered changes nothing', async () => {
    const { say } = await converse(archive, { understanding });
    const { session: first } = await say('order');
    await say('two words');
    const { session: second } = await say('two words', {
      dialogAction: first.dialogAction && { ...first.dialogAction },
      intent: { name: 'Order' },
    });
    expect(second.open).toMatchObject({ slot: 'Size', attempt: 2 });
    const dialogAction = { type: 'ElicitSlot', slotToElicit: 'Crust' } as const;
    expect(await say('thin', { dialogAction, intent: { name: 'Order' } })).toMatchObject({ slots: { Crust: 'thin' } });
  });

  test('a second turn while one is under way is a ConflictException', async () => {
    const { say } = await converse(archive, { understanding });
    const [first, second] = await Promise.allSettled([say('order'), say('order')]);
    expect(first?.status).toBe('fulfilled');
    expect(second).toMatchObject({ status: 'rejected', reason: { type: 'ConflictException', status: 409 } });
    expect((await say('large')).intent).toBe('Order InProgress');
  });

  test.each([
    ['an intent that is not there', { intent: { name: 'Fly' } }],
    ['a slot that is not there', { intent: { name: 'Order', slots: { Colour: null } } }],
    ['ElicitSlot without a slot', { dialogAction: { type: 'ElicitSlot' }, intent: { name: 'Order' } }],
    [
      'ElicitSlot of a slot that is not there',
      { dialogAction: { type: 'ElicitSlot', slotToElicit: 'Colour' }, intent: { name: 'Order' } },
    ],
    ['ConfirmIntent without an intent', { dialogAction: { type: 'ConfirmIntent' } }],
  ] as const)('%s is a ValidationException', async (_name, sessionState) => {
    const { put } = await converse(archive, { understanding });
    await expect(put(sessionState)).rejects.toMatchObject({ type: 'ValidationException', status: 400 });
  });

  test('an idle session takes little memory', async () => {
    const { say, provider, labels } = await converse(archive, { understanding });
    await say('order');
    expect(JSON.stringify(await provider.getSession(labels)).length).toBeLessThan(2_000);
  });
});
