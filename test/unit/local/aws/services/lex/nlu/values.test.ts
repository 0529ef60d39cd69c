import { describe, expect, test } from '@jest/globals';
import { aList, aPattern, ask } from './build-locale.ts';

describe('a list that restricts gives its own values', () => {
  const city = ask(
    aList('City', {
      London: ['LHR', 'Heathrow'],
      'New York': ['NYC', 'New York City'],
      Zurich: ['Zürich'],
      Amsterdam: ['AMS'],
      Boston: ['BOS', 'Boston Logan'],
      Nice: [],
      Montreal: [],
      '2': ['two hundred'],
    }),
  );

  test.each([
    ['London', 'London'],
    ['london please', 'London'],
    ['I think heathrow', 'London'],
    ['new york city', 'New York'],
    ['ZURICH', 'Zurich'],
    ['zürich', 'Zurich'],
    ['Montréal', 'Montreal'],
    ['Lodnon', 'London'],
    ['londn', 'London'],
    ['new yrok', 'New York'],
    ['Montrael', 'Montreal'],
    ['two', '2'],
    ['ams', 'Amsterdam'],
    ['I am here', undefined],
    ['my boss', undefined],
    ['mice', undefined],
    ['Oslo', undefined],
    ['how far is Oslo from the sea', undefined],
    ['', undefined],
    ['🙂', undefined],
  ])('%s', (text, wanted) => expect(city(text)).toBe(wanted));
});

test.each([
  ['a lily', 'lily'],
  ['lilies', 'lily'],
  ['roses', 'rose'],
  ['two boxes please', 'box'],
])('inflections of a list: %s', (text, wanted) =>
  expect(ask(aList('Thing', { lily: [], rose: [], box: [] }))(text)).toBe(wanted),
);

test('a word that only one value has stands for it, when asked', () => {
  const cabin = ask(aList('Cabin', { economy: [], 'premium economy': [], business: [] }));
  expect(cabin('premium')).toBe('premium economy');
  expect(cabin('economy')).toBe('economy');
});

describe('a list that expands takes what is said', () => {
  const flower = ask(aList('Flower', { tulip: ['tulipan'], lily: [] }, 'ORIGINAL_VALUE'));

  test.each([
    ['a tulipan', 'tulipan'],
    ['I would like roses', 'roses'],
    ['lilies', 'lilies'],
  ])('%s', (text, wanted) => expect(flower(text)).toBe(wanted));
});

describe('codes', () => {
  const flight = ask(aPattern('Flight', '[Mm][Tt] {0,1}[0-9]{3,4}'));
  const booking = ask(aPattern('Booking', '[A-HJ-NP-Z]{3}[2-9]{3}'));

  test.each([
    ['MT204', 'MT204'],
    ['mt 204', 'mt 204'],
    ['flight MT 204 please', 'MT 204'],
    ['m t two zero four', 'mt204'],
    ['m t two oh four', 'mt204'],
    ['m as in mike, t as in tango, 2 0 4', 'mt204'],
    ['MT double two four', 'MT224'],
    ['MT2', undefined],
    ['my flight', undefined],
  ])('%s', (text, wanted) => expect(flight(text)).toBe(wanted));

  test.each([
    ['ABC234', 'ABC234'],
    ['abc234', 'ABC234'],
    ['abc-234', 'ABC234'],
    ['it is ABC 234', 'ABC234'],
    ['a b c two three four', 'ABC234'],
    ['please', undefined],
  ])('%s', (text, wanted) => expect(booking(text)).toBe(wanted));

  test('a pattern that is none matches nothing', () => expect(ask(aPattern('Broken', '['))('[')).toBeUndefined());
});

test.each([
  ['ABC123', 'ABC123'],
  ['my code is xyz99', 'xyz99'],
])('AMAZON.AlphaNumeric: %s', (text, wanted) => expect(ask('AMAZON.AlphaNumeric')(text)).toBe(wanted));

test.each([
  ['SW1A 1AA', 'SW1A 1AA'],
  ['sw1a1aa', 'SW1A 1AA'],
  ['it is m1 1ae', 'M1 1AE'],
])('AMAZON.UKPostalCode: %s', (text, wanted) => expect(ask('AMAZON.UKPostalCode')(text)).toBe(wanted));

