import { describe, expect, test } from '@jest/globals';
import { ask } from './build-locale.ts';

describe('AMAZON.Date is a full date; today is Wednesday 2020-11-25', () => {
  const date = ask('AMAZON.Date');

  test.each([
    ['today', '2020-11-25'],
    ['tomorrow', '2020-11-26'],
    ['the day after tomorrow', '2020-11-27'],
    ['yesterday', '2020-11-24'],
    ['tonight', '2020-11-25'],
    ['Wednesday', '2020-11-25'],
    ['friday', '2020-11-27'],
    ['Tuesday', '2020-12-01'],
    ['this friday', '2020-11-27'],
    ['next friday', '2020-12-04'],
    ['last friday', '2020-11-20'],
    ['on Friday next week', '2020-12-04'],
    // The developer guide's own examples.
    ['next week', '2020-11-29'],
    ['last week', '2020-11-16'],
    ['next month', '2020-12-31'],
    ['this month', '2020-11-01'],
    ['last month', '2020-10-01'],
    ['next year', '2021-12-31'],
    ['last year', '2019-01-01'],
    ['this weekend', '2020-11-28'],
    ['5th of December', '2020-12-05'],
    ['December 5th', '2020-12-05'],
    ['the fifth of december', '2020-12-05'],
    ['november 24', '2021-11-24'],
    ['Nov. 25', '2020-11-25'],
    ['twenty first of May', '2021-05-21'],
    ['May 3 2022', '2022-05-03'],
    ['monday january 4th, 2021', '2021-01-04'],
    ['december', '2020-12-01'],
    ['the end of december', '2020-12-31'],
    ['the 3rd', '2020-12-03'],
    ['the 31st', '2020-12-31'],
    ['5', '2020-12-05'],
    ['2020-12-05', '2020-12-05'],
    ['12/05/2020', '2020-12-05'],
    ['21/04/2021', '2021-04-21'],
    ['12/5', '2020-12-05'],
    ['in two weeks', '2020-12-09'],
    ['in a month', '2020-12-25'],
    ['three days from now', '2020-11-28'],
    ['two weeks ago', '2020-11-11'],
    ['a week from friday', '2020-12-04'],
    ['the first monday of december', '2020-12-07'],
    ['the 20th of next month', '2020-12-20'],
    ['christmas eve', '2020-12-24'],
    ['new year', '2021-01-01'],
    ['I think the 5th of December would be best', '2020-12-05'],
    ['february 29th', '2024-02-29'],
  ])('%s', (text, wanted) => expect(date(text)).toBe(wanted));

  test.each(['purple', 'February 30', 'as soon as possible', 'may I ask something', 'seventy'])('%s is none', (text) =>
    expect(date(text)).toBeUndefined(),
  );

  test('days begin at midnight of the time zone', () => {
    const now = new Date('2020-11-25T23:30:00Z');
    expect(date('today', { now, timezone: 'Asia/Tokyo' })).toBe('2020-11-26');
    expect(date('today', { now, timezone: 'America/New_York' })).toBe('2020-11-25');
  });

  test('outside of the United States the day stands first', () => {
    expect(ask('AMAZON.Date', 'en_GB')('5/12')).toBe('2020-12-05');
    expect(date('5/12')).toBe('2021-05-12');
  });
});

test.each([
  ['5pm', '17:00'],
  ['5 p.m.', '17:00'],
  ['12 am', '00:00'],
  ['twelve thirty pm', '12:30'],
  ['14:30', '14:30'],
  ['07:15', '07:15'],
  ["10 o'clock", ['10:00', '22:00']],
  ['ten thirty', ['10:30', '22:30']],
  ['at seven', ['07:00', '19:00']],
  ['half past five in the morning', '05:30'],
  ['a quarter to six pm', '17:45'],
  ['ten to nine', ['08:50', '20:50']],
  ['8 in the evening', '20:00'],
  ['noon', '12:00'],
  ['midnight', '00:00'],
  ['in the morning', 'MO'],
  ['this afternoon', 'AF'],
  ['in the evening', 'EV'],
  ['tonight', 'NI'],
  ['in two hours', '14:00'],
  ['now', '12:00'],
  ['around half past 4 in the evening I think', '16:30'],
])('AMAZON.Time: %s', (text, wanted) => expect(ask('AMAZON.Time')(text)).toEqual(wanted));

