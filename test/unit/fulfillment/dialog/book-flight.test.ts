import { describe, expect, test } from '@jest/globals';
import { createBookFlight } from '../../../../fulfillment/dialog/flights/book-flight.ts';
import { FulfillmentError } from '../../../../fulfillment/errors.ts';
import { aTurn, now, wording } from '../support/a-turn.ts';
import { aFlight, inMemoryStores } from '../support/in-memory-stores.ts';

const flights = [
  aFlight({ flightNumber: 'MT101' }),
  aFlight({
    flightNumber: 'MT103',
    departs: '12:00',
    arrives: '14:20',
    fares: { economy: 80, 'premium economy': 150, business: 300 },
  }),
  aFlight({
    flightNumber: 'MT105',
    departs: '18:00',
    arrives: '20:20',
    fares: { economy: 120, 'premium economy': 190, business: 420 },
  }),
  aFlight({
    flightNumber: 'MT107',
    departs: '20:00',
    arrives: '22:20',
    fares: { economy: 130, 'premium economy': 195, business: 430 },
  }),
  aFlight({ flightNumber: 'MT102', origin: 'Paris', destination: 'London', departs: '10:30', arrives: '10:50' }),
  // Mondays only.
  aFlight({ flightNumber: 'MT201', destination: 'Lyon', weekdays: [1] }),
  aFlight({ flightNumber: 'MT301', destination: 'Boston', arrivesNextDay: true }),
];

function world() {
  const stores = inMemoryStores({ flights });
  const codes = ['AAAAA2', 'AAAAA3', 'AAAAA4'];
  const handler = createBookFlight({
    flights: stores.flightStore,
    bookings: stores.bookingStore,
    ownBookings: stores.ownBookings,
    codeFor: (_agreement, attempt) => codes[attempt] ?? 'ZZZZZ9',
  });
  return {
    ...stores,
    turn: (over: Omit<Parameters<typeof aTurn>[0], 'intent'>) =>
      handler(aTurn({ intent: 'BookFlight', ...over }), wording),
  };
}

const known = {
  Origin: 'London',
  Destination: 'Paris',
  DepartureDate: '2026-12-01',
  Passengers: '2',
  Cabin: 'economy',
  LastName: 'Fielding',
};

describe('what is still missing', () => {
  test('is left to Lex when there is nothing to add', async () => {
    const outcome = await world().turn({
      slots: { Origin: 'London' },
      proposed: { slotToElicit: 'Destination', attempt: 'Initial' },
    });
    expect(outcome).toMatchObject({ next: { type: 'Delegate' }, session: { lastSlot: 'Origin' } });
    expect(outcome.draft).toBeUndefined();
  });

  test.each([
    { channel: 'web', arrives: true },
    { channel: 'phone', arrives: false },
  ] as const)('on the $channel, flights are told with the time of arrival: $arrives', async ({ channel, arrives }) => {
    const slots = { Origin: 'London', Destination: 'Paris', DepartureDate: '2026-12-01' };
    const { draft } = await world().turn({ slots, channel, proposed: { slotToElicit: 'Cabin', attempt: 'Initial' } });
    expect(draft?.text).toMatch(/MT103.*12:00 PM.*\$80 a person; MT101/s);
    expect(draft?.text.includes('2:20 PM')).toBe(arrives);
  });

  test('a known day shows the three cheapest flights once, as text and cards, then asks on', async () => {
    const slots = { Origin: 'London', Destination: 'Paris', DepartureDate: '2026-12-01' };
    const proposed = { slotToElicit: 'Passengers', attempt: 'Initial' };
    const first = await world().turn({ slots, proposed });
    expect(first.next).toEqual({ type: 'ElicitSlot', slot: 'Passengers' });
    expect(first.draft?.text).toMatch(/MT103.*MT101.*MT105.*How many/s);
    expect(first.draft?.text).not.toContain('MT107');
    expect(first.draft?.cards.map(({ buttons }) => buttons[0]?.value)).toEqual([
      'book MT103',
      'book MT101',
      'book MT105',
    ]);
    const second = await world().turn({ slots, proposed, session: first.session ?? {} });
    expect(second.next).toEqual({ type: 'Delegate' });
  });

  test.each([
    { name: 'a return trip', utterance: 'a return flight please', asks: 'ReturnDate' },
    { name: 'a round trip', utterance: 'round trip to Paris', asks: 'ReturnDate' },
    { name: 'one way', utterance: 'one way, no return', asks: 'Passengers' },
    { name: 'nothing said of a way back', utterance: 'December 1', asks: 'Passengers' },
  ])('after the day, $name asks for $asks', async ({ utterance, asks }) => {
    const slots = { Origin: 'London', Destination: 'Paris', DepartureDate: '2026-12-01' };
    const outcome = await world().turn({ slots, utterance });
    expect(outcome.next).toEqual({ type: 'ElicitSlot', slot: asks });
  });

  test('a flight number alone says from where to where', async () => {
    const outcome = await world().turn({ slots: { FlightNumber: 'mt 301' }, utterance: 'book mt 301' });
    expect(outcome).toMatchObject({
      next: { type: 'ElicitSlot', slot: 'DepartureDate' },
      slots: { Origin: 'London', Destination: 'Boston', FlightNumber: 'MT301' },
    });
  });
});

