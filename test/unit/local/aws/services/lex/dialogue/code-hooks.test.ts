import { describe, expect, jest, test } from '@jest/globals';
import { z } from 'zod';
import type { LambdaHandler } from '../../../../../../../local/aws/lambda/handler.ts';
import {
  archiveOf,
  asks,
  branches,
  goes,
  hook,
  says,
  type TestIntent,
} from '../../../../../../support/lex/bot-archive.ts';
import { converse } from '../../../../../../support/lex/lex-conversation.ts';
import { scalar, scriptedUnderstanding } from '../../../../../../support/lex/scripted-understanding.ts';

/** The parts of a hook event that tests look at. */
const eventShape = z.looseObject({
  invocationSource: z.string(),
  invocationLabel: z.string().optional(),
  inputTranscript: z.string(),
  proposedNextState: z
    .looseObject({
      dialogAction: z.object({ type: z.string(), slotToElicit: z.string() }),
      prompt: z.object({ attempt: z.string() }),
    })
    .optional(),
  sessionState: z.looseObject({
    sessionAttributes: z.record(z.string(), z.string()),
    intent: z.looseObject({ name: z.string(), state: z.string(), slots: z.record(z.string(), z.unknown()) }),
  }),
});
type Event = z.output<typeof eventShape>;

const understanding = scriptedUnderstanding(
  {
    go: [
      ['Go', 0.9],
      ['Stop', 0.2],
    ],
    'go far': [['Go', 0.9, { Where: 'far' }]],
    stop: [['Stop', 1]],
  },
  { Where: { far: 'far', near: 'near', round: scalar('round', null, ['round one', 'round two']) } },
);
const elicitationCodeHook = { enableCodeHookInvocation: true, invocationLabel: 'where' };
const where = { name: 'Where', capture: { elicitationCodeHook } };
const when = { name: 'When' };
const stop = { name: 'Stop', slots: [{ name: 'Why' }] };
const fulfils = { fulfillmentCodeHook: { enabled: true } };

async function withLambda(answers: (event: Event) => unknown, go: Partial<TestIntent>) {
  const lambda = jest.fn<LambdaHandler>(async (event) => answers(eventShape.parse(event)));
  const archive = archiveOf({ intents: [{ name: 'Go', ...go }, stop] });
  const conversation = await converse(archive, { understanding, lambda });
  const events = () => lambda.mock.calls.map(([event]) => eventShape.parse(event));
  return { ...conversation, events };
}
const delegate = () => ({ sessionState: { dialogAction: { type: 'Delegate' } } });
const close = ({ sessionState }: Event, state = 'Fulfilled') => ({
  sessionState: { ...sessionState, dialogAction: { type: 'Close' }, intent: { ...sessionState.intent, state } },
});
const message = { contentType: 'PlainText', content: 'From the Lambda, about {Where}.' };

