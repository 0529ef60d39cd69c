import { describe, expect, test } from '@jest/globals';
import { readTurn } from '../../../../fulfillment/dialog/read-turn.ts';
import type { Turn } from '../../../../fulfillment/turn.ts';
import { aTurn } from '../support/a-turn.ts';

/** The turn as one of the form; undefined when Lex's reading stands. */
const correctionOfForm = (turn: Turn): Turn | undefined => {
  const read = readTurn(turn);
  return read === turn ? undefined : read;
};

const flight = {
  Origin: 'London',
  Destination: 'Paris',
  DepartureDate: '2026-12-01',
  Passengers: '2',
  Cabin: 'economy',
};
const session = (slots: object) => ({
  topic: 'BookFlight',
  offer: 'MT101@2026-12-01 economy 2 200',
  form: JSON.stringify({ intent: 'BookFlight', slots }),
});

/** Lex took the utterance for the beginning of a hotel booking. */
const hotel = (
  utterance: string,
  said: Readonly<Record<string, [interpreted: string, original: string]>>,
  slots: object = flight,
) => {
  const turn = aTurn({ intent: 'BookHotel', utterance, session: session(slots) });
  const heard = Object.entries(said).map(([slot, [interpreted, original]]) => [slot, { interpreted, original }]);
  return correctionOfForm({ ...turn, intent: { ...turn.intent, slots: Object.fromEntries(heard) } });
};
const day: { CheckInDate: [string, string] } = { CheckInDate: ['2026-12-25', 'the 25th'] };

describe('what Lex took for something new', () => {
  test('"make it for the 25th" puts the date of the open form right', () => {
    const turn = hotel('make it for the 25th', day);
    expect(turn?.intent).toMatchObject({ name: 'BookFlight', confirmation: 'None' });
    expect(turn?.intent.slots).toMatchObject({
      DepartureDate: { interpreted: '2026-12-25', original: 'the 25th' },
      Origin: { interpreted: 'London' },
    });
    expect(turn?.session.topic).toBe('BookFlight');
  });

  test('neither does it need a word of correction when it says nothing else', () => {
    expect(hotel('for the 25th', day)?.intent.slots).toMatchObject({ DepartureDate: { interpreted: '2026-12-25' } });
  });

  test('the way back is put right when it is spoken of', () => {
    const spoken = hotel('no, return on the 25th', day, { ...flight, ReturnDate: '2026-12-20' });
    expect(spoken?.intent.slots).toMatchObject({ ReturnDate: { interpreted: '2026-12-25' } });
  });

  test.each([
    { name: 'says more than a value', utterance: 'actually I need a hotel for the 25th', said: day },
    { name: 'speaks of something else', utterance: 'a hotel for the 25th', said: day },
    { name: 'is a question', utterance: 'are you open on the 25th?', said: day },
    { name: 'has no value', utterance: 'make it a hotel', said: {} },
    {
      name: 'has a value that the form has no place for',
      utterance: 'make it a double for the 25th',
      said: { ...day, RoomType: ['double', 'double'] as [string, string] },
    },
  ])('is new when it $name', ({ utterance, said }) => {
    expect(hotel(utterance, said)).toBeUndefined();
  });

  test('is new while the form is being filled in: Lex asks for its slots, and hears a value for them', () => {
    const turn = aTurn({ intent: 'BookHotel', slots: { CheckInDate: '2026-12-25' }, utterance: 'no, 2026-12-25' });
    const { offer: _none, ...open } = session(flight);
    expect(correctionOfForm({ ...turn, session: open })).toBeUndefined();
    expect(correctionOfForm({ ...turn, session: session(flight) })).toBeDefined();
  });

  test('changes nothing when the form has no such value yet', () => {
    const slots = hotel('make it for the 25th', day, { Origin: 'London' })?.intent.slots;
    expect(slots).toEqual({ Origin: { interpreted: 'London', original: 'London' } });
  });
});

const read = (utterance: string, over: Partial<Parameters<typeof aTurn>[0]> = {}) => {
  const said = { intent: 'BookFlight', slots: flight, utterance, session: session(flight), ...over };
  return correctionOfForm({ ...aTurn(said), held: { LastName: 'Haverford' } });
};

