import { describe, expect, test } from '@jest/globals';
import { assert, constantFrom, oneof, property, string } from 'fast-check';
import { noted } from '../../../../fulfillment/dialog/values/noted.ts';
import { readTurn } from '../../../../fulfillment/dialog/read-turn.ts';
import { aTurn, wording } from '../support/a-turn.ts';

const filled = { Origin: 'London', Destination: 'Paris', DepartureDate: '2026-12-01', Cabin: 'economy' };

/** A turn of a booking, as Lex heard it, after the one that left these slots. */
const turnAfter = (
  before: Readonly<Record<string, string>>,
  { session, ...heard }: Pick<Parameters<typeof aTurn>[0], 'utterance' | 'localeId' | 'session'>,
) => {
  const form = JSON.stringify({ intent: 'BookFlight', slots: before });
  return aTurn({ intent: 'BookFlight', slots: before, ...heard, session: { topic: 'BookFlight', form, ...session } });
};

const slotOf = (slot: string, turn: ReturnType<typeof aTurn>) => readTurn(turn).intent.slots[slot]?.interpreted;

const begun = (utterance: string, localeId = 'en_US') =>
  readTurn(aTurn({ intent: 'FallbackIntent', slots: {}, utterance, localeId })).intent;

describe('what is asked where no form stands open', () => {
  test.each([
    ['en_US', "isn't there anything in business?", 'business'],
    ['de_DE', 'gibt es nichts in der Business?', 'business'],
    ['es_US', '¿no hay nada en clase ejecutiva?', 'business'],
    ['fr_FR', "il n'y a rien en classe affaires ?", 'business'],
  ])('%s, "%s" begins the form that has such a value', (localeId, utterance, Cabin) => {
    expect(begun(utterance, localeId)).toMatchObject({ name: 'BookFlight', slots: { Cabin: { interpreted: Cabin } } });
  });

  test.each([
    'is there wifi in business?',
    'do you have student fares?',
    'is there anything for two people?',
    'business',
  ])('"%s" begins none', (utterance) => expect(begun(utterance).name).toBe('FallbackIntent'));
});

