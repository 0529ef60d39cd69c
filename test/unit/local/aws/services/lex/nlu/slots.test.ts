import { describe, expect, test } from '@jest/globals';
import { trainUnderstanding } from '../../../../../../../local/aws/services/lex/nlu/train-understanding.ts';
import type { SlotTypeModel } from '../../../../../../../local/aws/services/lex/nlu/understanding.ts';
import { aList, aLocale, anIntent, aSlot, read, settings, travelLocale, valueOf } from './build-locale.ts';

const travel = trainUnderstanding(travelLocale);

const answer = (slot: string, text: string, intent = 'BookFlight') => {
  const found = travel.resolveSlot(intent, slot, { text, settings });
  return found && valueOf(found);
};

describe('slots in a sentence', () => {
  test.each([
    ['book a flight from London to Paris', { Origin: 'London', Destination: 'Paris' }],
    ['I want to fly to Paris from London', { Origin: 'London', Destination: 'Paris' }],
    ['flying out of London, heading to Rome', { Origin: 'London', Destination: 'Rome' }],
    [
      'book a flight from London to Paris tomorrow for two in business class',
      { Origin: 'London', Destination: 'Paris', Departure: '2020-11-26', Passengers: '2', Cabin: 'business' },
    ],
    ['I want to fly out on the 3rd and come back on the 10th', { Departure: '2020-12-03', Return: '2020-12-10' }],
    ['a business seat to Rome returning friday', { Cabin: 'business', Destination: 'Rome', Return: '2020-11-27' }],
    ['flights to new yrok on friday', { Destination: 'New York', Departure: '2020-11-27' }],
    ['please book 3 tickets to Rome', { Passengers: '3', Destination: 'Rome' }],
    ['book a one way flight', {}],
    ['I want to book this one', {}],
  ])('%s', (text, wanted) => expect(read(travel, text)).toMatchObject({ intent: 'BookFlight', slots: wanted }));

  test('one value fills one slot', () => {
    expect(Object.keys(read(travel, 'book a flight to Paris').slots)).toEqual(['Destination']);
  });

  test('a word of the samples is no misspelt value', () => expect(read(travel, 'change my flight').slots).toEqual({}));

  test('a value of a pattern stands in its place', () =>
    expect(read(travel, 'please cancel booking AB1234')).toMatchObject({
      intent: 'CancelBooking',
      slots: { Code: 'AB1234' },
    }));
});

test.each([
  ['queremos reservar para un grupo de 15 personas', { Guests: '15' }],
  ['quiero reservar una noche para 2 personas', { Nights: '1', Guests: '2' }],
  ['quiero reservar para una persona', { Guests: '1' }],
  ['quiero reservar para un adulto', { Guests: '1' }],
])('%s: an article is a number only before what is counted', (text, wanted) => {
  const stay = anIntent(
    'BookHotel',
    ['reservar para {Guests} personas', 'reservar {Nights} noche', 'reservar {Nights} noche para {Guests} personas'],
    [aSlot('Nights', 'AMAZON.Number'), aSlot('Guests', 'AMAZON.Number')],
  );
  const hotel = trainUnderstanding(aLocale([stay], [], 'es_US'));
  expect(read(hotel, text).slots).toEqual(wanted);
});

describe('the answer to a question', () => {
  test.each([
    ['Origin', 'London', 'London'],
    ['Origin', "I'm leaving from Rome", 'Rome'],
    ['Origin', 'heading to Paris from Rome', 'Rome'],
    ['Origin', 'to Paris', undefined],
    ['Destination', 'from Paris', undefined],
    ['Destination', 'the moon', undefined],
    ['Departure', 'what about friday?', '2020-11-27'],
    ['Departure', 'the 5th', '2020-12-05'],
    ['Departure', 'leaving on the 3rd and back on the 10th', '2020-12-03'],
    ['Return', 'leaving on the 3rd and back on the 10th', '2020-12-10'],
    ['Passengers', 'just the two of us', '2'],
    ['Passengers', 'how many bags may I take?', undefined],
    ['Cabin', 'premium', 'premium economy'],
    ['Cabin', 'the purple one', undefined],
    ['Cabin', 'what is the baggage allowance in business class', undefined],
    ['LastName', "it's under Okafor", 'Okafor'],
    ['Nothing', 'London', undefined],
  ])('%s: %s', (slot, text, wanted) => expect(answer(slot, text)).toBe(wanted));

  test('an intent that is not there has no slots', () => expect(answer('Code', 'AB1234', 'Nobody')).toBeUndefined());
});