describe('what Lex made nothing of', () => {
  test.each([
    { utterance: 'my last name is Miller', slots: { LastName: 'Miller' } },
    { utterance: "no, it's under van der Berg", slots: { LastName: 'van der Berg' } },
    { utterance: 'for three people', slots: { Passengers: '3' } },
    { utterance: 'there are 4 of us', slots: { Passengers: '4' } },
    { utterance: 'in business please', slots: { Cabin: 'business' } },
    { utterance: 'what about premium economy?', slots: { Cabin: 'premium economy' } },
    { utterance: 'on December 20', slots: { DepartureDate: '2026-12-20' } },
    { utterance: 'returning on December 20', slots: { ReturnDate: '2026-12-20' } },
    { utterance: "I'm leaving from Madrid", slots: { Origin: 'Madrid' } },
    { utterance: 'to New York', slots: { Destination: 'New York' } },
    { utterance: 'take MT234', slots: { FlightNumber: 'MT234' } },
    { utterance: 'on December 20 for two', slots: { DepartureDate: '2026-12-20', Passengers: '2' } },
  ])('"$utterance" is read in the words of its slot', ({ utterance, slots }) => {
    const expected = Object.entries({ Origin: 'London', Destination: 'Paris', LastName: 'Haverford', ...slots });
    const wanted = Object.fromEntries(expected.map(([slot, interpreted]) => [slot, { interpreted }]));
    const turn = read(utterance);
    expect(turn?.intent.slots).toMatchObject(wanted);
    expect(turn?.session.offer).toBeUndefined();
  });

  test.each([
    { localeId: 'de_DE', utterance: 'mein Nachname ist Meier', slots: { LastName: { interpreted: 'Meier' } } },
    { localeId: 'de_DE', utterance: 'am 20. Dezember', slots: { DepartureDate: { interpreted: '2026-12-20' } } },
    { localeId: 'es_US', utterance: 'somos tres', slots: { Passengers: { interpreted: '3' } } },
    { localeId: 'fr_FR', utterance: 'non, pour trois personnes', slots: { Passengers: { interpreted: '3' } } },
  ])('in $localeId, too', ({ localeId, utterance, slots }) => {
    expect(read(utterance, { localeId })?.intent.slots).toMatchObject(slots);
  });

  test.each([
    'yes',
    "it's fine",
    'a hotel in Paris',
    'two nights in Paris',
    'cancel my flight to Paris',
    'my dog is called Miller',
    'is it under Miller?',
    'how much is business class?',
    '',
  ])('"%s" is none', (utterance) => {
    expect(read(utterance)).toBeUndefined();
  });

  test('"auf jeden Fall" is a yes and no name', () => {
    expect(read('auf jeden Fall', { localeId: 'de_DE' })?.intent).toMatchObject({
      confirmation: 'Confirmed',
      slots: { LastName: { interpreted: 'Haverford' } },
    });
  });

  test.each([
    ['en_US', 'yes, under Miller'],
    ['en_US', 'yes, under miller please'],
    ['de_DE', 'ja, auf den Namen Miller'],
    ['es_US', 'sí, a nombre de Miller'],
    ['fr_FR', 'oui, au nom de Miller'],
  ])('%s, "%s" is no yes to another name', (localeId, utterance) => {
    const turn = read(utterance, { localeId, confirmation: 'Confirmed' });
    expect(turn?.intent).toMatchObject({
      confirmation: 'None',
      slots: { LastName: { interpreted: expect.stringMatching(/^miller/iu) } },
    });
  });

  test.each([
    ['en_US', 'no, not to Paris', { Destination: undefined, Cabin: { interpreted: 'economy' } }],
    ['en_US', 'no, not in business', { Cabin: { interpreted: 'economy' } }],
    ['de_DE', 'nein, nicht in der Economy', { Cabin: undefined }],
    ['es_US', 'no, no en económica', { Cabin: undefined }],
    ['fr_FR', 'non, pas en affaires', { Cabin: { interpreted: 'economy' } }],
  ])('%s, "%s" is a no to that alone', (localeId, utterance, slots) => {
    const intent = read(utterance, { localeId, confirmation: 'Denied' })?.intent;
    expect(intent?.confirmation).toBe('None');
    expect({ ...intent?.slots }).toMatchObject(slots);
  });

  test('a no that denies by itself is a no to the offer', () => {
    const offered = { ...session(flight), lastSlot: 'Destination' } as const;
    expect(read('no Paris', { confirmation: 'Denied', session: offered })).toBeUndefined();
  });

  test.each([
    ['en_US', 'is this not refundable?'],
    ['es_US', 'no es reembolsable?'],
    ['fr_FR', "est-ce qu'il n'y a pas de repas ?"],
  ])('%s, "%s" asks, and declines nothing', (localeId, utterance) => {
    expect(read(utterance, { localeId, confirmation: 'Denied' })?.intent.confirmation).toBe('None');
  });

  test('a yes with another value in it is none, and what Lex has put right itself stands', () => {
    expect(read('in business please', { confirmation: 'Confirmed' })).toBeDefined();
    expect(read('in business please', { slots: { ...flight, Cabin: 'business' } })).toBeUndefined();
    expect(read('no, in business please', { confirmation: 'Denied' })).toBeDefined();
  });
});