describe('the event of a code hook', () => {
  test('is as AWS documents it', async () => {
    const { say, events } = await withLambda(delegate, { slots: [where, when], overlay: fulfils });
    await say('go', { sessionAttributes: { tier: 'gold' }, activeContexts: [] }, { channel: 'web' });
    await say('far');
    expect(events()[0]).toEqual({
      messageVersion: '1.0',
      invocationSource: 'DialogCodeHook',
      invocationLabel: 'where',
      inputMode: 'Text',
      responseContentType: 'text/plain; charset=utf-8',
      sessionId: 'a-session',
      inputTranscript: 'far',
      bot: {
        id: 'TESTBOT001',
        name: 'TestBot',
        version: 'DRAFT',
        aliasId: 'TSTALIASID',
        aliasName: 'TestBotAlias',
        localeId: 'en_US',
      },
      interpretations: [
        {
          intent: {
            name: 'Go',
            slots: {
              Where: scalar('far'),
              When: null,
            },
            state: 'InProgress',
            confirmationState: 'None',
          },
          interpretationSource: 'Lex',
        },
      ],
      proposedNextState: {
        dialogAction: { type: 'ElicitSlot', slotToElicit: 'When' },
        intent: expect.objectContaining({ name: 'Go' }),
        prompt: { attempt: 'Initial' },
      },
      requestAttributes: null,
      sessionState: {
        activeContexts: [],
        sessionAttributes: { tier: 'gold' },
        runtimeHints: {},
        intent: expect.objectContaining({ name: 'Go', state: 'InProgress' }),
        originatingRequestId: 'request-1',
      },
      transcriptions: [
        {
          transcription: 'far',
          transcriptionConfidence: 1,
          resolvedContext: { intent: 'Go' },
          resolvedSlots: { Where: scalar('far') },
        },
      ],
    });
  });

  test('gives confidences as bare numbers, and the FallbackIntent none', async () => {
    const { say, events } = await withLambda(close, { overlay: fulfils });
    await say('go');
    expect(events()[0]?.['interpretations']).toEqual([
      expect.objectContaining({
        nluConfidence: 0.9,
        intent: expect.objectContaining({ name: 'Go', state: 'ReadyForFulfillment' }),
      }),
      expect.not.objectContaining({ nluConfidence: expect.anything() }),
      expect.objectContaining({
        nluConfidence: 0.2,
        intent: expect.objectContaining({ name: 'Stop', state: 'ReadyForFulfillment', slots: { Why: null } }),
      }),
    ]);
    expect(events()[0]).toMatchObject({ invocationSource: 'FulfillmentCodeHook' });
    expect(events()[0]).not.toHaveProperty('proposedNextState');
  });

  test.each([
    ['the slot again while it stays empty', ['?'], 'Where Retry1'],
    ['with the number of the retry', ['?', '?'], 'Where Retry2'],
    ['nothing when the retries are used up', ['?', '?', '?'], undefined],
    ['the next slot once it is filled', ['far'], 'When Initial'],
  ])('proposes %s', async (_name, texts, expected) => {
    const { say, events } = await withLambda(delegate, { slots: [where, when] });
    for (const text of ['go', ...texts]) await say(text);
    const proposed = events().at(-1)?.proposedNextState;
    expect(proposed && `${proposed.dialogAction.slotToElicit} ${proposed.prompt.attempt}`).toBe(expected);
  });

  test('proposes the way that conditions and values lead', async () => {
    const again = goes('ElicitSlot', { slot: 'Where', slots: { Where: null } });
    const capture = {
      elicitationCodeHook,
      captureConditional: branches([['{Where} = "far"', null, again]], [null, null]),
    };
    const { say, events } = await withLambda(delegate, { slots: [{ ...where, capture }, when] });
    await say('go');
    const heard = await say('far');
    expect(events()[0]?.proposedNextState?.dialogAction.slotToElicit).toBe('Where');
    expect(events()[0]?.sessionState.intent.slots).toMatchObject({ Where: { shape: 'Scalar' } });
    expect(heard.action).toBe('ElicitSlot Where');
  });

  test('shows an ambiguous value with its readings, and asks again', async () => {
    const { say, events } = await withLambda(delegate, { slots: [where] });
    await say('go');
    const heard = await say('round');
    expect(events()[0]?.sessionState.intent.slots['Where']).toMatchObject({
      value: { interpretedValue: null, resolvedValues: ['round one', 'round two'] },
    });
    expect(heard).toMatchObject({ texts: ['Where?'], action: 'ElicitSlot Where' });
  });
});

const delegateThenClose = (event: Event) =>
  event.invocationSource === 'FulfillmentCodeHook' ? close(event) : delegate();

describe('which hooks are called', () => {
  const hooked = { codeHook: hook({}, 'start'), nextStep: goes('InvokeDialogCodeHook') };
  const slots = [
    {
      ...where,
      capture: { elicitationCodeHook, codeHook: hook({}, 'captured'), captureNextStep: goes('InvokeDialogCodeHook') },
    },
  ];
  test('those of the stages, by their labels, then fulfilment', async () => {
    const { say, events } = await withLambda(delegateThenClose, {
      slots,
      overlay: { initialResponseSetting: hooked, ...fulfils },
    });
    await say('go');
    await say('far');
    expect(events().map(({ invocationLabel, invocationSource }) => invocationLabel ?? invocationSource)).toEqual([
      'start',
      'where',
      'captured',
      'FulfillmentCodeHook',
    ]);
  });

  test('none of the stages unless the intent uses a Lambda for initialization and validation', async () => {
    const overlay = { initialResponseSetting: hooked, dialogCodeHook: { enabled: false } };
    const { say, events } = await withLambda(delegate, { slots, overlay });
    await say('go');
    await say('far');
    expect(events()).toEqual([]);
  });

  test('the one of a bot of 2021 at the start, after each answer and after the confirmation', async () => {
    const overlay = {
      initialResponseSetting: undefined,
      intentConfirmationSetting: { promptSpecification: asks('Go?') },
    };
    const { say, events } = await withLambda(delegate, { slots: [when], overlay });
    for (const text of ['go', 'soon', 'yes']) await say(text);
    expect(events().map(({ inputTranscript }) => inputTranscript)).toEqual(['go', 'soon', 'yes']);
  });

  test('a session attribute gives a slow hook more time', async () => {
    const limits: number[] = [];
    const lambda: LambdaHandler = async (_event, context) => {
      limits.push(context.getRemainingTimeInMillis());
      return delegate();
    };
    const archive = archiveOf({ intents: [{ name: 'Go', slots: [where] }] });
    const { say } = await converse(archive, { understanding: scriptedUnderstanding({ go: [['Go', 1]] }), lambda });
    await say('go');
    await say('?');
    await say('?', { sessionAttributes: { 'x-amz-lex:codehook-timeout-ms': '45000' } });
    await say('?', { sessionAttributes: { 'x-amz-lex:codehook-timeout-ms': '900000' } });
    expect(limits).toEqual([30_000, 45_000, 120_000]);
  });
});