test.each([
  ['ada.okafor+news@mail.example', 'ada.okafor+news@mail.example'],
  ['write to jo@mail.example.', 'jo@mail.example'],
  ['jo dot smith at mail dot example', 'jo.smith@mail.example'],
  ['a d a dot o at mail dot example', 'ada.o@mail.example'],
  ['I have none', undefined],
])('AMAZON.EmailAddress: %s', (text, wanted) => expect(ask('AMAZON.EmailAddress')(text)).toBe(wanted));

test.each([
  ['+1 (509) 555-1212', '+15095551212'],
  ['555-1212', '5551212'],
  ['five five five one two one two', '5551212'],
  ['42', undefined],
])('AMAZON.PhoneNumber: %s', (text, wanted) => expect(ask('AMAZON.PhoneNumber')(text)).toBe(wanted));

test.each([
  ['yes', 'Yes'],
  ['yes please', 'Yes'],
  ['well, sure', 'Yes'],
  ['that is right', 'Yes'],
  ['no', 'No'],
  ['no thanks', 'No'],
  ['no, to Boston', 'No'],
  ['not sure', "Don't know"],
  ["I don't know", "Don't know"],
  ['maybe later', 'Maybe'],
  ['how heavy may a bag be, is that ok', undefined],
  ['tomorrow', undefined],
])('AMAZON.Confirmation: %s', (text, wanted) => expect(ask('AMAZON.Confirmation')(text)).toBe(wanted));

describe('names are kept as said', () => {
  test.each([
    ['Okafor', 'Okafor'],
    ['okafor', 'okafor'],
    ["it's Smith", 'Smith'],
    ['yes, the last name is Van Dyke', 'Van Dyke'],
    ['my name is Ada Okafor', 'Okafor'],
    ["O'Brien please", "O'Brien"],
    ["O'Brien'); DROP TABLE bookings;--", "O'Brien"],
    ['Smith, S M I T H', 'Smith'],
    ['S M I T H', 'smith'],
    ['Will', 'Will'],
    ['no', undefined],
    ['how many bags can I take', undefined],
    ['could you please tell me what the weather will be like tomorrow', undefined],
  ])('%s', (text, wanted) => expect(ask('AMAZON.LastName')(text)).toBe(wanted));

  test.each([
    ['de_DE', 'von der Heide', 'von der Heide'],
    ['fr_FR', 'de Villiers', 'de Villiers'],
    ['fr_FR', 'au nom de Martin', 'Martin'],
  ])('%s: %s, with what belongs to the name', (localeId, text, wanted) =>
    expect(ask('AMAZON.LastName', localeId)(text)).toBe(wanted),
  );

  test('the first of two names, for who asks for it', () =>
    expect(ask('AMAZON.FirstName')('my name is Ada Okafor')).toBe('Ada'));

  test('spelt by letter, as the style wants it', () =>
    expect(ask('AMAZON.FirstName')('x i u l a n', { spelling: 'SpellByLetter' })).toBe('xiulan'));

  test('spelt by word', () =>
    expect(ask('AMAZON.LastName')('a as in apple b like boy p for papa 1 2 3', { spelling: 'SpellByWord' })).toBe(
      'abp123',
    ));

  test('a value of a list that was spelt', () =>
    expect(ask(aList('City', { London: [], 'New York': [] }))('n e w y o r k', { spelling: 'SpellByLetter' })).toBe(
      'New York',
    ));

  test('a hint that is said is the value', () =>
    expect(ask('AMAZON.LastName')('okafor with an o', { hints: ['Okafor'] })).toBe('Okafor'));
});

test.each([
  ['AMAZON.City', 'Anaheim', 'Anaheim'],
  ['AMAZON.City', 'I want it from Philadelphia', 'Philadelphia'],
  ['AMAZON.City', 'In Toronto, Ontario please', 'Toronto, Ontario'],
  ['AMAZON.City', 'new york', 'new york'],
  ['AMAZON.Country', 'I live in New Zealand', 'New Zealand'],
  ['AMAZON.State', 'California', 'California'],
  ['AMAZON.FreeFormInput', ' How about no? ', 'How about no?'],
])('%s: %s', (type, text, wanted) => expect(ask(type)(text)).toBe(wanted));
