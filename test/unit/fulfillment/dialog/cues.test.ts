import { describe, expect, test } from '@jest/globals';
import { isYes } from '../../../../fulfillment/dialog/offer/assent.ts';
import { readsAsCorrection, readsAsQuestion, wayBack } from '../../../../fulfillment/dialog/words/cues.ts';
import { mentionedCities } from '../../../../fulfillment/dialog/flights/mentioned-cities.ts';
import { mentionedDate } from '../../../../fulfillment/dialog/values/mentioned-date.ts';

const inGerman = (utterance: string) => ({ utterance, localeId: 'de_DE' });
const inEnglish = (utterance: string) => ({ utterance, localeId: 'en_US' });

describe('what a person is doing, by the words of the locale', () => {
  test.each([
    'Darf mein Hund mit?',
    'Kostet ein Koffer extra',
    'Und wie schwer darf er sein',
    'Übrigens, was ist mit Ski?',
    'Mein Koffer, wie schwer?',
  ])('German question: %s', (said) => {
    expect(readsAsQuestion(inGerman(said))).toBe(true);
  });

  test.each(['Zwei Personen', 'Nach Mailand bitte', 'Wann?', 'Istanbul'])('no German question: %s', (said) => {
    expect(readsAsQuestion(inGerman(said))).toBe(false);
  });

  test.each([
    { said: inGerman('Nein, nach Rom'), is: true },
    { said: inGerman('Am 6. Dezember lieber'), is: true },
    { said: inGerman('Nach Neapel'), is: false },
    { said: inGerman('actually Rome'), is: false },
    { said: inEnglish('actually Rome'), is: true },
    { said: inEnglish('Paris instead'), is: true },
    { said: inEnglish('doch Rom'), is: false },
  ])('correction or not: $said.utterance', ({ said, is }) => {
    expect(readsAsCorrection(said)).toBe(is);
  });

  test.each([
    { said: 'Hin und zurück bitte', way: 'yes' },
    { said: 'mit Rückflug am Sonntag', way: 'yes' },
    { said: 'Nur Hinflug', way: 'no' },
    { said: 'ohne Rückflug', way: 'no' },
    { said: 'Bekomme ich mein Geld zurück', way: undefined },
    { said: 'nach Zürich', way: undefined },
  ])('German way back: $said', ({ said, way }) => {
    expect(wayBack(inGerman(said))).toBe(way);
  });

  test.each(['Ja', 'Ja, gerne!', 'Natürlich', 'In Ordnung.', 'gern'])('German yes: %s', (said) => {
    expect(isYes(inGerman(said))).toBe(true);
  });

  test.each(['Jan', 'Ja, aber nach Rom', 'yes'])('no German yes: %s', (said) => {
    expect(isYes(inGerman(said))).toBe(false);
  });
});

describe('what an utterance mentions', () => {
  test('German cities, with what stands before them', () => {
    expect(mentionedCities('von Mailand nach München', 'de_DE')).toEqual([
      { city: 'Milan', end: 'Origin' },
      { city: 'Munich', end: 'Destination' },
    ]);
    expect(mentionedCities('Mein Nachname ist Weber', 'de_DE')).toEqual([]);
  });

  test.each([
    { said: 'lieber am 6. Dezember', localeId: 'de_DE', date: '2026-12-06' },
    { said: 'nein, 3. März', localeId: 'de_DE', date: '2027-03-03' },
    { said: 'nein, am 06.12.', localeId: 'de_DE', date: '2026-12-06' },
    { said: 'no, Dec 6th', localeId: 'en_US', date: '2026-12-06' },
    { said: 'am 30. Februar', localeId: 'de_DE', date: undefined },
    { said: 'MT204 um 7.15 Uhr', localeId: 'de_DE', date: undefined },
  ])('a day in "$said"', ({ said, localeId, date }) => {
    expect(mentionedDate(said, localeId, '2026-11-20')).toBe(date);
  });
});