describe('what a Lambda may answer', () => {
  const intent = { name: 'Go', slots: { Where: null, When: null } };
  const filled = { value: { interpretedValue: 'soon' } };
  test.each<readonly [string, unknown, Readonly<Record<string, unknown>>]>([
    ['Delegate', delegate(), { texts: ['When?'], action: 'ElicitSlot When', slots: { Where: 'far' } }],
    [
      'Delegate with slots: they are all that is known',
      { sessionState: { dialogAction: { type: 'Delegate' }, intent: { name: 'Go', slots: { When: filled } } } },
      { texts: ['Where?'], action: 'ElicitSlot Where', slots: { When: 'soon' } },
    ],
    [
      'Delegate with messages: they come first',
      { ...delegate(), messages: [message] },
      { texts: ['From the Lambda, about far.', 'When?'] },
    ],
    [
      'Delegate with another intent',
      { sessionState: { dialogAction: { type: 'Delegate' }, intent: { name: 'Stop' } } },
      { texts: ['Why?'], intent: 'Stop InProgress' },
    ],
    [
      'Delegate with ReadyForFulfillment',
      { sessionState: { dialogAction: { type: 'Delegate' }, intent: { name: 'Go', state: 'ReadyForFulfillment' } } },
      { action: 'Close', intent: 'Go Fulfilled' },
    ],
    [
      'ElicitSlot with its own words',
      {
        sessionState: { dialogAction: { type: 'ElicitSlot', slotToElicit: 'Where' }, intent: { name: 'Go' } },
        messages: [message],
      },
      { texts: ['From the Lambda, about far.'], action: 'ElicitSlot Where', slots: { Where: 'far' } },
    ],
    [
      'ElicitSlot without words: the slot has a prompt',
      { sessionState: { dialogAction: { type: 'ElicitSlot', slotToElicit: 'When' }, intent } },
      { texts: ['When?'], action: 'ElicitSlot When', slots: {} },
    ],
    [
      'ElicitIntent',
      { sessionState: { dialogAction: { type: 'ElicitIntent' } }, messages: [message] },
      { texts: ['From the Lambda, about far.'], action: 'ElicitIntent' },
    ],
    [
      'ConfirmIntent',
      {
        sessionState: { dialogAction: { type: 'ConfirmIntent' }, intent: { name: 'Go', slots: { Where: filled } } },
        messages: [message],
      },
      { texts: ['From the Lambda, about soon.'], action: 'ConfirmIntent', slots: { Where: 'soon' } },
    ],
    [
      'Close',
      {
        sessionState: { dialogAction: { type: 'Close' }, intent: { name: 'Go', state: 'Failed' } },
        messages: [message],
      },
      { texts: ['From the Lambda, about far.'], action: 'Close', intent: 'Go Failed' },
    ],
    [
      'nulls where there is nothing',
      {
        sessionState: {
          dialogAction: { type: 'Delegate' },
          sessionAttributes: null,
          activeContexts: null,
          intent: null,
        },
        messages: null,
      },
      { texts: ['When?'] },
    ],
  ])('%s', async (_name, answer, expected) => {
    const { say } = await withLambda(() => answer, { slots: [where, when] });
    await say('go');
    expect(await say('far')).toMatchObject(expected);
  });

  test('session attributes, contexts, hints and request attributes', async () => {
    const answer = {
      sessionState: {
        dialogAction: { type: 'Delegate' },
        sessionAttributes: { step: '2' },
        activeContexts: [
          { name: 'trip', timeToLive: { turnsToLive: 2, timeToLiveInSeconds: 60 }, contextAttributes: { a: 'b' } },
        ],
        runtimeHints: { slotHints: { Go: { When: { runtimeHintValues: [{ phrase: 'at noon' }] } } } },
      },
      requestAttributes: { seen: 'yes' },
    };
    const { say } = await withLambda(() => answer, { slots: [where, when] });
    await say('go', { sessionAttributes: { step: '1', other: 'x' } });
    const { session, requestAttributes } = await say('far', undefined, { channel: 'web' });
    expect(session.attributes).toEqual({ step: '2' });
    expect(session.contexts).toMatchObject([{ name: 'trip', turnsLeft: 2, attributes: { a: 'b' } }]);
    expect(requestAttributes).toEqual({ seen: 'yes' });
    await say('soon');
    expect(understanding.asked.at(-1)).toMatchObject(['When', { hints: ['at noon'] }]);
  });

  test('a spelling style, which the next answer is heard in', async () => {
    const dialogAction = { type: 'ElicitSlot', slotToElicit: 'When', slotElicitationStyle: 'SpellByLetter' };
    const { say } = await withLambda(() => ({ sessionState: { dialogAction, intent: { name: 'Go' } } }), {
      slots: [where, when],
    });
    await say('go');
    expect((await say('far')).session.dialogAction).toEqual(dialogAction);
    await say('soon');
    expect(understanding.asked.at(-1)).toMatchObject(['When', { spelling: 'SpellByLetter' }]);
  });

  test.each<readonly [string, unknown]>([
    ['nothing', undefined],
    ['no sessionState', { messages: [message] }],
    ['no dialogAction', { sessionState: {} }],
    ['an unknown dialogAction', { sessionState: { dialogAction: { type: 'Ask' } } }],
    ['None', { sessionState: { dialogAction: { type: 'None' } } }],
    ['ElicitIntent without a message', { sessionState: { dialogAction: { type: 'ElicitIntent' } } }],
    ['ElicitSlot without a slot', { sessionState: { dialogAction: { type: 'ElicitSlot' }, intent } }],
    [
      'ElicitSlot of a slot that is not there',
      { sessionState: { dialogAction: { type: 'ElicitSlot', slotToElicit: 'Why' }, intent } },
    ],
    ['ElicitSlot without an intent', { sessionState: { dialogAction: { type: 'ElicitSlot', slotToElicit: 'Where' } } }],
    ['ConfirmIntent with nothing to say', { sessionState: { dialogAction: { type: 'ConfirmIntent' }, intent } }],
    ['Close without a state', { sessionState: { dialogAction: { type: 'Close' }, intent } }],
    [
      'Close with ReadyForFulfillment',
      { sessionState: { dialogAction: { type: 'Close' }, intent: { ...intent, state: 'ReadyForFulfillment' } } },
    ],
    ['an intent that is not there', { sessionState: { dialogAction: { type: 'Delegate' }, intent: { name: 'Fly' } } }],
    [
      'a slot that is not there',
      { sessionState: { dialogAction: { type: 'Delegate' }, intent: { name: 'Go', slots: { Why: null } } } },
    ],
    [
      'an attribute that is no string',
      { sessionState: { dialogAction: { type: 'Delegate' }, sessionAttributes: { n: 1 } } },
    ],
    [
      '12 KB of attributes',
      { sessionState: { dialogAction: { type: 'Delegate' }, sessionAttributes: { n: 'x'.repeat(9300) } } },
    ],
    ['eleven messages', { ...delegate(), messages: Array.from({ length: 11 }, () => message) }],
    ['a message too long', { ...delegate(), messages: [{ contentType: 'PlainText', content: 'x'.repeat(1025) }] }],
    ['a message without content', { ...delegate(), messages: [{ contentType: 'ImageResponseCard', content: 'x' }] }],
    ['50 KB', { ...delegate(), padding: 'x'.repeat(52_000) }],
  ])('not %s: a DependencyFailedException, and the session is as before', async (_name, answer) => {
    const { say, provider, labels } = await withLambda(() => answer, { slots: [where, when] });
    await say('go', { sessionAttributes: { step: '1' } });
    const before = await provider.getSession(labels);
    await expect(say('far')).rejects.toMatchObject({ type: 'DependencyFailedException', status: 424 });
    expect(await provider.getSession(labels)).toEqual(before);
  });
});

