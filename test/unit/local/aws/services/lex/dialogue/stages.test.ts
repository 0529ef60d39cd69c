import { describe, expect, test } from '@jest/globals';
import { z } from 'zod';
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
import { scriptedUnderstanding } from '../../../../../../support/lex/scripted-understanding.ts';

const understanding = scriptedUnderstanding({
  go: [['Go', 1]],
  'go far': [['Go', 1, { Where: 'far' }]],
  stop: [['Stop', 1]],
});
const fallback = { name: 'FallbackIntent', overlay: { initialResponseSetting: { initialResponse: says('Sorry?') } } };
const stop = {
  name: 'Stop',
  slots: [{ name: 'Why' }],
  overlay: { initialResponseSetting: { initialResponse: says('Stopping.') } },
};

/** Says each text to a bot with the intent Go, and gives the last answer. */
async function after(go: Partial<TestIntent>, ...texts: readonly string[]) {
  const archive = archiveOf({ intents: [{ name: 'Go', ...go }, stop, fallback] });
  const { say } = await converse(archive, { understanding });
  let last = await say(texts[0] ?? 'go');
  for (const text of texts.slice(1)) last = await say(text);
  return last;
}
const initial = (setting: Readonly<Record<string, unknown>>) => ({ overlay: { initialResponseSetting: setting } });
const where = { name: 'Where' };
const when = { name: 'When' };

describe('a next step', () => {
  test.each<readonly [string, Readonly<Record<string, unknown>>, Readonly<Record<string, unknown>>]>([
    [
      'elicits a slot out of turn',
      goes('ElicitSlot', { slot: 'When' }),
      { texts: ['Hi.', 'When?'], action: 'ElicitSlot When' },
    ],
    [
      'elicits without the prompt',
      goes('ElicitSlot', { slot: 'When', silent: true }),
      { texts: ['Hi.'], action: 'ElicitSlot When' },
    ],
    [
      'switches the intent',
      goes('StartIntent', { intent: 'Stop' }),
      { texts: ['Hi.', 'Stopping.', 'Why?'], intent: 'Stop InProgress' },
    ],
    [
      'switches without the initial response, with a slot set',
      goes('StartIntent', { intent: 'Stop', silent: true, slots: { Why: 'tired' } }),
      { texts: ['Hi.'], intent: 'Stop Fulfilled', slots: { Why: 'tired' } },
    ],
    [
      'elicits a slot of another intent',
      goes('ElicitSlot', { intent: 'Stop', slot: 'Why' }),
      { texts: ['Hi.', 'Why?'], intent: 'Stop InProgress', action: 'ElicitSlot Why' },
    ],
    ['waits for an intent', goes('ElicitIntent'), { texts: ['Hi.'], action: 'ElicitIntent', intent: 'Go InProgress' }],
    ['fulfils', goes('FulfillIntent'), { texts: ['Hi.', 'Bye.'], action: 'Close', intent: 'Go Fulfilled' }],
    ['closes', goes('CloseIntent'), { texts: ['Hi.', 'Bye.'], action: 'Close', intent: 'Go InProgress' }],
    ['closes without the closing response', goes('CloseIntent', { silent: true }), { texts: ['Hi.'], action: 'Close' }],
    ['ends', goes('EndConversation'), { texts: ['Hi.'], action: 'Close', intent: 'Go InProgress' }],
    [
      'fulfils where there is nothing to confirm',
      goes('ConfirmIntent'),
      { texts: ['Hi.', 'Bye.'], intent: 'Go Fulfilled' },
    ],
    [
      'sets slots and attributes',
      goes('FulfillIntent', {
        slots: { Where: 'near', When: '$.inputTranscript' },
        attributes: { a: '1', b: '{Where}', c: 'x' },
      }),
      { slots: { Where: 'near', When: 'go' } },
    ],
  ])('%s', async (_name, nextStep, expected) => {
    const go = {
      slots: [where, when],
      overlay: {
        initialResponseSetting: { initialResponse: says('Hi.'), nextStep },
        intentClosingSetting: { closingResponse: says('Bye.') },
      },
    };
    expect(await after(go, 'go')).toMatchObject(expected);
  });

  test('passes over a filled slot, as if it had just been captured', async () => {
    const go = {
      slots: [
        {
          ...where,
          capture: { captureResponse: says('Far it is.'), captureNextStep: goes('ElicitSlot', { slot: 'When' }) },
        },
        when,
      ],
      ...initial({ nextStep: goes('ElicitSlot', { slot: 'Where' }) }),
    };
    expect(await after(go, 'go far')).toMatchObject({ texts: ['Far it is.', 'When?'], action: 'ElicitSlot When' });
  });

  test('asks again for a filled slot that it empties', async () => {
    const again = goes('ElicitSlot', { slot: 'Where', slots: { Where: null }, silent: true });
    const capture = {
      captureConditional: branches([['{Where} = "far"', says('Too far.'), again]], [null, goes('FulfillIntent')]),
    };
    const go = { slots: [{ ...where, capture }] };
    expect(await after(go, 'go', 'far')).toMatchObject({ texts: ['Too far.'], action: 'ElicitSlot Where', slots: {} });
    expect(await after(go, 'go', 'far', 'near')).toMatchObject({ intent: 'Go Fulfilled', slots: { Where: 'near' } });
  });

  test('never asks for an optional slot', async () => {
    const go = {
      slots: [{ ...where, elicitation: { slotConstraint: 'Optional' } }, when],
      ...initial({ nextStep: goes('ElicitSlot', { slot: 'Where' }) }),
    };
    expect(await after(go, 'go')).toMatchObject({ texts: ['When?'] });
  });

  test('that goes round in a circle is an error, and the session stays', async () => {
    const go = { slots: [{ ...where, capture: { captureNextStep: goes('ElicitSlot', { slot: 'Where' }) } }] };
    const archive = archiveOf({ intents: [{ name: 'Go', ...go }, stop] });
    const { say, provider, labels } = await converse(archive, { understanding });
    await say('go');
    await expect(say('far')).rejects.toMatchObject({ type: 'BadGatewayException', status: 502 });
    expect((await provider.getSession(labels)).intent).toMatchObject({ slots: { Where: null } });
  });

  test.each(['[unset]', '{When}', '((unset))', '$.transcriptions[3].transcription'])(
    'clears an attribute that it sets to %s',
    async (value) => {
      const first = branches([], [null, goes('EvaluateConditional', { attributes: { a: '1' } })]);
      const go = {
        slots: [where, when],
        ...initial({
          nextStep: goes('ElicitSlot', { slot: 'Where', attributes: { a: value, b: '2' } }),
          conditional: first,
        }),
      };
      expect((await after(go, 'go')).session.attributes).toEqual({ b: '2' });
    },
  );
});

