import { describe, expect, test } from '@jest/globals';
import { trainUnderstanding } from '../../../../../../../local/aws/services/lex/nlu/train-understanding.ts';
import { aLocale, anIntent, aSlot, read, settings, travelLocale } from './build-locale.ts';

/** Lex's default: below it the FallbackIntent answers. */
const THRESHOLD = 0.4;

const travel = trainUnderstanding(travelLocale);

describe('which intent is meant', () => {
  test.each([
    ["I'd like to book a flight", 'BookFlight'],
    ['can you find me flights to Rome on friday', 'BookFlight'],
    ['London to Paris tomorrow', 'BookFlight'],
    ['I want to cancel my booking', 'CancelBooking'],
    ['please call off my trip', 'CancelBooking'],
    ['help', 'Help'],
    ['can you help me please', 'Help'],
    ['stop it', 'Stop'],
  ])('%s', (text, intent) => {
    const best = read(travel, text);
    expect(best.intent).toBe(intent);
    expect(best.score).toBeGreaterThanOrEqual(THRESHOLD);
  });

  test.each([
    'what is the capital of Mongolia?',
    'can I take my dog in the cabin?',
    'what is the refund deadline',
    'how much does a checked bag weigh at most',
    'is breakfast included at hotels',
    'who is your president',
    'the weather is nice today',
    'asdkjh qweoiu zxcmn',
    '🙂🙂🙂',
    '',
  ])('%s is refused', (text) => expect(read(travel, text).score).toBeLessThan(THRESHOLD));

  test.each([
    ['book a flight', 'BookFlight'],
    ['Book a FLIGHT!', 'BookFlight'],
    ['flights to Rome tomorrow', 'BookFlight'],
    ['please cancel booking AB1234', 'CancelBooking'],
  ])('"%s" is a sample utterance and scores 1', (text, intent) =>
    expect(read(travel, text)).toMatchObject({ intent, score: 1 }),
  );

  test('all intents are candidates, best first, but for the FallbackIntent', () => {
    const candidates = travel.understand('book a flight', settings);
    expect(candidates.map(({ intent }) => intent).sort()).toEqual(['BookFlight', 'CancelBooking', 'Help', 'Stop']);
    expect(candidates.map(({ score }) => score)).toEqual(candidates.map(({ score }) => score).sort((a, b) => b - a));
  });
});

test('two intents of five utterances are enough', () => {
  const bot = trainUnderstanding(
    aLocale([
      anIntent('OpenAccount', [
        'open an account',
        'I want a new account',
        'create an account for me',
        'start a savings account',
        'I would like to become a customer',
      ]),
      anIntent('LostCard', [
        'I lost my card',
        'my card was stolen',
        'block my card',
        'I cannot find my credit card',
        'somebody took my card',
      ]),
    ]),
  );
  expect(read(bot, 'I want to open a new account')).toMatchObject({ intent: 'OpenAccount' });
  expect(read(bot, 'help, my credit card was stolen')).toMatchObject({ intent: 'LostCard' });
  expect(read(bot, 'where is your nearest branch').score).toBeLessThan(THRESHOLD);
});

test('of a small bot, a word that no intent has means none, however few intents there are', () => {
  const flowers = aSlot('PickupTime', 'AMAZON.Time');
  const bot = trainUnderstanding(
    aLocale([
      anIntent('OrderFlowers', ['I would like to order some flowers', 'I would like to pick up flowers'], [flowers]),
      { ...anIntent('RepeatIntent', []), parentIntentSignature: 'AMAZON.RepeatIntent' },
    ]),
  );
  for (const text of ['yes', 'no', '6 in the evening', 'next friday']) {
    expect([text, read(bot, text).score < THRESHOLD]).toEqual([text, true]);
  }
});

test('an intent that nobody can say is never meant', () => {
  const bot = trainUnderstanding(aLocale([anIntent('AskAgain', []), anIntent('Greet', ['hello', 'hi there'])]));
  expect(bot.understand('ask again', settings).find(({ intent }) => intent === 'AskAgain')?.score).toBe(0);
});

test('typing errors do not hide what is meant', () => {
  const best = read(travel, 'plaese cancle my bokking');
  expect(best.intent).toBe('CancelBooking');
  expect(best.score).toBeGreaterThanOrEqual(THRESHOLD);
});

test.each([
  ['es_ES', 'vuelve a empezar por favor', 'AMAZON.StartOverIntent'],
  ['fr_FR', 'je voudrais de l’aide, aidez-moi', 'AMAZON.HelpIntent'],
  ['de_DE', 'kannst du das bitte wiederholen', 'AMAZON.RepeatIntent'],
  ['it_IT', 'annulla tutto', 'AMAZON.CancelIntent'],
  ['pt_BR', 'um momento por favor', 'AMAZON.PauseIntent'],
])('built-in intents in %s: %s', (localeId, text, signature) => {
  const kinds = ['Cancel', 'Help', 'Stop', 'Repeat', 'StartOver', 'Pause', 'Resume'];
  const intents = kinds.map((kind) => ({
    name: `My${kind}`,
    parentIntentSignature: `AMAZON.${kind}Intent`,
    utterances: [],
    slots: [],
  }));
  const bot = trainUnderstanding(aLocale(intents, [], localeId));
  expect(`AMAZON.${read(bot, text).intent?.slice(2)}Intent`).toBe(signature);
});

test('the same bot is trained the same way twice', () => {
  const again = trainUnderstanding(travelLocale);
  const text = 'is there a flight to Rome for my mother';
  const scores = (understanding: typeof travel) => understanding.understand(text, settings).map(({ score }) => score);
  expect(scores(again)).toEqual(scores(travel));
});

test('a bot without intents understands nothing', () =>
  expect(trainUnderstanding(aLocale([])).understand('hello', settings)).toEqual([]));