const broken = () => {
  throw new Error('no table');
};

describe('a Lambda that fails', () => {
  const outcomes = {
    failureResponse: says('It is broken.'),
    failureNextStep: goes('EndConversation'),
    timeoutResponse: says('Too slow.'),
    timeoutNextStep: goes('EndConversation'),
  };
  test('is a DependencyFailedException with its error, where the bot has no steps for it', async () => {
    const { say } = await withLambda(broken, { slots: [where] });
    await say('go');
    await expect(say('far')).rejects.toMatchObject({
      type: 'DependencyFailedException',
      message: expect.stringContaining('no table'),
    });
  });

  test.each<readonly [string, Partial<TestIntent>]>([
    [
      'of a stage',
      { overlay: { initialResponseSetting: { codeHook: hook(outcomes), nextStep: goes('InvokeDialogCodeHook') } } },
    ],
    [
      'of fulfilment',
      { overlay: { fulfillmentCodeHook: { enabled: true, postFulfillmentStatusSpecification: outcomes } } },
    ],
  ])('leads on by the failure steps %s', async (_name, go) => {
    const { say } = await withLambda(broken, go);
    expect(await say('go')).toMatchObject({ texts: ['It is broken.'], action: 'Close', intent: 'Go Failed' });
  });

  test('is like one that answers Failed', async () => {
    const overlay = { initialResponseSetting: { codeHook: hook(outcomes), nextStep: goes('InvokeDialogCodeHook') } };
    const failed = { sessionState: { dialogAction: { type: 'Delegate' }, intent: { name: 'Go', state: 'Failed' } } };
    const { say } = await withLambda(() => failed, { overlay });
    expect(await say('go')).toMatchObject({ texts: ['It is broken.'], action: 'Close', intent: 'Go Failed' });
  });
});