describe('a value that cannot stand is asked for again', () => {
  test.each([
    { name: 'a day in the past', slots: { DepartureDate: '2026-11-19' }, slot: 'DepartureDate', says: 'past' },
    {
      name: 'a day more than 330 days ahead',
      slots: { DepartureDate: '2027-10-17' },
      slot: 'DepartureDate',
      says: 'October 16, 2027',
    },
    { name: 'a day that no month has', slots: { DepartureDate: '2027-02-30' }, slot: 'DepartureDate', says: '?' },
    { name: 'the same city twice', slots: { Destination: 'London' }, slot: 'Destination', says: 'London' },
    { name: 'ten passengers', slots: { Passengers: '10' }, slot: 'Passengers', says: '9' },
    { name: 'no passengers', slots: { Passengers: '0' }, slot: 'Passengers', says: '9' },
    { name: 'half a passenger', slots: { Passengers: '2.5' }, slot: 'Passengers', says: '9' },
    {
      name: 'markup for a name',
      slots: { LastName: "O'Brien'); DROP TABLE bookings;--" },
      slot: 'LastName',
      says: 'name',
    },
    { name: 'a route that is not flown', slots: { Destination: 'Oslo' }, slot: 'Destination', says: 'Oslo' },
    {
      name: 'a return before the departure',
      slots: { ReturnDate: '2026-11-30' },
      slot: 'ReturnDate',
      says: 'December 1',
    },
    { name: 'an unknown flight', slots: { FlightNumber: 'MT999' }, slot: undefined, says: 'MT999' },
  ])('$name', async ({ slots, slot, says }) => {
    const outcome = await world().turn({ slots: { ...known, ...slots } });
    expect(outcome.draft?.text).toContain(says);
    if (slot === undefined) return;
    expect(outcome.next).toEqual({ type: 'ElicitSlot', slot });
    expect(outcome.slots).toMatchObject({ [slot]: null });
  });

  test('a day without flights brings the nearest days that have them', async () => {
    const outcome = await world().turn({ slots: { ...known, Destination: 'Lyon', DepartureDate: '2026-12-02' } });
    expect(outcome.next).toEqual({ type: 'ElicitSlot', slot: 'DepartureDate' });
    expect(outcome.draft?.suggestions).toEqual(['November 30', 'December 7']);
    expect(outcome.draft?.text).toContain('Monday, November 30');
  });

  test('a full cabin brings the cabins that are not', async () => {
    const { sold, turn } = world();
    for (const { flightNumber } of flights) sold.set(`${flightNumber} 2026-12-01 economy`, 9);
    const outcome = await turn({ slots: known });
    expect(outcome.next).toEqual({ type: 'ElicitSlot', slot: 'Cabin' });
    expect(outcome.draft?.suggestions).toEqual(['premium economy', 'business']);
  });

  test('a cancelled day brings other days', async () => {
    const { states, turn } = world();
    states.set('MT301 2026-12-01', { status: 'cancelled' });
    const outcome = await turn({ slots: { ...known, Destination: 'Boston' } });
    expect(outcome.next).toEqual({ type: 'ElicitSlot', slot: 'DepartureDate' });
    expect(outcome.draft?.suggestions).toEqual(['November 29', 'November 30', 'December 2']);
  });

  test('a flight that has left today is not offered', async () => {
    const outcome = await world().turn({ slots: { ...known, DepartureDate: '2026-11-20' } });
    expect(outcome.draft?.text).toContain('MT105');
  });
});