describe('a conditional', () => {
  const conditional = branches(
    [
      ['{Where} = "far"', says('By plane.'), goes('ElicitSlot', { slot: 'When' })],
      ['fn.IS_SET({Where})', says('On foot.'), goes('FulfillIntent')],
    ],
    [says('Nowhere?'), goes('EndConversation')],
  );
  test.each([
    ['the first branch that holds', 'far', { texts: ['By plane.', 'When?'], action: 'ElicitSlot When' }],
    ['a later one', 'near', { texts: ['On foot.'], action: 'Close' }],
  ])('takes %s', async (_name, answer, expected) => {
    const slots = [
      { ...where, capture: { captureNextStep: goes('EvaluateConditional'), captureConditional: conditional } },
      when,
    ];
    expect(await after({ slots }, 'go', answer)).toMatchObject(expected);
  });

  test('takes the default branch where none holds, also without being named', async () => {
    const go = { slots: [where, when], ...initial({ conditional }) };
    expect(await after(go, 'go')).toMatchObject({ texts: ['Nowhere?'], action: 'Close' });
  });

  test('is left alone by a next step that goes elsewhere', async () => {
    const go = { slots: [where, when], ...initial({ conditional, nextStep: goes('ElicitSlot', { slot: 'Where' }) }) };
    expect(await after(go, 'go')).toMatchObject({ texts: ['Where?'] });
  });
});