describe('values that no list knows', () => {
  const taxi = trainUnderstanding(
    aLocale([
      anIntent(
        'CallTaxi',
        ['I need a taxi to {Place}', 'pick me up at {Time} and take me to {Place}', 'book a taxi for a meeting'],
        [aSlot('Place', 'AMAZON.City', ['to {Place}', 'I want to go to {Place}']), aSlot('Time', 'AMAZON.Time')],
      ),
    ]),
  );

  test.each([
    ['I need a taxi to Anaheim please', { Place: 'Anaheim' }],
    ['a taxi to Long Beach, CA at 5pm', { Place: 'Long Beach, CA', Time: '17:00' }],
    ['book a taxi for a wedding', {}],
  ])('%s', (text, wanted) => expect(read(taxi, text).slots).toEqual(wanted));
});

test('a slot with many values takes them all', () => {
  const toppings = aList('Topping', { ham: [], olives: ['black olives'], cheese: [] });
  const slot = { ...aSlot('Toppings', 'Topping', ['with {Toppings}']), allowMultipleValues: true };
  const pizza = trainUnderstanding(aLocale([anIntent('Order', ['a pizza with {Toppings}'], [slot])], [toppings]));
  const text = 'cheese, ham and black olives';
  expect(pizza.resolveSlot('Order', 'Toppings', { text, settings })).toEqual({
    shape: 'List',
    value: { originalValue: text, interpretedValue: text, resolvedValues: ['cheese', 'ham', 'olives'] },
    values: [
      { originalValue: 'cheese', interpretedValue: 'cheese', resolvedValues: ['cheese'] },
      { originalValue: 'ham', interpretedValue: 'ham', resolvedValues: ['ham'] },
      { originalValue: 'black olives', interpretedValue: 'olives', resolvedValues: ['olives'] },
    ],
  });
  expect(read(pizza, 'a pizza with ham and cheese').slots).toEqual({ Toppings: ['ham', 'cheese'] });
});

test('a composite slot takes its parts', () => {
  const person: SlotTypeModel = {
    name: 'Person',
    resolutionStrategy: 'CONCATENATION',
    values: [],
    subSlots: [
      { name: 'First', typeName: 'AMAZON.FirstName' },
      { name: 'Last', typeName: 'AMAZON.LastName' },
      { name: 'Born', typeName: 'AMAZON.Date' },
    ],
  };
  const club = trainUnderstanding(aLocale([anIntent('Join', ['join'], [aSlot('Who', 'Person')])], [person]));
  const who = (text: string) => {
    const found = club.resolveSlot('Join', 'Who', { text, settings });
    return found && valueOf(found);
  };
  expect(who('Ada van Dyke, May 3 1990')).toEqual({ First: 'Ada', Last: 'van Dyke', Born: '1990-05-03' });
  expect(who('May 3 1990')).toEqual({ Born: '1990-05-03' });
});

test('an ambiguous time has two readings and no interpretation', () => {
  const alarm = trainUnderstanding(aLocale([anIntent('Set', ['wake me {At}'], [aSlot('At', 'AMAZON.Time')])]));
  expect(alarm.resolveSlot('Set', 'At', { text: "at 10 o'clock", settings })).toEqual({
    shape: 'Scalar',
    value: { originalValue: "10 o'clock", interpretedValue: null, resolvedValues: ['10:00', '22:00'] },
  });
});

test('a list that expands keeps the words, and resolves them to its value', () => {
  const flowers = aList('Flower', { tulip: ['tulipan'] }, 'ORIGINAL_VALUE');
  const shop = trainUnderstanding(
    aLocale([anIntent('Order', ['{Kind} please'], [aSlot('Kind', 'Flower')])], [flowers]),
  );
  const ask = (text: string) => shop.resolveSlot('Order', 'Kind', { text, settings });
  expect(ask('tulipan')).toMatchObject({ value: { interpretedValue: 'tulipan', resolvedValues: ['tulip'] } });
  expect(ask('red roses')).toMatchObject({ value: { interpretedValue: 'red roses', resolvedValues: [] } });
});
