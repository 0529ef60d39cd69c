import { describe, expect, test } from '@jest/globals';
import type { LambdaHandler } from '../../../../../../../local/aws/lambda/handler.ts';
import type { WrittenSessionState } from '../../../../../../../local/aws/services/lex/runtime-shapes.ts';
import {
  archiveOf,
  asks,
  branches,
  goes,
  hook,
  says,
  type TestIntent,
} from '../../../../../../support/lex/bot-archive.ts';
import { converse, type Heard } from '../../../../../../support/lex/lex-conversation.ts';
import { scalar, scriptedUnderstanding } from '../../../../../../support/lex/scripted-understanding.ts';

/** Rules of the developer guide, page by page, that no other file here is about. */
const understanding = scriptedUnderstanding(
  {
    go: [['Go', 0.9, {}]],
    'go far': [['Go', 0.9, { Where: 'far' }]],
    follow: [['Follow', 0.9]],
  },
  { Where: { far: 'far', near: 'near' }, 'Go.Place.Zip': { '90210': '90210', '100': '100' }, Name: { 'a b c': 'abc' } },
);
const outputContexts = [{ name: 'gone', timeToLiveInSeconds: 60, turnsToLive: 3 }];
const follow: TestIntent = { name: 'Follow', overlay: { inputContexts: [{ name: 'gone' }] } };

async function bot(go: Partial<TestIntent>, lambda?: LambdaHandler) {
  const slotTypes = [
    {
      name: 'Places',
      valueSelectionSetting: { resolutionStrategy: 'CONCATENATION' },
      compositeSlotTypeSetting: {
        subSlots: [
          { name: 'City', slotTypeId: 'AMAZON.City' },
          { name: 'Zip', slotTypeId: 'AMAZON.Number' },
        ],
      },
    },
  ];
  const archive = archiveOf({ intents: [{ name: 'Go', ...go }, follow], slotTypes });
  return converse(archive, { understanding, ...(lambda && { lambda }) });
}

async function after(go: Partial<TestIntent>, ...texts: readonly string[]): Promise<Heard> {
  const { say } = await bot(go);
  let last: Heard | undefined;
  for (const text of texts) last = await say(text);
  if (!last) throw new Error('nothing was said');
  return last;
}

const answering =
  (state: string, source = 'DialogCodeHook'): LambdaHandler =>
  async (event) => {
    const { sessionState, invocationSource } = JSON.parse(JSON.stringify(event));
    const type = invocationSource === source ? 'Close' : 'Delegate';
    return { sessionState: { ...sessionState, dialogAction: { type }, intent: { ...sessionState.intent, state } } };
  };

describe('an output context becomes active when its intent is fulfilled (context-mgmt-active-context)', () => {
  const where = { name: 'Where' };
  test('by a dialog hook that closes the intent', async () => {
    const initialResponseSetting = { codeHook: hook(), nextStep: goes('InvokeDialogCodeHook') };
    const { say } = await bot(
      { slots: [where], overlay: { outputContexts, initialResponseSetting } },
      answering('Fulfilled'),
    );
    expect((await say('go far')).session.contexts).toMatchObject([{ name: 'gone', attributes: { Where: 'far' } }]);
  });

  test('not by one that closes it as failed', async () => {
    const initialResponseSetting = { codeHook: hook(), nextStep: goes('InvokeDialogCodeHook') };
    const { say } = await bot({ overlay: { outputContexts, initialResponseSetting } }, answering('Failed'));
    expect((await say('go')).session.contexts).toEqual([]);
  });

  test('by a confirmation after which the bot ends the conversation', async () => {
    const intentConfirmationSetting = {
      promptSpecification: asks('Sure?'),
      confirmationNextStep: goes('EndConversation'),
    };
    const heard = await after({ overlay: { outputContexts, intentConfirmationSetting } }, 'go', 'yes');
    expect(heard).toMatchObject({ intent: 'Go Fulfilled', session: { contexts: [{ name: 'gone' }] } });
  });

  test('with ten parameters at most, each of 1,024 units', async () => {
    const slots = Array.from({ length: 12 }, (_, n) => ({
      name: `S${n}`,
      elicitation: {
        defaultValueSpecification: { defaultValueList: [{ defaultValue: n === 0 ? 'x'.repeat(1_100) : 'y' }] },
      },
    }));
    const [context] = (await after({ slots, overlay: { outputContexts } }, 'go')).session.contexts;
    expect(Object.keys(context?.attributes ?? {})).toHaveLength(10);
    expect(context?.attributes['S0']).toHaveLength(1024);
  });
});

const taken = async (expression: string, go: Partial<TestIntent> = {}, ...texts: readonly string[]) => {
  const nextStep = goes('EvaluateConditional');
  const conditional = branches([[expression, says('taken'), goes('EndConversation')]], [says('not taken'), null]);
  const overlay = { initialResponseSetting: { nextStep, conditional } };
  return (await after({ ...go, overlay }, 'go far', ...texts)).texts[0];
};