const form = (slots: Readonly<Record<string, string>>) => JSON.stringify({ intent: 'BookFlight', slots });

describe('corrections', () => {
  const before = { lastSlot: 'Destination', form: form({ Origin: 'London', Destination: 'New York' }) };
  test.each([
    { name: 'Lex put it into Destination', slots: { Origin: 'London', Destination: 'Boston' } },
    { name: 'Lex put it into Origin', slots: { Origin: 'Boston', Destination: 'New York' } },
    { name: 'Lex put it nowhere', slots: { Origin: 'London', Destination: 'New York' } },
  ])('"no, Boston" corrects the destination where $name', async ({ slots }) => {
    const outcome = await world().turn({
      slots,
      utterance: 'no, Boston',
      session: before,
      proposed: { slotToElicit: 'DepartureDate', attempt: 'Retry1' },
    });
    expect(outcome.next).toEqual({ type: 'ElicitSlot', slot: 'DepartureDate' });
    expect(outcome.draft?.text).toMatch(/^OK, Boston instead\. .*Boston\?$/);
    expect({ ...slots, ...outcome.slots }).toMatchObject({ Origin: 'London', Destination: 'Boston' });
    expect(outcome.session).toMatchObject({ lastSlot: 'Destination' });
  });

  test('"no, from Milan" corrects the origin, though Lex was asking for the destination', async () => {
    const outcome = await world().turn({
      slots: { Origin: 'Rome', Destination: 'Milan' },
      utterance: 'no, from Milan',
      session: { lastSlot: 'Origin', form: form({ Origin: 'Rome' }) },
      proposed: { slotToElicit: 'DepartureDate', attempt: 'Initial' },
    });
    expect(outcome).toMatchObject({
      next: { type: 'ElicitSlot', slot: 'Destination' },
      slots: { Origin: 'Milan', Destination: null },
    });
  });
});

describe('a date is corrected', () => {
  const filled = { Origin: 'London', Destination: 'Paris', DepartureDate: '2026-12-01' };
  const both = { ...filled, ReturnDate: '2026-12-08' };
  test.each([
    {
      name: 'while Lex asks on',
      said: 'actually on December 6',
      slots: filled,
      was: filled,
      now: { DepartureDate: '2026-12-06' },
    },
    {
      name: 'the other way round',
      said: 'no, the 6th of December',
      slots: filled,
      was: filled,
      now: { DepartureDate: '2026-12-06' },
    },
    {
      name: 'next year',
      said: 'sorry, I meant Jan 6',
      slots: filled,
      was: filled,
      now: { DepartureDate: '2027-01-06' },
    },
    {
      name: 'though Lex took it for the passengers',
      said: 'no, December 6',
      slots: { ...filled, Passengers: '6' },
      was: filled,
      now: { DepartureDate: '2026-12-06', Passengers: null },
    },
    { name: 'the one given last', said: 'no, December 10', slots: both, was: both, now: { ReturnDate: '2026-12-10' } },
  ])('$name', async ({ said, slots, was, now: expected }) => {
    const session = { form: form(was), shown: 'London/Paris/2026-12-01' };
    const proposed = { slotToElicit: 'Passengers', attempt: 'Retry1' };
    const outcome = await world().turn({ slots, utterance: said, session, proposed });
    expect(outcome.next).toEqual({ type: 'ElicitSlot', slot: 'Passengers' });
    expect(outcome.slots).toEqual(expected);
  });

  test.each(['actually on February 30', 'no, not that', 'actually three of us'])(
    '"%s" names none',
    async (utterance) => {
      const session = { form: form(filled), shown: 'London/Paris/2026-12-01' };
      const proposed = { slotToElicit: 'Passengers', attempt: 'Retry1' };
      const outcome = await world().turn({ slots: filled, utterance, session, proposed });
      expect(outcome).toMatchObject({ next: { type: 'Delegate' }, slots: {} });
    },
  );
});