describe('what is said to a form', () => {
  test.each([
    ['en_US', 'not Paris', undefined],
    ['en_US', 'not Rome but Paris', 'Paris'],
    ['en_US', 'a flight without bags to Paris', 'Paris'],
    ['en_US', "why don't we fly to Paris", 'Paris'],
    ['de_DE', 'nicht Rom sondern Paris', 'Paris'],
    ['de_DE', 'Paris passt mir nicht', undefined],
    ['es_US', 'París no me sirve', undefined],
    ['fr_FR', 'Paris ne va pas', undefined],
    ['fr_FR', 'pas Rome mais Paris', 'Paris'],
  ])('%s, "%s", with Paris heard as the destination: %s', (localeId, utterance, wanted) => {
    const original = localeId === 'es_US' && utterance.includes('París') ? 'París' : 'Paris';
    const turn = turnAfter({ Origin: 'London' }, { localeId, utterance });
    const slots = { ...turn.intent.slots, Destination: { interpreted: 'Paris', original } };
    expect(slotOf('Destination', { ...turn, intent: { ...turn.intent, slots } })).toBe(wanted);
  });

  test.each([
    ['en_US', 'the second one please', 'MT2'],
    ['en_US', "I'd take the last flight", 'MT3'],
    ['en_US', 'can I have option 2', 'MT2'],
    ['en_US', 'the first of December', undefined],
    ['en_US', 'is the first one direct?', undefined],
    ['en_US', 'for the first time', undefined],
    ['de_DE', 'dann nehme ich den zweiten', 'MT2'],
    ['de_DE', 'am ersten Dezember', undefined],
    ['es_US', 'la segunda opción', 'MT2'],
    ['es_US', 'el primero de enero', undefined],
    ['fr_FR', 'je prends le deuxième vol', 'MT2'],
    ['fr_FR', 'le premier décembre', undefined],
  ])('%s, "%s", of flights that were listed: %s', (localeId, utterance, wanted) => {
    const session = { choices: 'FlightNumber|MT1|MT2|MT3', asked: 'Passengers' };
    const { Cabin: _open, ...before } = filled;
    expect(slotOf('FlightNumber', turnAfter(before, { localeId, utterance, session }))).toBe(wanted);
  });

  test.each([
    ['en_US', 'the second room', 'second', undefined],
    ['en_US', 'the second of December', 'second of December', '2026-12-02'],
    ['de_DE', 'das zweite Zimmer', 'zweite', undefined],
    ['es_US', 'la segunda habitación', 'segunda', undefined],
    ['fr_FR', 'la deuxième chambre', 'deuxième', undefined],
  ])('%s, "%s", where nothing was listed, is no day by "%s": %s', (localeId, utterance, original, wanted) => {
    const turn = turnAfter({ Origin: 'London' }, { localeId, utterance });
    const slots = { ...turn.intent.slots, DepartureDate: { interpreted: '2026-12-02', original } };
    expect(slotOf('DepartureDate', { ...turn, intent: { ...turn.intent, slots } })).toBe(wanted);
  });

  test.each([
    ['en_US', 'not London, Berlin', { Origin: 'Berlin', Destination: 'Paris' }],
    ['en_US', 'not from London, to Berlin', { Origin: undefined, Destination: 'Berlin' }],
    ['en_US', 'not Paris but Berlin', { Origin: 'London', Destination: 'Berlin' }],
    ['en_US', 'not London but Berlin and not Paris, Rome', { Origin: 'Berlin', Destination: 'Rome' }],
    ['en_US', 'no, not to Paris but to Rome, and not from London', { Origin: undefined, Destination: 'Rome' }],
    ['es_US', 'no Londres, Berlín, y no París, Roma', { Origin: 'Berlin', Destination: 'Rome' }],
    ['de_DE', 'nicht London sondern Berlin', { Origin: 'Berlin', Destination: 'Paris' }],
    ['fr_FR', 'pas Londres mais Berlin', { Origin: 'Berlin', Destination: 'Paris' }],
  ])('%s, "%s" is about the city that is denied, whichever Lex has filled: %j', (localeId, utterance, wanted) => {
    const turn = turnAfter(filled, { localeId, utterance });
    const slots = { ...turn.intent.slots, Destination: { interpreted: 'Berlin', original: 'Berlin' } };
    const read = readTurn({ ...turn, intent: { ...turn.intent, slots } }).intent.slots;
    expect({ Origin: read['Origin']?.interpreted, Destination: read['Destination']?.interpreted }).toEqual(wanted);
  });

  test('whoever chooses what was not listed is not counted', () => {
    const { Cabin: _open, ...before } = filled;
    const session = { choices: 'FlightNumber|MT1|MT2|MT3', asked: 'Passengers' };
    const turn = turnAfter(before, { utterance: 'the fifth one', session });
    const slots = { ...turn.intent.slots, Passengers: { interpreted: '1', original: 'one' } };
    expect(slotOf('Passengers', { ...turn, intent: { ...turn.intent, slots } })).toBeUndefined();
  });

  test.each([
    ['en_US', 'not under Miller'],
    ['de_DE', 'nicht auf den Namen Miller'],
    ['es_US', 'no a nombre de Miller'],
    ['fr_FR', 'pas au nom de Miller'],
  ])('%s, "%s" gives no name, whatever Lex heard', (localeId, utterance) => {
    const before = { ...filled, Passengers: '2' };
    const turn = turnAfter(before, { localeId, utterance, session: { asked: 'LastName' } });
    const slots = { ...turn.intent.slots, LastName: { interpreted: 'Miller', original: 'Miller' } };
    expect(slotOf('LastName', { ...turn, intent: { ...turn.intent, slots } })).toBeUndefined();
  });

  test('what denies a value is no name, where one was asked for', () => {
    const turn = turnAfter(
      { ...filled, Passengers: '2' },
      { utterance: 'not in economy', session: { asked: 'LastName' } },
    );
    const LastName = { interpreted: 'not in economy', original: 'not in economy' };
    const { slots } = readTurn({
      ...turn,
      intent: { ...turn.intent, slots: { ...turn.intent.slots, LastName } },
    }).intent;
    expect([slots['Cabin'], slots['LastName']]).toEqual([undefined, undefined]);
  });

  test.each([
    ['en_US', 'no, not Smith, Jones', 'Jones'],
    ['en_US', 'not Smith but Jones', 'Jones'],
    ['en_US', 'not Smith', undefined],
    ['de_DE', 'nicht auf Smith, auf Jones', 'Jones'],
    ['es_US', 'no Smith, Jones', 'Jones'],
    ['fr_FR', 'pas Smith, Jones', 'Jones'],
  ])('%s, "%s", of an offer for Smith: %s', (localeId, utterance, wanted) => {
    const offer = 'MT1@2026-12-01 economy 2 200';
    const turn = turnAfter(
      { ...filled, Passengers: '2', LastName: 'Smith' },
      { localeId, utterance, session: { offer } },
    );
    const denied = {
      ...turn,
      intent: { ...turn.intent, confirmation: wanted ? ('Denied' as const) : ('None' as const) },
    };
    const { slots, confirmation } = readTurn(denied).intent;
    expect([slots['LastName']?.interpreted, confirmation]).toEqual([wanted, 'None']);
  });

  test.each([
    ['not two but three', '3'],
    ['not for two, for three', '3'],
    ['not in 12 days, in 13 days', '2'],
  ])('"%s", of two: %s', (utterance, wanted) => {
    const turn = turnAfter({ ...filled, Passengers: '2' }, { utterance });
    const original = utterance.includes('12') ? 'in 12 days' : '2';
    const slots = { ...turn.intent.slots, DepartureDate: { interpreted: '2026-12-01', original } };
    expect(slotOf('Passengers', { ...turn, intent: { ...turn.intent, slots } })).toBe(wanted);
  });

  test('whatever is said, it is read, and nothing is confirmed by it', () => {
    const said = oneof(
      string(),
      constantFrom('not (', 'the second [one', 'two people \\', 'no Paris*', '+ people', '$& seats'),
    );
    const locale = constantFrom('en_US', 'de_DE', 'es_US', 'fr_FR');
    const offer = constantFrom(undefined, 'MT1@2026-12-01 economy 2 200');
    assert(
      property(said, locale, offer, (utterance, localeId, standing) => {
        const slots = standing ? { ...filled, Passengers: '2', LastName: 'Miller' } : filled;
        const turn = turnAfter(slots, { utterance, localeId, session: { offer: standing, choices: 'x|(|[' } });
        expect(readTurn(turn).intent.confirmation).toBe('None');
      }),
      { numRuns: 200 },
    );
  });
});