describe('a condition may ask (paths-branching)', () => {
  test.each([
    ['$.inputTranscript = "GO FAR"', 'taken'],
    ['$.sessionId = "a-session"', 'taken'],
    ['$.transcriptions[0].transcriptionConfidence >= 1', 'taken'],
    ['$.transcriptions[1].transcriptionConfidence > 0.5', 'not taken'],
    ['$.transcriptions[0].resolvedContext.intent = "Go"', 'taken'],
    ['$.transcriptions[0].resolvedSlots.Where.value.interpretedValue = "far"', 'taken'],
    ['fn.IS_SET($.interpretations[0].nluConfidence)', 'not taken'],
    ['$.interpretations[0].score > 0.5', 'taken'],
    ['fn.IS_SET($.constructor.name)', 'not taken'],
    ['fn.IS_SET($.inputTranscript.length)', 'not taken'],
  ])('%s is %s', async (expression, expected) => {
    expect(await taken(expression, { slots: [{ name: 'Where' }] })).toBe(expected);
  });

  test('a part of a composite slot as what it is: a number is no text', async () => {
    const slots = [
      {
        name: 'Place',
        type: 'Places',
        overlay: { subSlotSetting: { expression: 'Zip' } },
        capture: {
          captureNextStep: goes('EvaluateConditional'),
          captureConditional: branches(
            [['{Place.Zip} > 9', says('large'), goes('EndConversation')]],
            [says('small'), null],
          ),
        },
      },
    ];
    const dialogAction = { type: 'ElicitSlot', slotToElicit: 'Place', subSlotToElicit: { name: 'Zip' } } as const;
    const { put, say } = await bot({ slots });
    await put({ dialogAction, intent: { name: 'Go' } });
    expect((await say('100')).texts).toEqual(['large']);
  });
});

const hints = (value: object) => ({ dialogAction: { type: 'Delegate' }, runtimeHints: { slotHints: value } });

describe('what a sessionState may not say, of a client and of a Lambda', () => {
  const slots = [{ name: 'Where' }, { name: 'Day', type: 'AMAZON.Date' }, { name: 'Place', type: 'Places' }];
  const intent = { name: 'Go' };
  const phrases = { runtimeHintValues: [{ phrase: 'x' }] };
  const elicits = (more: object) => ({ intent, dialogAction: { type: 'ElicitSlot', ...more } });
  test.each<readonly [string, object]>([
    ['hints for an intent that is not there (using-hints)', hints({ Fly: { Where: phrases } })],
    ['hints for a slot that is not there (using-hints)', hints({ Go: { Why: phrases } })],
    ['hints for a sub-slot that is not there', hints({ Go: { Place: { subSlotHints: { Street: phrases } } } })],
    ['a sub-slot that is not there', elicits({ slotToElicit: 'Place', subSlotToElicit: { name: 'Street' } })],
    ['a sub-slot of a slot that has none', elicits({ slotToElicit: 'Where', subSlotToElicit: { name: 'City' } })],
    [
      'a value for a sub-slot that is not there',
      {
        dialogAction: { type: 'Delegate' },
        intent: { ...intent, slots: { Place: { subSlots: { Street: { value: { interpretedValue: 'x' } } } } } },
      },
    ],
    ['spelling a date (spelling-styles)', elicits({ slotToElicit: 'Day', slotElicitationStyle: 'SpellByWord' })],
    [
      'spelling a confirmation (spelling-styles)',
      { intent, dialogAction: { type: 'ConfirmIntent', slotElicitationStyle: 'SpellByLetter' } },
    ],
  ])('%s', async (_name, written) => {
    const messages = [{ contentType: 'PlainText', content: 'x' }];
    const sessionState = written as WrittenSessionState;
    const overlay = { initialResponseSetting: { codeHook: hook(), nextStep: goes('InvokeDialogCodeHook') } };
    const client = await bot({ slots });
    await expect(client.put(sessionState)).rejects.toMatchObject({ type: 'ValidationException', status: 400 });
    const { say } = await bot({ slots, overlay }, async () => ({ sessionState, messages }));
    await expect(say('go')).rejects.toMatchObject({ type: 'DependencyFailedException', status: 424 });
  });
});

describe('a question that is put again', () => {
  test('is heard in the same style', async () => {
    const { put, say } = await bot({ slots: [{ name: 'Name', type: 'AMAZON.LastName' }] });
    const dialogAction = { type: 'ElicitSlot', slotToElicit: 'Name', slotElicitationStyle: 'SpellByLetter' } as const;
    await put({ dialogAction, intent: { name: 'Go' } });
    expect((await say('?')).session.dialogAction).toEqual(dialogAction);
    expect(await say('a b c')).toMatchObject({ slots: { Name: 'abc' } });
  });

  test('is about the same part of a composite slot', async () => {
    const { put, say } = await bot({ slots: [{ name: 'Place', type: 'Places' }] });
    const dialogAction = { type: 'ElicitSlot', slotToElicit: 'Place', subSlotToElicit: { name: 'Zip' } } as const;
    await put({ dialogAction, intent: { name: 'Go' } });
    expect((await say('?')).action).toBe('ElicitSlot Place Zip');
  });
});

