import { describe, expect, test } from '@jest/globals';
import type { ResolvedSlot } from '../../../../../../../local/aws/services/lex/nlu/understanding.ts';
import { archiveOf, asks, branches, goes, says } from '../../../../../../support/lex/bot-archive.ts';
import { converse } from '../../../../../../support/lex/lex-conversation.ts';
import { scalar, scriptedUnderstanding } from '../../../../../../support/lex/scripted-understanding.ts';

const value = (text: string) => ({ originalValue: text, interpretedValue: text, resolvedValues: [text] });

describe('a multi-value slot', () => {
  const list: ResolvedSlot = { shape: 'List', value: value('ham and olives'), values: [value('ham'), value('olives')] };
  const understanding = scriptedUnderstanding({ pizza: [['Order', 1]] }, { Toppings: { 'ham and olives': list } });
  const capture = {
    captureNextStep: goes('EvaluateConditional'),
    captureConditional: branches(
      [['{Toppings} CONTAINS "ham" AND fn.COUNT({Toppings}) > 1', says('A {Toppings} pizza.'), goes('FulfillIntent')]],
      [null, goes('EndConversation')],
    ),
  };
  const overlay = { multipleValuesSetting: { allowMultipleValues: true } };

  test('is a list on the wire, a phrase in prompts and parts in conditions', async () => {
    const { say } = await converse(
      archiveOf({ intents: [{ name: 'Order', slots: [{ name: 'Toppings', capture, overlay }] }] }),
      { understanding },
    );
    await say('pizza');
    const { session, texts } = await say('ham and olives');
    expect(texts).toEqual(['A ham and olives pizza.']);
    expect(session.intent?.slots['Toppings']).toEqual({
      shape: 'List',
      value: value('ham and olives'),
      values: [
        { shape: 'Scalar', value: value('ham') },
        { shape: 'Scalar', value: value('olives') },
      ],
    });
  });

  test('takes one default as a list of one', async () => {
    const elicitation = { defaultValueSpecification: { defaultValueList: [{ defaultValue: 'cheese' }] } };
    const { say } = await converse(
      archiveOf({ intents: [{ name: 'Order', slots: [{ name: 'Toppings', elicitation, overlay }] }] }),
      { understanding },
    );
    expect((await say('pizza')).session.intent?.slots['Toppings']).toMatchObject({
      shape: 'List',
      values: [{ value: value('cheese') }],
    });
  });
});

const parts = (subSlots: Readonly<Record<string, string>>): ResolvedSlot => ({
  shape: 'Composite',
  subSlots: Object.fromEntries(Object.entries(subSlots).map(([name, text]) => [name, value(text)])),
});

const specification = (text: string) => ({ valueElicitationSetting: { promptSpecification: asks(text, 1) } });

describe('a composite slot', () => {
  const understanding = scriptedUnderstanding(
    { move: [['Move', 1]], 'move to 90210': [['Move', 1, { To: parts({ Zip: '90210' }) }]] },
    {
      To: {
        'Boston, Massachusetts': parts({ City: 'Boston', State: 'Massachusetts' }),
        Boston: parts({ City: 'Boston' }),
        Massachusetts: parts({ State: 'Massachusetts' }),
        '90210': parts({ Zip: '90210' }),
      },
      'Move.To.State': { Massachusetts: 'Massachusetts' },
      'Move.To.City': { Boston: 'Boston' },
    },
  );
  const slotTypes = [
    {
      name: 'Place',
      valueSelectionSetting: { resolutionStrategy: 'CONCATENATION' },
      compositeSlotTypeSetting: {
        subSlots: ['City', 'State', 'Zip'].map((name) => ({ name, slotTypeId: 'AMAZON.City' })),
      },
    },
  ];
  const slot = {
    name: 'To',
    type: 'Place',
    prompt: 'Where to?',
    capture: { captureResponse: says('{To}: {To.City}, {To.State}, it is.') },
    overlay: {
      subSlotSetting: {
        expression: '(City AND State) OR Zip',
        slotSpecifications: { State: specification('Which state?'), City: specification('Which city?') },
      },
    },
  };
  const bot = archiveOf({ intents: [{ name: 'Move', slots: [slot] }], slotTypes });

  test('is filled by one answer', async () => {
    const { say } = await converse(bot, { understanding });
    expect(await say('move')).toMatchObject({ texts: ['Where to?'], action: 'ElicitSlot To' });
    const { session, texts } = await say('Boston, Massachusetts');
    expect(texts).toEqual(['Boston Massachusetts: Boston, Massachusetts, it is.']);
    expect(session.intent?.slots['To']).toEqual({
      shape: 'Composite',
      value: value('Boston Massachusetts'),
      subSlots: {
        City: { shape: 'Scalar', value: value('Boston') },
        State: { shape: 'Scalar', value: value('Massachusetts') },
      },
    });
  });

  test('is asked for part by part when some is missing', async () => {
    const { say } = await converse(bot, { understanding });
    await say('move');
    expect(await say('Boston')).toMatchObject({ texts: ['Which state?'], action: 'ElicitSlot To State' });
    expect(await say('?')).toMatchObject({ texts: ['Which state?'], action: 'ElicitSlot To State' });
    expect(await say('Massachusetts')).toMatchObject({
      intent: 'Move Fulfilled',
      texts: [expect.stringContaining('Boston')],
    });
  });

  test('is put together in the order of its type, whatever came first', async () => {
    const { say } = await converse(bot, { understanding });
    await say('move');
    expect(await say('Massachusetts')).toMatchObject({ texts: ['Which city?'], action: 'ElicitSlot To City' });
    expect((await say('Boston')).texts).toEqual(['Boston Massachusetts: Boston, Massachusetts, it is.']);
  });

  test('is complete by another alternative of its expression', async () => {
    const { say } = await converse(bot, { understanding });
    expect(await say('move to 90210')).toMatchObject({ intent: 'Move Fulfilled' });
  });

  test('gives up on a part after its own retries', async () => {
    const { say } = await converse(bot, { understanding });
    for (const text of ['move', 'Boston', '?']) await say(text);
    expect((await say('?')).intent).toBe('FallbackIntent Fulfilled');
  });
});

