import { describe, expect, test } from '@jest/globals';
import { noted } from '../../../../fulfillment/dialog/values/noted.ts';
import { readTurn } from '../../../../fulfillment/dialog/read-turn.ts';
import { aTurn, wording } from '../support/a-turn.ts';

const filled = { Origin: 'London', Destination: 'Paris', DepartureDate: '2026-12-01' };
const choices = 'FlightNumber|MT1;12:30;99;95|MT2;17:40;120;90|MT3;07:15;149;95|MT4;09:00;160;100';

/** Said after flights were shown, at the question for a count, or another one. */
function read(localeId: string, utterance: string, { asked = 'Passengers', before = {}, heard = {} } = {}) {
  const slots = { ...filled, ...before };
  const form = JSON.stringify({ intent: 'BookFlight', slots });
  const turn = aTurn({
    intent: 'BookFlight',
    slots: { ...slots, ...heard },
    localeId,
    utterance,
    session: { topic: 'BookFlight', form, choices, asked },
  });
  return readTurn(turn);
}

const flightOf = (localeId: string, utterance: string) =>
  read(localeId, utterance).intent.slots['FlightNumber']?.interpreted;

describe('flights are chosen by what they are', () => {
  test.each([
    ['en_US', 'the cheapest', 'MT1'],
    ['en_US', 'the cheapest one please', 'MT1'],
    ['en_US', "I'll take the least expensive flight", 'MT1'],
    ['en_US', 'whichever is cheapest', 'MT1'],
    ['en_US', 'the earliest', 'MT3'],
    ['en_US', 'the first flight of the day', 'MT3'],
    ['en_US', 'the last one of the day', 'MT2'],
    ['en_US', 'the latest flight, please', 'MT2'],
    ['en_US', 'the one that leaves latest', 'MT2'],
    ['en_US', 'the afternoon one', undefined],
    ['en_US', 'the morning flight', undefined],
    ['en_US', 'the cheapest morning flight', 'MT3'],
    ['en_US', 'the last one in the morning', 'MT4'],
    ['en_US', 'the evening one', 'MT2'],
    ['en_US', 'the one at half past twelve', 'MT1'],
    ['en_US', 'at 12:30', 'MT1'],
    ['en_US', 'the seven fifteen one', 'MT3'],
    ['en_US', 'the one at quarter past seven', 'MT3'],
    ['en_US', "the nine o'clock flight", 'MT4'],
    ['en_US', 'the 5:40 pm flight', 'MT2'],
    ['en_US', 'the one at 10:10', undefined],
    ['en_US', 'is the cheapest one refundable?', undefined],
    ['en_US', 'the first one', 'MT1'],
    ['en_US', 'in the evening', 'MT2'],
    ['en_US', "we'd rather fly in the evening please", 'MT2'],
    ['en_US', 'I arrive in the evening', undefined],
    ['en_US', 'I have a meeting in the evening', undefined],
    ['en_US', 'we have to be back in the evening', undefined],
    ['en_US', 'my husband comes home at half past five', undefined],
    ['en_US', 'not in the evening', undefined],
    ['en_US', 'not the cheapest one', undefined],
    ['en_US', 'the fastest one', 'MT2'],
    ['en_US', 'the quickest flight please', 'MT2'],
    ['en_US', 'the direct one', undefined],
    ['de_DE', 'am Abend wäre besser', 'MT2'],
    ['de_DE', 'ich komme am Abend an', undefined],
    ['de_DE', 'am Abend habe ich einen Termin', undefined],
    ['de_DE', 'den schnellsten', 'MT2'],
    ['es_US', 'mejor a las 5:40 pm', 'MT2'],
    ['es_US', 'llego por la noche', undefined],
    ['es_US', 'tengo una reunión por la noche', undefined],
    ['es_US', 'el vuelo más rápido', 'MT2'],
    ['fr_FR', 'plutôt le soir', 'MT2'],
    ['fr_FR', "j'arrive le soir", undefined],
    ['fr_FR', "j'ai un rendez-vous le soir", undefined],
    ['fr_FR', 'le plus rapide', 'MT2'],
    ['de_DE', 'den billigsten bitte', 'MT1'],
    ['de_DE', 'den günstigsten Flug', 'MT1'],
    ['de_DE', 'den frühesten', 'MT3'],
    ['de_DE', 'den ersten Flug des Tages', 'MT3'],
    ['de_DE', 'den letzten am Vormittag', 'MT4'],
    ['de_DE', 'den späteren', 'MT2'],
    ['de_DE', 'den um halb eins', 'MT1'],
    ['de_DE', 'die Maschine um 12 Uhr 30', 'MT1'],
    ['de_DE', 'den Abendflug', 'MT2'],
    ['de_DE', 'um viertel nach sieben', 'MT3'],
    ['es_US', 'el más barato por favor', 'MT1'],
    ['es_US', 'el vuelo más temprano', 'MT3'],
    ['es_US', 'el primero del día', 'MT3'],
    ['es_US', 'el último vuelo del día', 'MT2'],
    ['es_US', 'el de las doce y media', 'MT1'],
    ['es_US', 'el último de la mañana', 'MT4'],
    ['fr_FR', 'le moins cher', 'MT1'],
    ['fr_FR', 'le vol le plus tôt', 'MT3'],
    ['fr_FR', 'le premier vol de la journée', 'MT3'],
    ['fr_FR', 'le plus tard possible', undefined],
    ['fr_FR', 'celui de midi et demi', 'MT1'],
    ['fr_FR', 'le vol de 7h15', 'MT3'],
    ['fr_FR', 'celui du soir', 'MT2'],
  ])('%s, "%s": %s', (localeId, utterance, wanted) => {
    expect(flightOf(localeId, utterance)).toBe(wanted);
  });

  test('and the words for it count nobody', () => {
    for (const utterance of [
      'the earliest one',
      'the one at half past twelve',
      'the morning one',
      'the direct one',
      'the really nice one please',
    ]) {
      const turn = read('en_US', utterance, { heard: { Passengers: 'one' } });
      expect([utterance, turn.intent.slots['Passengers']]).toEqual([utterance, undefined]);
    }
  });

  test('where several are so, or none, it is asked which is meant', () => {
    const next = { type: 'ElicitSlot', slot: 'Passengers' } as const;
    const asked = (utterance: string) => noted(read('en_US', utterance), { next }, wording).draft?.text;
    expect(asked('the morning flight')).toBe('Which one do you mean: MT3 (7:15 AM) or MT4 (9:00 AM)?');
    expect(asked('the direct one')).toMatch(/MT1 .*MT4 \(9:00 AM\)\?$/);
    expect(asked('the one at ten past ten')).toMatch(/MT1 .*MT4 \(9:00 AM\)\?$/);
  });

  test('at a question with choices of its own, those are meant', () => {
    const turn = read('en_US', 'the cheapest', { asked: 'Cabin', before: { Passengers: '1' } });
    expect(turn.intent.slots).toMatchObject({ Cabin: { interpreted: 'economy' } });
    const flight = read('en_US', 'the cheapest flight', { asked: 'Cabin', before: { Passengers: '1' } });
    expect(flight.intent.slots).toMatchObject({ FlightNumber: { interpreted: 'MT1' } });
  });

  test('of another day nothing was shown', () => {
    const turn = read('en_US', 'in the evening of December 3', { heard: { DepartureDate: '2026-12-03' } });
    expect(turn.intent.slots['FlightNumber']).toBeUndefined();
  });
});

describe('a bare number', () => {
  const before = { Passengers: '1' };

  test.each([
    ['en_US', '2', 'premium economy'],
    ['en_US', 'two, please', 'premium economy'],
    ['de_DE', '3', 'business'],
    ['es_US', 'uno', 'economy'],
    ['fr_FR', 'deux', 'premium economy'],
    ['en_US', '7', undefined],
    ['en_US', '0', undefined],
  ])('%s, "%s", chooses of what the question names: %s', (localeId, utterance, Cabin) => {
    const number = utterance.replace(/\W.*/, '');
    const turn = read(localeId, utterance, { asked: 'Cabin', before, heard: { Passengers: number } });
    expect(turn.intent.slots['Cabin']?.interpreted).toBe(Cabin);
    expect(turn.intent.slots['Passengers']?.interpreted).toBe('1');
  });

  test.each(['Passengers', 'LastName'])('chooses no flight where the question is for %s', (asked) => {
    expect(read('en_US', '2', { asked }).intent.slots['FlightNumber']).toBeUndefined();
  });
});