describe('a response card (context-mgmt-session-attribs)', () => {
  test('has values in its buttons too, within the limits of a card', async () => {
    const card = {
      title: '[long]',
      buttonsList: [{ text: 'Fly {Where}', value: '[long]' }],
    };
    const initialResponse = { messageGroupsList: [{ message: { imageResponseCard: card } }] };
    const { say } = await bot({ slots: [{ name: 'Where' }], overlay: { initialResponseSetting: { initialResponse } } });
    const { session } = await say('go far', { sessionAttributes: { long: 'x'.repeat(300) } });
    const shown = session.messages[0]?.imageResponseCard;
    expect(shown?.title).toHaveLength(250);
    expect(shown?.buttons).toEqual([{ text: 'Fly far', value: 'x'.repeat(50) }]);
  });
});

const never: LambdaHandler = () => new Promise(() => {});

describe('a Lambda that hangs', () => {
  const hurried = { sessionAttributes: { 'x-amz-lex:codehook-timeout-ms': '20' } };
  test('is a DependencyFailedException where the bot has no steps for it, and the session is as before', async () => {
    const { say, provider, labels } = await bot({ overlay: { fulfillmentCodeHook: { enabled: true } } }, never);
    await expect(say('go', hurried)).rejects.toMatchObject({
      type: 'DependencyFailedException',
      message: expect.stringContaining('timed out'),
    });
    await expect(provider.getSession(labels)).rejects.toMatchObject({ status: 404 });
  });

  test('takes the steps for that where the bot has them', async () => {
    const postFulfillmentStatusSpecification = { timeoutResponse: says('It takes long.') };
    const overlay = { fulfillmentCodeHook: { enabled: true, postFulfillmentStatusSpecification } };
    const { say } = await bot({ overlay }, never);
    expect(await say('go', hurried)).toMatchObject({ texts: ['It takes long.'], intent: 'Go Failed' });
  });
});

test('an ambiguous value is told of in the transcriptions of the hook', async () => {
  const events: unknown[] = [];
  const ambiguous = scriptedUnderstanding(
    { go: [['Go', 1]] },
    { When: { ten: scalar('ten', null, ['10:00', '22:00']) } },
  );
  const capture = { elicitationCodeHook: { enableCodeHookInvocation: true } };
  const { say } = await converse(archiveOf({ intents: [{ name: 'Go', slots: [{ name: 'When', capture }] }] }), {
    understanding: ambiguous,
    lambda: async (event) => {
      events.push(event);
      return { sessionState: { dialogAction: { type: 'Delegate' } } };
    },
  });
  await say('go');
  await say('ten');
  expect(events).toMatchObject([
    {
      transcriptions: [
        { resolvedSlots: { When: { value: { interpretedValue: null, resolvedValues: ['10:00', '22:00'] } } } },
      ],
    },
  ]);
});

test('what may have been said instead is told of as if it had been said, and the first is gone by', async () => {
  const events: unknown[] = [];
  const answers = [
    { sessionState: { dialogAction: { type: 'Close' }, intent: { name: 'Leave', state: 'Fulfilled' } } },
    { sessionState: { dialogAction: { type: 'Delegate' } } },
  ];
  const names = scriptedUnderstanding({ go: [['Go', 1]], leave: [['Leave', 0.9]] }, { Who: { miller: 'Miller' } });
  const capture = { elicitationCodeHook: { enableCodeHookInvocation: true } };
  const archive = archiveOf({
    intents: [
      { name: 'Go', slots: [{ name: 'Who', capture }] },
      { name: 'Leave', overlay: { fulfillmentCodeHook: { enabled: true } } },
    ],
  });
  const { provider, labels } = await converse(archive, {
    understanding: names,
    lambda: async (event) => {
      events.push(event);
      return answers.shift();
    },
  });
  const hear = (text: string, ...others: readonly string[]) =>
    provider.recognize(labels, {
      requestId: 'request-1',
      text,
      inputMode: 'Speech',
      transcriptionConfidence: 0.6,
      otherTranscriptions: others.map((other, n) => ({ text: other, confidence: 0.5 - n / 10 })),
      responseContentType: 'text/plain; charset=utf-8',
      requestAttributes: {},
    });
  await hear('leave', 'go', 'mumble');
  await hear('go');
  const { session } = await hear('the killer', 'miller');
  expect(session.intent?.slots['Who']).toBeNull();
  expect(events).toMatchObject([
    {
      transcriptions: [
        { transcription: 'leave', transcriptionConfidence: 0.6, resolvedContext: { intent: 'Leave' } },
        { transcription: 'go', transcriptionConfidence: 0.5, resolvedContext: { intent: 'Go' }, resolvedSlots: {} },
        { transcription: 'mumble', transcriptionConfidence: 0.4, resolvedContext: { intent: 'FallbackIntent' } },
      ],
    },
    {
      transcriptions: [
        { transcription: 'the killer', resolvedSlots: {} },
        {
          transcription: 'miller',
          transcriptionConfidence: 0.5,
          resolvedContext: { intent: 'Go' },
          resolvedSlots: { Who: { value: { originalValue: 'miller', interpretedValue: 'Miller' } } },
        },
      ],
    },
  ]);
});