describe('a slot', () => {
  const failing = {
    failureResponse: says('I give up.'),
    failureNextStep: goes('StartIntent', { intent: 'Stop', attributes: { failed: 'Where' } }),
  };
  test('has failure steps of its own', async () => {
    const slots = [{ ...where, maxRetries: 1, capture: failing }];
    const last = await after({ slots }, 'go', '?', '??');
    expect(last).toMatchObject({ texts: ['I give up.', 'Stopping.', 'Why?'], intent: 'Stop InProgress' });
    expect(last.session.attributes).toEqual({ failed: 'Where' });
  });

  test('without retries fails at once', async () => {
    expect(await after({ slots: [{ ...where, maxRetries: 0, capture: failing }] }, 'go', '?')).toMatchObject({
      texts: ['I give up.', 'Stopping.', 'Why?'],
    });
  });

  test('that the first utterance fills walks its capture steps on the default path', async () => {
    const slots = [{ ...where, capture: { captureResponse: says('Far it is.') } }, when];
    expect(await after({ slots }, 'go far')).toMatchObject({ texts: ['Far it is.', 'When?'] });
  });
});

const confirming = (setting: Readonly<Record<string, unknown>>) => ({
  slots: [where],
  overlay: { intentConfirmationSetting: { promptSpecification: asks('Go?', 1), ...setting } },
});

describe('a confirmation', () => {
  test.each<readonly [string, Readonly<Record<string, unknown>>, Readonly<Record<string, unknown>>]>([
    [
      'goes on as its steps say when confirmed',
      { confirmationResponse: says('Good.'), confirmationNextStep: goes('ElicitIntent') },
      { said: ['yes'], texts: ['Good.'], action: 'ElicitIntent' },
    ],
    [
      'ends as fulfilled when nothing fulfils it',
      { confirmationNextStep: goes('EndConversation') },
      { said: ['yes'], texts: [], action: 'Close', intent: 'Go Fulfilled' },
    ],
    [
      'goes back to a slot when declined',
      { declinationNextStep: goes('ElicitSlot', { slot: 'Where', slots: { Where: null } }) },
      { said: ['no'], texts: ['Where?'], action: 'ElicitSlot Where', slots: {} },
    ],
    [
      'branches when declined',
      {
        declinationConditional: branches(
          [['{Where} = "far"', says('Too far?'), goes('EndConversation')]],
          [null, null],
        ),
      },
      { said: ['no'], texts: ['Too far?'], action: 'Close', intent: 'Go Failed' },
    ],
    [
      'fails with its own words',
      { failureResponse: says('Yes or no?!'), failureNextStep: goes('EndConversation') },
      { said: ['?', '?'], texts: ['Yes or no?!'], action: 'Close' },
    ],
  ])('%s', async (_name, setting, { said, ...expected }) => {
    const texts = z.array(z.string()).parse(said);
    expect(await after(confirming(setting), 'go far', ...texts)).toMatchObject(expected);
  });
});

describe('fulfilment and closing', () => {
  test('post-fulfilment and closing responses follow one another, then their next step', async () => {
    const go = {
      overlay: {
        fulfillmentCodeHook: {
          enabled: false,
          isActive: true,
          postFulfillmentStatusSpecification: { successResponse: says('Done.') },
        },
        intentClosingSetting: { closingResponse: says('Anything else?'), nextStep: goes('ElicitIntent') },
      },
    };
    expect(await after(go, 'go')).toMatchObject({
      texts: ['Done.', 'Anything else?'],
      action: 'ElicitIntent',
      intent: 'Go Fulfilled',
    });
  });

  test('ten messages at most: the question is kept', async () => {
    const many = Array.from({ length: 12 }, (_, index) => `m${index}`);
    const { texts } = await after({ slots: [where], ...initial({ initialResponse: says(...many) }) }, 'go');
    expect(texts).toHaveLength(10);
    expect(texts.at(-1)).toBe('Where?');
  });

  test('a hook whose invocation is switched off counts as successful', async () => {
    const codeHook = { ...hook({ successResponse: says('Checked.') }), enableCodeHookInvocation: false };
    const go = { slots: [where], ...initial({ codeHook, nextStep: goes('InvokeDialogCodeHook') }) };
    expect(await after(go, 'go')).toMatchObject({ texts: ['Checked.', 'Where?'] });
  });
});