test.each([
  ['no way', 'en_US'],
  ['no problem', 'en_US'],
  ['nein, Quatsch', 'de_DE'],
  ['no, jamás', 'es_US'],
  ['non, jamais', 'fr_FR'],
])('"%s" (%s) is a no, and names nobody', (utterance, localeId) => {
  expect(read(utterance, { localeId, confirmation: 'Denied' })).toBeUndefined();
});

describe('a yes to something else', () => {
  const sealed = { ...flight, LastName: 'Haverford' };
  const flightHeld = { DepartureDate: { interpreted: flight.DepartureDate } };
  const agreed = (utterance: string, localeId = 'en_US') => {
    const turn = aTurn({ intent: 'BookFlight', utterance, localeId, session: session(sealed) });
    const slots = Object.entries(sealed).map(([slot, value]) => [slot, { interpreted: value, original: value }]);
    const intent = { ...turn.intent, slots: Object.fromEntries(slots), confirmation: 'Confirmed' as const };
    return correctionOfForm({ ...turn, hook: 'fulfillment', intent });
  };

  test.each([
    ['yes, on December 20', 'en_US', { DepartureDate: { interpreted: '2026-12-20' } }],
    ['yes please book it for three', 'en_US', { Passengers: { interpreted: '3' } }],
    ['yes but in business', 'en_US', { Cabin: { interpreted: 'business' } }],
    ['ja, am 20. Dezember', 'de_DE', { DepartureDate: { interpreted: '2026-12-20' } }],
    ['sí, el 20 de diciembre', 'es_US', { DepartureDate: { interpreted: '2026-12-20' } }],
    ['oui, le 20 décembre', 'fr_FR', { DepartureDate: { interpreted: '2026-12-20' } }],
  ])('%s: is offered, and not booked', (utterance, localeId, slots) => {
    const { intent, session: after } = agreed(utterance, localeId) ?? {};
    expect(intent).toMatchObject({ confirmation: 'None' });
    expect(intent?.slots).toMatchObject(slots);
    expect(intent?.slots['ReturnDate']).toBeUndefined();
    expect(after?.offer).toBeUndefined();
  });

  test('what else is said, and not understood, is not booked on either', () =>
    expect(agreed('yes, for my cousin and her three children')).toMatchObject({
      intent: { confirmation: 'None', slots: { Passengers: { interpreted: '2' } } },
    }));

  test.each([
    ['yes, Monday', 'en_US'],
    ['yes, tomorrow', 'en_US'],
    ['yes, next week', 'en_US'],
    ['yes, some other day', 'en_US'],
    ['yes, after the weekend', 'en_US'],
    ['ja, an einem anderen Tag', 'de_DE'],
    ['ja, nach dem Wochenende', 'de_DE'],
    ['sí, otro día', 'es_US'],
    ['oui, un autre jour', 'fr_FR'],
    ['yes, price', 'en_US'],
    ['okay, not great', 'en_US'],
    ['oui, pas bien', 'fr_FR'],
    ['definitely overpriced', 'en_US'],
    ['yes, no way', 'en_US'],
    ['richtig teuer', 'de_DE'],
    ['ja, niemals', 'de_DE'],
    ['sí, es muy caro', 'es_US'],
    ["oui, c'est trop cher", 'fr_FR'],
    ['vale, no está bien', 'es_US'],
    ['ja, Preis', 'de_DE'],
    ['ja, am Montag', 'de_DE'],
    ['ja, übermorgen', 'de_DE'],
    ['sí, el lunes', 'es_US'],
    ['oui, lundi', 'fr_FR'],
  ])('%s: what is not understood is not booked on, and said not to be', (utterance, localeId) =>
    expect(agreed(utterance, localeId)).toMatchObject({
      intent: { confirmation: 'None', slots: flightHeld },
      unheard: true,
    }),
  );

  test.each([
    ['yes, on the 21st', 'en_US', '2026-12-21'],
    ['yes, the 21st please', 'en_US', '2026-12-21'],
    ['yes, on the 2nd', 'en_US', '2026-12-02'],
    ['yes, but on the 30th', 'en_US', '2026-12-30'],
    ['ja, am 21.', 'de_DE', '2026-12-21'],
    ['ja, lieber am 21.', 'de_DE', '2026-12-21'],
    ['sí, el 21', 'es_US', '2026-12-21'],
    ['sí, el día 21', 'es_US', '2026-12-21'],
    ['oui, le 21', 'fr_FR', '2026-12-21'],
    ['oui, plutôt le 21', 'fr_FR', '2026-12-21'],
  ])('%s (%s) is a day of the month that was spoken of, and nothing is booked', (utterance, localeId, date) =>
    expect(agreed(utterance, localeId)?.intent).toMatchObject({
      confirmation: 'None',
      slots: { DepartureDate: { interpreted: date }, Passengers: { interpreted: '2' } },
    }),
  );

  test.each([
    ['yes, on the 31st', '2026-12-31', '2026-12-31'],
    ['yes, on the 1st', '2026-12-31', '2027-01-01'],
    ['yes, on the 31st', '2026-11-28', '2026-12-31'],
    ['yes, on the 3rd', '2026-11-22', '2026-12-03'],
    ['yes, on the 2nd', '2026-11-20', '2026-12-02'],
  ])('"%s", of a flight on %s, is on %s', (utterance, offered, date) => {
    const form = { ...sealed, DepartureDate: offered };
    const turn = aTurn({ intent: 'BookFlight', slots: form, utterance, session: session(form) });
    const read = readTurn({ ...turn, intent: { ...turn.intent, confirmation: 'Confirmed' } });
    expect(read.intent.slots['DepartureDate']?.interpreted).toBe(date);
  });

  test.each([
    ['am 21.', 'de_DE'],
    ['le 21', 'fr_FR'],
    ['el 21', 'es_US'],
  ])('"%s" (%s), which Lex has counted, is a day', (utterance, localeId) => {
    const turn = aTurn({ intent: 'BookFlight', slots: sealed, utterance, localeId, session: session(sealed) });
    const Passengers = { interpreted: '21', original: '21' };
    const read = readTurn({ ...turn, intent: { ...turn.intent, slots: { ...turn.intent.slots, Passengers } } });
    expect(read.intent.slots).toMatchObject({
      Passengers: { interpreted: '2' },
      DepartureDate: { interpreted: '2026-12-21' },
    });
  });

  test.each([
    ['yes London', 'en_US'],
    ['yes, to London', 'en_US'],
    ['ja London', 'de_DE'],
    ['sí Londres', 'es_US'],
    ['oui Londres', 'fr_FR'],
  ])('"%s" (%s), of a flight from there, changes neither city', (utterance, localeId) => {
    const turn = aTurn({ intent: 'BookFlight', slots: sealed, utterance, localeId, session: session(sealed) });
    const Destination = { interpreted: 'London', original: 'London' };
    const read = readTurn({ ...turn, intent: { ...turn.intent, slots: { ...turn.intent.slots, Destination } } });
    expect(read).toMatchObject({
      unheard: true,
      intent: { slots: { Origin: { interpreted: 'London' }, Destination: { interpreted: 'Paris' } } },
    });
  });

  test.each([
    ['sí, resérvalo', 'es_US'],
    ['yes, book it', 'en_US'],
    ['oui, vas-y', 'fr_FR'],
    ['ja, buchen Sie es', 'de_DE'],
  ])('"%s" (%s), of which Lex has made another form, is a yes', (utterance, localeId) => {
    const read = readTurn(aTurn({ intent: 'FindBooking', utterance, localeId, session: session(sealed) }));
    expect(read.intent).toMatchObject({ name: 'BookFlight', confirmation: 'Confirmed' });
  });

  test.each(['ok, not good', 'okay, not right now', 'sure, not great'])('"%s" is none', (utterance) => {
    const read = readTurn(aTurn({ intent: 'FallbackIntent', utterance, session: session(sealed) }));
    expect(read.intent.confirmation).not.toBe('Confirmed');
  });

  test('"no, Monday" is no to the day', () => {
    const turn = aTurn({ intent: 'BookFlight', slots: sealed, utterance: 'no, Monday', session: session(sealed) });
    const read = readTurn({ ...turn, intent: { ...turn.intent, confirmation: 'Denied' } });
    expect(read).toMatchObject({ unheard: true, intent: { confirmation: 'None' } });
  });

  test.each([
    'yes, Tuesday',
    'yes, today please',
    'yes, on the 1st',
    'YES THATS FINE',
    'yes',
    'yes please',
    'yes, for two',
    'economy is fine',
    'yes, $163 is fine',
    'yes, Paris',
    'yes, no problem',
    'yes, why not',
    "yes, I can't wait",
  ])('%s: is a yes', (utterance) => expect(agreed(utterance)).toBeUndefined());

  test.each([
    ['yes, Smith', 'en_US', 'Smith'],
    ['yes smith', 'en_US', 'smith'],
    ['yes, van der Berg', 'en_US', 'van der Berg'],
    ['yes, Price', 'en_US', 'Price'],
    ['yes Long', 'en_US', 'Long'],
    ['yes, June', 'en_US', 'June'],
    ['sí, Bueno', 'es_US', undefined],
    ['oui, Petit', 'fr_FR', 'Petit'],
    ['yes, Book it', 'en_US', undefined],
    ['yes, right', 'en_US', undefined],
    ['yes I do', 'en_US', undefined],
    ['oui, vas-y', 'fr_FR', undefined],
    ['oui, celui-là', 'fr_FR', undefined],
    ['ja, buch', 'de_DE', undefined],
    ['sí, resérvalo', 'es_US', undefined],
    ['Yes. Book', 'en_US', undefined],
    ['yes, Thanks', 'en_US', undefined],
    ['yes, Please', 'en_US', undefined],
    ['yes, Haverford', 'en_US', undefined],
    ['yes, haverford', 'en_US', undefined],
    ['Yes, gladly', 'en_US', undefined],
    ['yes, perfect', 'en_US', undefined],
    ['Yes, Sir', 'en_US', undefined],
    ['ja, Schmidt bitte', 'de_DE', 'Schmidt'],
    ['Ja, Super', 'de_DE', undefined],
    ['ja, das passt', 'de_DE', undefined],
    ['ja, bestätigt', 'de_DE', undefined],
    ['yes, proceed', 'en_US', undefined],
    ['yes, lock it in', 'en_US', undefined],
    ['sí, confirmo', 'es_US', undefined],
    ['oui, continuez', 'fr_FR', undefined],
    ['Ja, auf jeden Fall', 'de_DE', undefined],
    ['sí, García', 'es_US', 'García'],
    ['sí, señor', 'es_US', undefined],
    ['oui, Lefèvre', 'fr_FR', 'Lefèvre'],
    ['oui, parfait', 'fr_FR', undefined],
  ])('"%s" (%s) books under %s, or is a yes', (utterance, localeId, name) => {
    expect(agreed(utterance, localeId)?.intent.slots['LastName']?.interpreted).toBe(name);
  });
});