describe('the offer and the booking', () => {
  test('the confirmation names flight, times, day, cabin, passengers and total', async () => {
    const outcome = await world().turn({ slots: known });
    expect(outcome.next).toEqual({ type: 'ConfirmIntent' });
    for (const fact of ['MT103', '12:00 PM', '2:20 PM', 'Tuesday, December 1', 'economy', '2 passengers', '$160']) {
      expect(outcome.draft?.text).toContain(fact);
    }
  });

  test.each([
    ['carter', 'Carter'],
    ["o'neill", "O'Neill"],
    ['de la cruz', 'de la Cruz'],
    ['müller-lüdenscheidt', 'Müller-Lüdenscheidt'],
    ['McKay', 'McKay'],
  ])('the name %j is said to be %s', async (lastName, said) => {
    const { draft } = await world().turn({ slots: { ...known, LastName: lastName } });
    expect(draft?.text).toContain(`under the name ${said}`);
  });

  test('a named flight is taken instead of the cheapest', async () => {
    const outcome = await world().turn({ slots: { ...known, FlightNumber: 'MT105' } });
    expect(outcome.draft?.text).toMatch(/MT105.*\$240/);
  });

  test('a flight chosen while the passengers are asked for is not a number of them', async () => {
    const slots = { Origin: 'London', Destination: 'Paris', DepartureDate: '2026-12-01' };
    const outcome = await world().turn({
      slots: { ...slots, FlightNumber: 'MT105', Passengers: '105' },
      utterance: 'book MT105',
      session: { form: form(slots), shown: 'London/Paris/2026-12-01' },
      proposed: { slotToElicit: 'Cabin', attempt: 'Initial' },
    });
    expect(outcome).toMatchObject({ next: { type: 'ElicitSlot', slot: 'Passengers' }, slots: { Passengers: null } });
    expect(outcome.draft?.text).toMatch(/^MT105 it is\. How many/);
  });

  test('a named flight that is full is said so, and another one offered', async () => {
    const { sold, turn } = world();
    sold.set('MT105 2026-12-01 economy', 9);
    const outcome = await turn({ slots: { ...known, FlightNumber: 'MT105' } });
    expect(outcome.draft?.text).toMatch(/^MT105 can't.*MT103/);
  });

  const confirmed = { slots: known, hook: 'fulfillment', confirmation: 'Confirmed' } as const;

  test('a yes to the offer books it, takes the seats and says the code', async () => {
    const { turn, sold, byCode } = world();
    const { session = {} } = await turn({ slots: known });
    const outcome = await turn({ ...confirmed, session });
    expect(outcome).toMatchObject({ next: { type: 'Close', state: 'Fulfilled' } });
    expect(outcome.draft?.text).toContain('AAAAA2');
    expect(sold.get('MT103 2026-12-01 economy')).toBe(2);
    expect(byCode.get('AAAAA2')).toMatchObject({
      lastName: 'Fielding',
      total: 160,
      passengers: 2,
      createdAt: now.toISOString(),
    });
  });

  test('a return trip is one booking with two legs', async () => {
    const { turn, byCode } = world();
    const slots = { ...known, ReturnDate: '2026-12-08' };
    const { session = {}, draft } = await turn({ slots });
    expect(draft?.text).toMatch(/MT103.*and.*MT102.*\$360/);
    await turn({ ...confirmed, slots, session });
    expect(byCode.get('AAAAA2')).toMatchObject({
      total: 360,
      legs: [{ flightNumber: 'MT103' }, { flightNumber: 'MT102' }],
    });
  });

  test.each([
    { name: 'the cheapest way out lands too late', named: {} },
    { name: 'so does the one that was named', named: { FlightNumber: 'MT105' } },
  ])('back on the same day, after landing: $name', async ({ named }) => {
    const outcome = await world().turn({ slots: { ...known, ReturnDate: '2026-12-01', ...named } });
    expect(outcome.next).toEqual({ type: 'ConfirmIntent' });
    expect(outcome.draft?.text).toMatch(/MT101.*MT102.*\$400/);
  });

  test('when no flight back leaves after landing, another day is asked for', async () => {
    const { turn, states } = world();
    states.set('MT101 2026-12-01', { status: 'cancelled' });
    const outcome = await turn({ slots: { ...known, ReturnDate: '2026-12-01' } });
    expect(outcome).toMatchObject({ next: { type: 'ElicitSlot', slot: 'ReturnDate' }, slots: { ReturnDate: null } });
    expect(outcome.draft?.suggestions).toEqual(['December 2', 'December 3', 'December 4']);
  });

  test.each([
    { name: 'nothing was offered', session: {} },
    { name: 'the client made up another price', session: { offer: 'MT103@2026-12-01 economy 2 1' } },
    { name: 'the offer was for another day', session: { offer: 'MT103@2026-12-02 economy 2 160' } },
  ])('a yes books nothing when $name', async ({ session }) => {
    const { turn, byCode } = world();
    const outcome = await turn({ ...confirmed, session });
    expect(outcome.next).toEqual({ type: 'ConfirmIntent' });
    expect(byCode.size).toBe(0);
  });

  test('a code that is taken is replaced by the next one', async () => {
    const { turn, byCode } = world();
    for (const day of ['2026-11-20', '2026-11-21']) {
      const { session = {} } = await turn({ slots: known, now: new Date(`${day}T12:00:00Z`) });
      await turn({ ...confirmed, session });
    }
    expect([...byCode.keys()]).toEqual(['AAAAA2', 'AAAAA3']);
  });

  test('the last seat is sold once; the other person is told and offered what is left', async () => {
    const { turn, sold, byCode, bookingStore } = world();
    sold.set('MT103 2026-12-01 economy', 8);
    const { session = {} } = await turn({ slots: known });
    // Between the look and the booking, somebody else takes the seats.
    const create = bookingStore.create.bind(bookingStore);
    let raced = false;
    bookingStore.create = async (booking, claims) => {
      if (!raced) sold.set('MT103 2026-12-01 economy', 10);
      raced = true;
      return create(booking, claims);
    };
    const outcome = await turn({ ...confirmed, session });
    expect(outcome.next).toEqual({ type: 'ConfirmIntent' });
    expect(outcome.draft?.text).toMatch(/^I'm sorry, somebody else.*MT101.*\$200/);
    expect(byCode.size).toBe(0);
    expect(sold.get('MT103 2026-12-01 economy')).toBe(10);
  });

  test('when the answer of the store is lost after it has booked, the next yes finds that booking', async () => {
    const stores = inMemoryStores({ flights });
    const lost = { ...stores.bookingStore };
    lost.create = async (booking, claims) => {
      await stores.bookingStore.create(booking, claims);
      throw new FulfillmentError('STORE_UNAVAILABLE', 'no answer');
    };
    const say = (bookings: typeof lost, over: object) =>
      createBookFlight({ ...stores, flights: stores.flightStore, bookings })(
        aTurn({ intent: 'BookFlight', ...over }),
        wording,
      );
    const { session } = await say(lost, { slots: known });
    await expect(say(lost, { ...confirmed, session })).rejects.toThrow('no answer');
    // As many seats again are not left: the booking is there all the same.
    stores.sold.set('MT103 2026-12-01 economy', 10);
    const outcome = await say(stores.bookingStore, { ...confirmed, session });
    const [code = 'none', ...others] = stores.byCode.keys();
    expect(others).toEqual([]);
    expect(outcome).toMatchObject({ next: { type: 'Close', state: 'Fulfilled' } });
    expect(outcome.draft?.text).toContain(code);
  });

  test('the same flight may be booked twice, by two forms', async () => {
    const stores = inMemoryStores({ flights });
    const handler = createBookFlight({ ...stores, flights: stores.flightStore, bookings: stores.bookingStore });
    for (const minute of [0, 1]) {
      const turn = { intent: 'BookFlight', now: new Date(now.getTime() + minute * 60_000) };
      const { session = {} } = await handler(aTurn({ ...turn, slots: known }), wording);
      await handler(aTurn({ ...turn, ...confirmed, session }), wording);
    }
    expect(stores.byCode.size).toBe(2);
  });

  test.each(['Denied', 'Confirmed'] as const)('a plain %s in the dialog is left to Lex', async (confirmation) => {
    const { turn } = world();
    const { session = {} } = await turn({ slots: known });
    expect(await turn({ slots: known, confirmation, session })).toMatchObject({ next: { type: 'Delegate' } });
  });

  test('"no, business" at the confirmation makes a new offer', async () => {
    const { turn } = world();
    const { session = {} } = await turn({ slots: known });
    const outcome = await turn({ slots: { ...known, Cabin: 'business' }, confirmation: 'Denied', session });
    expect(outcome.next).toEqual({ type: 'ConfirmIntent' });
    expect(outcome.draft?.text).toContain('$600');
  });
});
