import { describe, expect, test } from '@jest/globals';
import { array, assert, asyncProperty, constantFrom, integer, record } from 'fast-check';
import type { LambdaHandler } from '../../../../../../../local/aws/lambda/handler.ts';
import type { Session } from '../../../../../../../local/aws/services/lex/dialogue/session.ts';
import { AwsError } from '../../../../../../../local/aws/wire/aws-error.ts';
import { archiveOf, asks, branches, goes, hook, says } from '../../../../../../support/lex/bot-archive.ts';
import { converse } from '../../../../../../support/lex/lex-conversation.ts';
import { scriptedUnderstanding } from '../../../../../../support/lex/scripted-understanding.ts';

/** A bot with something of everything, some of it unwise. */
const archive = archiveOf({
  intents: [
    {
      name: 'Order',
      slots: [
        {
          name: 'Size',
          capture: {
            elicitationCodeHook: { enableCodeHookInvocation: true },
            failureNextStep: goes('StartIntent', { intent: 'Help' }),
          },
        },
        {
          name: 'Crust',
          maxRetries: 1,
          capture: {
            captureResponse: says('{Crust}!'),
            captureConditional: branches(
              [['{Crust} = "thin"', says('Thin.'), goes('ElicitSlot', { slot: 'Size', slots: { Size: null } })]],
              [null, null],
            ),
          },
        },
        { name: 'Note', elicitation: { slotConstraint: 'Optional' } },
      ],
      overlay: {
        intentConfirmationSetting: {
          promptSpecification: asks('Sure?', 1),
          declinationNextStep: goes('StartIntent', { intent: 'Order' }),
          elicitationCodeHook: { enableCodeHookInvocation: true },
        },
        fulfillmentCodeHook: {
          enabled: true,
          postFulfillmentStatusSpecification: { successResponse: says('a', 'b', 'c', 'd', 'e', 'f', 'g') },
        },
        intentClosingSetting: { closingResponse: says('h', 'i', 'j', 'k', 'l') },
        outputContexts: [{ name: 'ordered', timeToLiveInSeconds: 60, turnsToLive: 3 }],
      },
    },
    {
      name: 'Help',
      slots: [{ name: 'Topic' }],
      overlay: {
        inputContexts: null,
        initialResponseSetting: { codeHook: hook({}, 'help'), nextStep: goes('InvokeDialogCodeHook') },
      },
    },
    {
      name: 'Track',
      overlay: { inputContexts: [{ name: 'ordered' }], intentClosingSetting: { nextStep: goes('ElicitIntent') } },
    },
  ],
});
const understanding = scriptedUnderstanding({
  order: [
    ['Order', 0.9],
    ['Help', 0.2],
    ['Track', 0.1],
  ],
  'large thin': [['Order', 0.8, { Size: 'large', Crust: 'thin' }]],
  help: [
    ['Help', 0.9],
    ['Order', 0.3],
  ],
  track: [
    ['Track', 0.9],
    ['Help', 0.5],
    ['Order', 0.4],
  ],
  mumble: [['Order', 0.2]],
});
const texts = [
  'order',
  'large thin',
  'help',
  'track',
  'mumble',
  'large',
  'thin',
  'thick',
  'yes',
  'no',
  'maybe',
  'two words',
];

/** What a Lambda may come up with, right and wrong. */
const actions = [
  { type: 'Delegate' },
  { type: 'ElicitSlot', slotToElicit: 'Note' },
  { type: 'ElicitSlot', slotToElicit: 'Topic' },
  { type: 'ElicitIntent' },
  { type: 'ConfirmIntent' },
  { type: 'Close' },
  { type: 'Nonsense' },
];
const intents = [
  null,
  { name: 'Order', slots: {}, state: 'InProgress' },
  {
    name: 'Order',
    slots: { Size: { value: { interpretedValue: 'xl' } } },
    state: 'Fulfilled',
    confirmationState: 'Denied',
  },
  { name: 'Help', state: 'Failed' },
  { name: 'Order', state: 'ReadyForFulfillment' },
];
const turn = record({
  text: constantFrom(...texts),
  action: integer({ min: 0, max: actions.length - 1 }),
  intent: integer({ min: 0, max: intents.length - 1 }),
  words: integer({ min: 0, max: 10 }),
});

const slotsOf: Readonly<Record<string, readonly string[]>> = {
  Order: ['Size', 'Crust', 'Note'],
  Help: ['Topic'],
  Track: [],
  FallbackIntent: [],
};

const waitsFor = { slot: 'ElicitSlot', confirmation: 'ConfirmIntent', intent: 'ElicitIntent' };

function check({ intent, open, dialogAction, messages, interpretations, contexts }: Session): void {
  const slots = slotsOf[intent?.name ?? ''];
  expect(messages.length).toBeLessThanOrEqual(10);
  expect(interpretations.length).toBeLessThanOrEqual(5);
  expect(interpretations[0]?.intent).toEqual(intent);
  expect(intent && Object.keys(intent.slots)).toEqual(slots);
  expect(dialogAction?.type).toBe(open ? waitsFor[open.kind] : 'Close');
  if (open?.kind === 'slot') {
    expect(slots).toContain(open.slot);
    expect(open.attempt).toBeLessThanOrEqual(5);
  }
  expect(contexts.every(({ turnsLeft }) => turnsLeft > 0)).toBe(true);
}

type RandomTurn = { readonly text: string; readonly action: number; readonly intent: number; readonly words: number };

async function holdsFor(turns: readonly RandomTurn[]): Promise<void> {
  let answer: unknown;
  const lambda: LambdaHandler = async () => answer;
  const { say, provider, labels } = await converse(archive, { understanding, lambda });
  for (const { text, action, intent, words } of turns) {
    answer = {
      sessionState: { dialogAction: actions[action], intent: intents[intent] },
      messages: Array.from({ length: words }, () => ({ contentType: 'PlainText', content: '{Size}' })),
    };
    const before = await provider.getSession(labels).catch(() => undefined);
    const after = await say(text).catch((error: unknown) => {
      expect(error).toBeInstanceOf(AwsError);
      return undefined;
    });
    if (after) check(after.session);
    else expect(await provider.getSession(labels).catch(() => undefined)).toEqual(before);
  }
}

describe('whatever is said and whatever the Lambda answers', () => {
  test.each([
    ['of twelve turns', { minLength: 1, maxLength: 12 }, 100],
    ['of two hundred turns', { minLength: 200, maxLength: 200 }, 5],
  ])(
    'one question is open at most, about the intent under way, and a turn that fails changes nothing: conversations %s',
    async (_name, length, numRuns) => {
      await assert(asyncProperty(array(turn, length), holdsFor), { numRuns });
    },
  );
});