describe('what Lex may have misheard', () => {
  const alternatives = [{ Passengers: undefined }, { Destination: { interpreted: 'Rome', original: 'rome' } }];
  const proposed = { slotToElicit: 'Destination', attempt: 'Retry1' };
  const session = { asked: 'Destination' };
  const misheard = (over: Partial<ReturnType<typeof aTurn>>) => ({
    ...turnAfter({ Origin: 'London' }, { utterance: 'roam', session }),
    alternatives,
    proposed,
    ...over,
  });

  test('is taken where Lex would ask again, and said back', () => {
    const read = readTurn(misheard({}));
    expect(read.intent.slots).toMatchObject({ Destination: { interpreted: 'Rome' } });
    const outcome = noted(read, { next: { type: 'ElicitSlot', slot: 'DepartureDate' } }, wording);
    expect(outcome.draft?.text).toBe('All right, rome.');
  });

  test.each([
    ['was not asked for yet', { proposed: { slotToElicit: 'Destination', attempt: 'Initial' } }],
    ['answers nothing that was asked', { proposed: { slotToElicit: 'DepartureDate', attempt: 'Retry1' } }],
    ['was no answer but a question', { utterance: 'where do you fly?' }],
  ])('is left alone when it %s', (_case, over) => {
    expect(readTurn(misheard(over)).intent.slots['Destination']).toBeUndefined();
  });
});

describe('a name that is said instead of one that is denied, where one was asked for', () => {
  const before = { ...filled, Passengers: '2' };
  const nameOf = (localeId: string, utterance: string) =>
    slotOf('LastName', turnAfter(before, { localeId, utterance, session: { asked: 'LastName' } }));

  test.each([
    ['en_US', 'not García, Ortega', 'Ortega'],
    ['en_US', 'García, not Ortega', 'García'],
    ['en_US', 'no, Ortega', 'Ortega'],
    ['de_DE', 'nicht Müller sondern Ortega', 'Ortega'],
    ['es_US', 'no García, Ortega', 'Ortega'],
    ['es_US', 'no García sino Ortega', 'Ortega'],
    ['fr_FR', 'pas Dupont, Lefèvre', 'Lefèvre'],
    ['en_US', 'not García', undefined],
    ['en_US', 'no, London', undefined],
    ['en_US', 'not my name, the name of my wife', undefined],
    ['en_US', 'not García, is that clear?', undefined],
  ])('%s, "%s": %s', (localeId, utterance, name) => {
    expect(nameOf(localeId, utterance)).toBe(name);
  });
});
