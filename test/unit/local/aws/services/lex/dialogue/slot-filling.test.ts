import { describe, expect, test } from '@jest/globals';
import { archiveOf, asks, goes, says } from '../../../../../../support/lex/bot-archive.ts';
import { converse, type Heard } from '../../../../../../support/lex/lex-conversation.ts';
import { scriptedUnderstanding } from '../../../../../../support/lex/scripted-understanding.ts';

const order = {
  name: 'Order',
  slots: [{ name: 'Size' }, { name: 'Crust' }],
  overlay: {
    initialResponseSetting: { initialResponse: says('A pizza!') },
    intentConfirmationSetting: {
      promptSpecification: asks('A {Size} one with {Crust} crust?', 1),
      confirmationResponse: says('Right.'),
      declinationResponse: says('Never mind.'),
    },
    intentClosingSetting: { closingResponse: says('Enjoy.'), isActive: true },
  },
};
const fallback = { name: 'FallbackIntent', overlay: { initialResponseSetting: { initialResponse: says('Sorry?') } } };
const help = { name: 'Help', overlay: { initialResponseSetting: { initialResponse: says('I sell pizza.') } } };
const archive = archiveOf({ intents: [order, help, fallback] });
const understanding = scriptedUnderstanding({
  'a pizza': [['Order', 0.9]],
  'a large pizza': [['Order', 0.9, { Size: 'large' }]],
  'help me please': [
    ['Help', 0.8],
    ['Order', 0.1],
  ],
  hm: [['Order', 0.3]],
});
const shown = ({ texts, action, intent, slots }: Heard) => ({ texts, action, intent, slots });

describe('a plain slot-filling bot', () => {
  test('asks for its slots by priority, asks to confirm, fulfils and closes', async () => {
    const { say } = await converse(archive, { understanding });
    expect(shown(await say('a pizza'))).toEqual({
      texts: ['A pizza!', 'Size?'],
      action: 'ElicitSlot Size',
      intent: 'Order InProgress',
      slots: {},
    });
    expect(shown(await say('large'))).toEqual({
      texts: ['Crust?'],
      action: 'ElicitSlot Crust',
      intent: 'Order InProgress',
      slots: { Size: 'large' },
    });
    expect(shown(await say('thin'))).toMatchObject({
      texts: ['A large one with thin crust?'],
      action: 'ConfirmIntent',
    });
    const last = await say('yes');
    expect(shown(last)).toEqual({
      texts: ['Right.', 'Enjoy.'],
      action: 'Close',
      intent: 'Order Fulfilled',
      slots: { Size: 'large', Crust: 'thin' },
    });
    expect(last.session.intent?.confirmationState).toBe('Confirmed');
    expect(last.session.open).toBeUndefined();
  });

  test('does not ask for what was said at the start', async () => {
    const { say } = await converse(archive, { understanding });
    expect(shown(await say('a large pizza'))).toMatchObject({
      texts: ['A pizza!', 'Crust?'],
      slots: { Size: 'large' },
    });
  });

  test('that is told no has failed', async () => {
    const { say } = await converse(archive, { understanding });
    for (const text of ['a large pizza', 'thin']) await say(text);
    const { session, ...heard } = await say('no');
    expect(heard).toMatchObject({ texts: ['Never mind.'], action: 'Close', intent: 'Order Failed' });
    expect(session.intent?.confirmationState).toBe('Denied');
  });

  test('keeps on asking, and gives up after the last retry', async () => {
    const { say } = await converse(archive, { understanding });
    await say('a pizza');
    expect(shown(await say('no idea'))).toMatchObject({ texts: ['Size?'], action: 'ElicitSlot Size' });
    expect((await say('still no idea')).session.open).toMatchObject({ attempt: 2 });
    expect(shown(await say('none at all'))).toMatchObject({
      texts: ['Sorry?'],
      intent: 'FallbackIntent Fulfilled',
      action: 'Close',
    });
  });

  test('gives up on a confirmation that is neither yes nor no', async () => {
    const { say } = await converse(archive, { understanding });
    for (const text of ['a large pizza', 'thin']) await say(text);
    expect(shown(await say('maybe'))).toMatchObject({
      texts: ['A large one with thin crust?'],
      action: 'ConfirmIntent',
    });
    expect(shown(await say('perhaps'))).toMatchObject({ texts: ['Sorry?'], intent: 'FallbackIntent Fulfilled' });
  });

  test('answers what it does not understand with the FallbackIntent, and ranks what it might have meant', async () => {
    const { say } = await converse(archive, { understanding });
    const { session, ...heard } = await say('hm');
    expect(heard).toMatchObject({ texts: ['Sorry?'], intent: 'FallbackIntent Fulfilled' });
    expect(session.interpretations.map(({ intent, score }) => [intent.name, score])).toEqual([
      ['FallbackIntent', undefined],
      ['Order', 0.3],
    ]);
  });

  test('puts the FallbackIntent where scores fall below the threshold', async () => {
    const { say } = await converse(archive, { understanding });
    const { session } = await say('help me please');
    expect(session.interpretations.map(({ intent, score }) => [intent.name, score])).toEqual([
      ['Help', 0.8],
      ['FallbackIntent', undefined],
      ['Order', 0.1],
    ]);
  });

  test('starts anew when the intent is named again after it was closed', async () => {
    const { say } = await converse(archive, { understanding });
    for (const text of ['a large pizza', 'thin', 'yes']) await say(text);
    expect(shown(await say('a pizza'))).toMatchObject({ texts: ['A pizza!', 'Size?'], slots: {} });
  });
});

describe('without a Lambda', () => {
  test.each(['Fulfilled', 'ReadyForFulfillment'] as const)('an intent ends as %s, as set', async (stateWithoutHook) => {
    const { say } = await converse(archive, { understanding, stateWithoutHook });
    expect((await say('help me please')).intent).toBe(`Help ${stateWithoutHook}`);
  });

  test('hooks count as successful', async () => {
    const bot = archiveOf({
      intents: [
        {
          ...help,
          overlay: {
            fulfillmentCodeHook: {
              enabled: true,
              postFulfillmentStatusSpecification: {
                successResponse: says('Done.'),
                successNextStep: goes('EndConversation'),
              },
            },
          },
        },
      ],
    });
    const { say } = await converse(bot, { understanding: scriptedUnderstanding({ 'help me please': [['Help', 1]] }) });
    expect(shown(await say('help me please'))).toMatchObject({ texts: ['Done.'], intent: 'Help Fulfilled' });
  });
});
