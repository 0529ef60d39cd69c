import { describe, expect, test } from '@jest/globals';
import type { TraceEvent } from '../../../../../../../local/aws/services/lex/dialogue/trace.ts';
import { archiveOf, asks, says, type TestSlot } from '../../../../../../support/lex/bot-archive.ts';
import { converse } from '../../../../../../support/lex/lex-conversation.ts';
import { scalar, scriptedUnderstanding, type Script } from '../../../../../../support/lex/scripted-understanding.ts';

const cities = { London: 'London', Boston: 'Boston', Paris: 'Paris' };
const said = (text: string) => scalar(text, text, []);
const script: Script = {
  book: [['Book', 1]],
  London: [
    ['Hotel', 0.9, { City: 'London' }],
    ['Book', 0.3, { From: 'London' }],
  ],
  'it is London': [
    ['Cancel', 0.8],
    ['Book', 0.1],
  ],
  'London please': [['Hotel', 0.6, { City: 'London' }]],
  cancel: [['Cancel', 1]],
  'start over': [['Cancel', 0.74]],
  'talk to a person': [
    ['Person', 0.5],
    ['Book', 0.2],
  ],
  'book a hotel in London': [
    ['Hotel', 0.9, { City: 'London' }],
    ['Book', 0.4],
  ],
  'leave from London': [
    ['Book', 0.8, { From: 'London' }],
    ['Hotel', 0.79],
  ],
  'from Paris to Boston for two': [['Book', 0.9, { From: 'Paris', To: 'Boston', Seats: 'two' }]],
  'two to Boston': [['Book', 0.5, { To: 'Boston', Seats: 'two' }]],
  'no, to Boston': [['Book', 0.9, { To: 'Boston' }]],
  'something else': [['Hotel', 0.39]],
};
const answers: Parameters<typeof scriptedUnderstanding>[1] = {
  From: {
    ...cities,
    'London please': scalar('London'),
    'it is London': scalar('London'),
    'book a hotel in London': scalar('London'),
    'from Paris to Boston for two': scalar('Paris'),
    'leave from London': scalar('London'),
    'two to Boston': scalar('Boston'),
    'no, to Boston': scalar('Boston'),
  },
  To: cities,
  Seats: { two: '2', 'two to Boston': scalar('two', '2') },
  LastName: { cancel: 'cancel', Smith: 'Smith', 'start over': 'start over' },
  Note: { cancel: said('cancel') },
  Confirmation: { yes: 'Yes', no: 'No', 'no, to Boston': scalar('no', 'No') },
};
const understanding = scriptedUnderstanding(script, answers);
const slot = (name: string, type = 'Cities'): TestSlot => ({ name, type });
const sampled = (name: string, utterance: string): TestSlot => ({
  ...slot(name),
  elicitation: { sampleUtterances: [{ utterance }] },
});
const slotType = { name: 'Cities', valueSelectionSetting: { resolutionStrategy: 'TOP_RESOLUTION' } };

function bot(...slots: readonly TestSlot[]) {
  const confirming = { intentConfirmationSetting: { promptSpecification: asks('{From} to {To}?') } };
  const others = ['Hotel', 'Cancel', 'Person'].map((name) => ({
    name,
    slots: name === 'Hotel' ? [slot('City')] : [],
    overlay: { initialResponseSetting: { initialResponse: says(name) } },
  }));
  return archiveOf({ intents: [{ name: 'Book', slots, overlay: confirming }, ...others], slotTypes: [slotType] });
}
const trip = [slot('From'), slot('To'), slot('Seats', 'AMAZON.Number')];