describe('messages', () => {
  const card = {
    title: 'A {Size} one',
    subtitle: '[offer]',
    imageUrl: 'https://x.example/i.png',
    buttonsList: [{ text: 'Yes', value: 'yes' }],
  };
  const groups = [
    {
      message: { plainTextMessage: { value: 'one {Size}, {Colour}{Unknown} [offer] [none] ((channel))' } },
      variations: [{ plainTextMessage: { value: 'two' } }, { plainTextMessage: { value: 'three' } }],
    },
    { message: { imageResponseCard: card } },
    { message: { ssmlMessage: { value: '<speak>{Size}</speak>' } } },
    { message: { customPayload: { value: '{"size":"{Size}","list":["a"]}' } } },
  ];
  const understanding = scriptedUnderstanding({ large: [['Order', 1, { Size: 'large' }]] }, { Colour: {} });
  const prompt = (messageSelectionStrategy: string) => ({
    promptSpecification: { messageGroupsList: groups, maxRetries: 4, messageSelectionStrategy },
  });
  const bot = (strategy: string) =>
    archiveOf({
      intents: [{ name: 'Order', slots: [{ name: 'Size' }, { name: 'Colour', elicitation: prompt(strategy) }] }],
    });

  test('hold the values of slots and attributes; what is neither stays as written', async () => {
    const { say } = await converse(bot('Random'), { understanding });
    const { session } = await say('large', { sessionAttributes: { offer: 'half price' } }, { channel: 'web' });
    expect(session.messages).toEqual([
      { contentType: 'PlainText', content: 'one large, {Unknown} half price [none] web' },
      {
        contentType: 'ImageResponseCard',
        imageResponseCard: {
          title: 'A large one',
          subtitle: 'half price',
          imageUrl: 'https://x.example/i.png',
          buttons: [{ text: 'Yes', value: 'yes' }],
        },
      },
      { contentType: 'SSML', content: '<speak>large</speak>' },
      { contentType: 'CustomPayload', content: '{"size":"large","list":["a"]}' },
    ]);
  });

  test.each([
    ['in order, retry by retry', 'Ordered', ['one', 'two', 'three', 'one']],
    ['at random', 'Random', ['two', 'three', 'one', 'two']],
  ])('vary %s', async (_name, strategy, expected) => {
    let draw = 0;
    // A draw a group: the first group's are 1/3, 2/3, 0, …
    const random = () => ((Math.floor(draw++ / groups.length) + 1) % 3) / 3;
    const { say } = await converse(bot(strategy), { understanding, random });
    const heard: string[] = [];
    for (const text of ['large', '?', '?', '?']) heard.push((await say(text)).texts[0]?.split(' ')[0] ?? '');
    expect(heard).toEqual(expected);
  });

  test('are cut at 1,024 UTF-16 units', async () => {
    const long = scriptedUnderstanding({ large: [['Order', 1, { Size: scalar('x'.repeat(2000)) }]] }, { Colour: {} });
    const { say } = await converse(bot('Ordered'), { understanding: long });
    expect((await say('large')).texts[0]).toHaveLength(1024);
  });
});