test.each([
  ['3', '3'],
  ['just one', '1'],
  ['twenty-five', '25'],
  ['one hundred and twenty two', '122'],
  ['two thousand and five', '2005'],
  ['minus fifteen', '-15'],
  ['0.42', '0.42'],
  ['twenty five point three', '25.3'],
  ['point four two', '0.42'],
  ['the point', undefined],
  ['two and a half', '2.5'],
  ['1,250.75', '1250.75'],
  ['a couple', '2'],
  ['a dozen', '12'],
  ['there are three of us', '3'],
  ['just me', undefined],
  ['which one', undefined],
])('AMAZON.Number: %s', (text, wanted) => expect(ask('AMAZON.Number')(text)).toBe(wanted));

test.each([
  ['ten minutes', 'PT10M'],
  ['8 weeks', 'P8W'],
  ['two years three hours and ten minutes', 'P2YT3H10M'],
  ['three nights', 'P3D'],
  ['an hour', 'PT1H'],
  ['half an hour', 'PT30M'],
  ['an hour and a half', 'PT1H30M'],
  ['two and a half hours', 'PT2H30M'],
  ['a couple of days', 'P2D'],
])('AMAZON.Duration: %s', (text, wanted) => expect(ask('AMAZON.Duration')(text)).toBe(wanted));

test.each([
  ['$3', 'USD 3.00'],
  ['3 dimes', 'USD 0.30'],
  ['five fifteen', 'USD 515.00'],
  ['twenty euros', 'EUR 20.00'],
  ['two dollars and 50 cents', 'USD 2.50'],
  ['two dollars fifty', 'USD 2.50'],
  ['£1,200', 'GBP 1200.00'],
  ['25', 'USD 25.00'],
])('AMAZON.Currency: %s', (text, wanted) => expect(ask('AMAZON.Currency')(text)).toBe(wanted));

test.each([
  ['50%', '50%'],
  ['0.4 percent', '0.4%'],
  ['point four percent', '0.4%'],
  ['fifty per cent', '50%'],
  ['50', '50'],
])('AMAZON.Percentage: %s', (text, wanted) => expect(ask('AMAZON.Percentage')(text)).toBe(wanted));

describe('other languages', () => {
  test.each([
    ['es_ES', 'Date', 'pasado mañana', '2020-11-27'],
    ['es_ES', 'Date', 'el lunes que viene', '2020-11-30'],
    ['es_ES', 'Date', 'el 5 de diciembre', '2020-12-05'],
    ['es_ES', 'Date', 'hace dos semanas', '2020-11-11'],
    ['es_ES', 'Time', 'a las tres y media', '03:30'],
    ['es_ES', 'Time', 'a las 10 de la noche', '22:00'],
    ['es_ES', 'Number', 'treinta y cinco', '35'],
    ['es_ES', 'Confirmation', 'no lo sé', "Don't know"],
    ['fr_FR', 'Date', 'après-demain', '2020-11-27'],
    ['fr_FR', 'Date', 'dans trois jours', '2020-11-28'],
    ['fr_FR', 'Time', 'dix heures et demie', '10:30'],
    ['fr_FR', 'Number', 'quatre-vingt-dix-sept', '97'],
    ['fr_FR', 'Number', 'vingt et un', '21'],
    ['fr_FR', 'Currency', '5,50 €', 'EUR 5.50'],
    ['de_DE', 'Date', 'übermorgen', '2020-11-27'],
    ['de_DE', 'Date', 'am fünften Dezember', '2020-12-05'],
    ['de_DE', 'Date', 'am 5. Dezember', '2020-12-05'],
    ['de_DE', 'Date', '5.12.2020', '2020-12-05'],
    ['de_DE', 'Date', 'heute Abend', '2020-11-25'],
    ['de_DE', 'Time', 'halb fünf', '04:30'],
    ['de_DE', 'Time', 'um 8 Uhr abends', '20:00'],
    ['de_DE', 'Number', 'fünfundzwanzig', '25'],
    ['de_DE', 'Number', '1.500,5', '1500.5'],
    ['de_DE', 'Duration', 'zweieinhalb Stunden', 'PT2H30M'],
    ['de_DE', 'LastName', 'mein Nachname ist Müller', 'Müller'],
    ['it_IT', 'Date', 'lunedì prossimo', '2020-11-30'],
    ['it_IT', 'Time', 'alle dieci e mezza', '10:30'],
    ['it_IT', 'Number', 'ventotto', '28'],
    ['pt_BR', 'Date', 'segunda-feira que vem', '2020-11-30'],
    ['pt_BR', 'Time', 'às dez e meia', '10:30'],
    ['pt_BR', 'Currency', '20 reais', 'BRL 20.00'],
  ])('%s AMAZON.%s: %s', (localeId, type, text, wanted) => expect(ask(`AMAZON.${type}`, localeId)(text)).toBe(wanted));
});