describe('fulfilment by a Lambda', () => {
  const outcomes = {
    successResponse: says('Done.'),
    failureResponse: says('Not done.'),
    failureNextStep: goes('EndConversation'),
  };
  const overlay = {
    fulfillmentCodeHook: { enabled: true, postFulfillmentStatusSpecification: outcomes },
    intentClosingSetting: { closingResponse: says('Bye.') },
  };
  test.each<readonly [string, (event: Event) => unknown, Readonly<Record<string, unknown>>]>([
    ['says what the bot says', (event) => close(event), { texts: ['Done.', 'Bye.'], intent: 'Go Fulfilled' }],
    [
      'or what the Lambda says instead',
      (event) => ({ ...close(event), messages: [message] }),
      { texts: ['From the Lambda, about far.', 'Bye.'], intent: 'Go Fulfilled' },
    ],
    [
      'or that it failed',
      (event) => close(event, 'Failed'),
      { texts: ['Not done.'], intent: 'Go Failed', action: 'Close' },
    ],
    [
      'or leaves it open',
      (event) => close(event, 'InProgress'),
      { texts: [], intent: 'Go InProgress', action: 'Close' },
    ],
    [
      'or asks for a slot again',
      ({ sessionState }) => ({
        sessionState: {
          ...sessionState,
          dialogAction: { type: 'Delegate' },
          intent: { name: 'Go', slots: { Where: null } },
        },
      }),
      { texts: ['Where?'], intent: 'Go InProgress', action: 'ElicitSlot Where' },
    ],
    [
      'or goes to another intent',
      () => ({ sessionState: { dialogAction: { type: 'Delegate' }, intent: { name: 'Stop' } } }),
      { texts: ['Why?'], intent: 'Stop InProgress' },
    ],
  ])('%s', async (_name, answers, expected) => {
    const { say } = await withLambda(answers, { slots: [{ name: 'Where' }], overlay });
    expect(await say('go far')).toMatchObject(expected);
  });

  test.each(['InProgress', 'ReadyForFulfillment'])('may not delegate with %s when no slot is empty', async (state) => {
    const answer = { sessionState: { dialogAction: { type: 'Delegate' }, intent: { name: 'Go', state } } };
    const { say } = await withLambda(() => answer, { overlay });
    await expect(say('go')).rejects.toMatchObject({ type: 'DependencyFailedException' });
  });
});

const answerQuestions = ({ inputTranscript, sessionState }: Event) =>
  inputTranscript.startsWith('what')
    ? {
        sessionState: { ...sessionState, dialogAction: { type: 'ElicitSlot', slotToElicit: 'Where' } },
        messages: [message],
      }
    : delegate();

describe('a side question while a slot is asked for', () => {
  test('is answered by the elicitation hook, and loses neither slots nor retries', async () => {
    const { say } = await withLambda(answerQuestions, { slots: [where, when] });
    await say('go');
    for (let turn = 0; turn < 4; turn++) {
      expect(await say('what is there?')).toMatchObject({
        texts: ['From the Lambda, about .'],
        action: 'ElicitSlot Where',
      });
    }
    expect(await say('far')).toMatchObject({ texts: ['When?'], slots: { Where: 'far' } });
  });
});