describe('while a slot is asked for', () => {
  test.each<readonly [string, readonly [TestSlot, string], Readonly<Record<string, unknown>>]>([
    [
      'a bare city answers "which city?", whatever else it may mean',
      [slot('From'), 'London'],
      { intent: 'Book InProgress', slots: { From: 'London' } },
    ],
    [
      'so does one with a filler, when the other reading is not decisive',
      [slot('From'), 'London please'],
      { intent: 'Book InProgress', slots: { From: 'London' } },
    ],
    [
      'or when it is not beyond doubt',
      [slot('From'), 'it is London'],
      { intent: 'Book InProgress', slots: { From: 'London' } },
    ],
    [
      'another intent takes over by threshold when there is no answer',
      [slot('From'), 'talk to a person'],
      { texts: ['Person'], intent: 'Person Fulfilled' },
    ],
    ['not below the threshold', [slot('From'), 'something else'], { texts: ['From?'], intent: 'Book InProgress' }],
    [
      'a reading beyond doubt wins over an answer that is part of the text',
      [slot('From'), 'book a hotel in London'],
      { texts: ['Hotel'], intent: 'Hotel Fulfilled', slots: { City: 'London' } },
    ],
    [
      'and over a name, which anything may be',
      [slot('LastName', 'AMAZON.LastName'), 'cancel'],
      { texts: ['Cancel'], intent: 'Cancel Fulfilled' },
    ],
    ['and over a value that is taken as said', [slot('Note'), 'cancel'], { texts: ['Cancel'] }],
    [
      'a weaker one does not',
      [slot('LastName', 'AMAZON.LastName'), 'start over'],
      { slots: { LastName: 'start over' } },
    ],
    [
      'nor does any over a sample of the slot, which other intents may have too',
      [sampled('From', 'book a hotel in {From}'), 'book a hotel in London'],
      { intent: 'Book InProgress', slots: { From: 'London' } },
    ],
    ['a name is a name', [slot('LastName', 'AMAZON.LastName'), 'Smith'], { slots: { LastName: 'Smith' } }],
    ['the intent under way wins over a weaker one', [slot('From'), 'leave from London'], { slots: { From: 'London' } }],
    [
      'free-form input is whatever is said',
      [{ ...slot('Note', 'AMAZON.FreeFormInput') }, 'cancel'],
      { intent: 'Book InProgress', slots: { Note: 'cancel' } },
    ],
  ])('%s', async (_name, [asked, text], expected) => {
    const { say } = await converse(bot(asked), { understanding });
    await say('book');
    expect(await say(text)).toMatchObject(expected);
  });

  test('other slots of a decisive reading are filled too', async () => {
    const { say } = await converse(bot(...trip), { understanding });
    await say('book');
    expect(await say('from Paris to Boston for two')).toMatchObject({
      texts: ['Paris to Boston?'],
      slots: { From: 'Paris', To: 'Boston', Seats: 'two' },
    });
  });

  test('a weaker reading fills what is empty, beside the answer', async () => {
    const { say } = await converse(bot(slot('Seats', 'AMAZON.Number'), slot('To')), { understanding });
    await say('book');
    expect(await say('two to Boston')).toMatchObject({ slots: { Seats: '2', To: 'Boston' } });
  });

  test('but not with the words of the answer', async () => {
    const { say } = await converse(bot(slot('From'), slot('To')), { understanding });
    await say('book');
    expect(await say('two to Boston')).toMatchObject({ slots: { From: 'Boston' }, action: 'ElicitSlot To' });
  });

  test('a correction of another slot is taken, and the question is put again without counting', async () => {
    const { say } = await converse(bot(...trip), { understanding });
    for (const text of ['book', 'London', 'Paris']) await say(text);
    const corrected = await say('no, to Boston');
    expect(corrected).toMatchObject({ texts: ['Seats?'], slots: { From: 'London', To: 'Boston' } });
    expect(corrected.session.open).toMatchObject({ slot: 'Seats', attempt: 0 });
  });

  test('a correction wins over the slot asked for when the same words would fill both', async () => {
    const { say } = await converse(bot(slot('To'), slot('From')), { understanding });
    for (const text of ['book', 'Paris']) await say(text);
    expect(await say('no, to Boston')).toMatchObject({ texts: ['From?'], slots: { To: 'Boston' } });
  });
});

const open = async () => {
  const conversation = await converse(bot(slot('From'), slot('To')), { understanding });
  for (const text of ['book', 'London', 'Paris']) await conversation.say(text);
  return conversation;
};

describe('while a confirmation is asked for', () => {
  test('a correction fills the slot and the question is put afresh', async () => {
    const { say } = await open();
    const corrected = await say('no, to Boston');
    expect(corrected).toMatchObject({ texts: ['London to Boston?'], action: 'ConfirmIntent' });
    expect(corrected.session).toMatchObject({ open: { attempt: 0 }, intent: { confirmationState: 'None' } });
  });

  test('another intent takes over when it is neither yes nor no', async () => {
    const { say } = await open();
    expect(await say('talk to a person')).toMatchObject({ intent: 'Person Fulfilled' });
  });

  test.each([
    ['yes', 'Book Fulfilled'],
    ['no', 'Book Failed'],
    ['London', 'Book InProgress'],
  ])('%s leads to %s', async (text, intent) => {
    const { say } = await open();
    expect((await say(text)).intent).toBe(intent);
  });
});

test('whoever watches is told what was thought and done', async () => {
  const seen: TraceEvent[] = [];
  const { say } = await converse(bot(slot('From')), { understanding, trace: (event) => seen.push(event) });
  await say('book');
  await say('London');
  expect(seen.map((event) => (event.kind === 'step' ? event.step : event.kind))).toEqual([
    'understood',
    'start-intent',
    'stage',
    'default-path',
    'ask-slot From',
    'ended',
    'slot-resolved',
    'understood',
    'after-slot-attempt From',
    'slot-captured From',
    'stage',
    'default-path',
    'ask-confirmation',
    'ended',
  ]);
});
