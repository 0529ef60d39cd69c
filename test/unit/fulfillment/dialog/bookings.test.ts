import { describe, expect, test } from '@jest/globals';
import type { Booking, FlightBooking, HotelBooking } from '../../../../fulfillment/dialog/bookings/booking-store.ts';
import { createCancelBooking } from '../../../../fulfillment/dialog/bookings/cancel-booking.ts';
import { createChangeBooking } from '../../../../fulfillment/dialog/bookings/change-booking.ts';
import { createFindBooking } from '../../../../fulfillment/dialog/bookings/find-booking.ts';
import { createVerifyBooking } from '../../../../fulfillment/dialog/bookings/verify-booking.ts';
import { aTurn, wording } from '../support/a-turn.ts';
import { aFlight, inMemoryStores } from '../support/in-memory-stores.ts';

const leg = {
  flightNumber: 'MT101',
  date: '2026-12-20',
  origin: 'London',
  destination: 'Paris',
  departs: '07:15',
  arrives: '09:35',
  cabin: 'economy',
} as const;
const back = { ...leg, flightNumber: 'MT102', date: '2026-12-27', origin: 'Paris', destination: 'London' } as const;

const flightBooking = (overrides: Partial<FlightBooking> = {}): FlightBooking => ({
  kind: 'flight',
  code: 'ABC2D4',
  lastName: 'Müller-Lüdenscheidt',
  status: 'confirmed',
  createdAt: '2026-11-01T09:30:00.000Z',
  total: 200,
  version: 0,
  legs: [leg],
  passengers: 2,
  ...overrides,
});

const hotelBooking = (overrides: Partial<HotelBooking['hotel']> = {}): HotelBooking => ({
  kind: 'hotel',
  code: 'ABC2D4',
  lastName: 'Müller-Lüdenscheidt',
  status: 'confirmed',
  createdAt: '2026-11-01T09:30:00.000Z',
  total: 300,
  version: 0,
  hotel: {
    hotelId: 'H001',
    name: 'Lindenhaus',
    city: 'Berlin',
    checkIn: '2026-12-01',
    nights: 3,
    guests: 2,
    roomType: 'double',
    ...overrides,
  },
});

const flights = [
  aFlight({ flightNumber: 'MT101' }),
  aFlight({
    flightNumber: 'MT103',
    departs: '12:00',
    arrives: '14:20',
    fares: { economy: 130, 'premium economy': 180, business: 400 },
  }),
  aFlight({ flightNumber: 'MT102', origin: 'Paris', destination: 'London' }),
];

const intents = {
  FindBooking: createFindBooking,
  ChangeBooking: createChangeBooking,
  CancelBooking: createCancelBooking,
};

function world(...bookings: readonly Booking[]) {
  const stores = inMemoryStores({ flights, bookings });
  let failed = 0;
  const verify = createVerifyBooking({
    bookings: stores.bookingStore,
    ownBookings: stores.ownBookings,
    failedLookups: { count: async () => failed, add: async () => (failed += 1) },
  });
  const ports = { verify, bookings: stores.bookingStore, flights: stores.flightStore };
  const handlers = {
    FindBooking: intents.FindBooking(verify),
    ChangeBooking: intents.ChangeBooking(ports),
    CancelBooking: intents.CancelBooking(ports),
  };
  const turn = (intent: keyof typeof intents, over: Omit<Parameters<typeof aTurn>[0], 'intent'> = {}) =>
    handlers[intent](aTurn({ intent, ...over, slots: { ...known, ...over.slots } }), wording);
  /** The offer, then the yes to it. */
  const confirm = async (intent: keyof typeof intents, over: Omit<Parameters<typeof aTurn>[0], 'intent'> = {}) => {
    const offered = await turn(intent, over);
    const yes = { hook: 'fulfillment', confirmation: 'Confirmed', session: offered.session ?? {} } as const;
    return { offered, done: await turn(intent, { ...over, ...yes }) };
  };
  return { ...stores, turn, confirm };
}

const known = { BookingCode: 'abc 2d4', LastName: 'muller ludenscheidt' };

describe('who may see a booking', () => {
  test('whoever names its code and last name, however they are spelled', async () => {
    const outcome = await world(flightBooking()).turn('FindBooking', { hook: 'fulfillment' });
    for (const fact of ['ABC2D4', 'confirmed', 'MT101', 'Sunday, December 20', '2 passengers', '$200']) {
      expect(outcome.draft?.text).toContain(fact);
    }
    expect(outcome.draft?.suggestions).toEqual(['Change my booking', 'Cancel my booking']);
  });

  test('a wrong code and a wrong name sound the same, the code is said back, and both are asked for again', async () => {
    const wrong = { slots: { BookingCode: 'a b c 2 d 4', LastName: 'Schmidt' } };
    const wrongName = await world(flightBooking()).turn('FindBooking', wrong);
    const noSuchCode = await world(flightBooking({ code: 'ZZZ999' })).turn('FindBooking', wrong);
    expect(noSuchCode).toEqual(wrongName);
    expect(wrongName.draft?.text).toContain('ABC2D4');
    expect(wrongName).toMatchObject({
      next: { type: 'ElicitSlot', slot: 'BookingCode' },
      slots: { BookingCode: null, LastName: null },
    });
  });

  const begun = {
    slots: { BookingCode: undefined, LastName: undefined },
    proposed: { slotToElicit: 'BookingCode', attempt: 'Initial' },
  };

  test('the one that was shown is the one that is to be cancelled, unless it is of another kind', async () => {
    const { turn } = world(flightBooking());
    expect(await turn('CancelBooking', begun)).toMatchObject({ next: { type: 'Delegate' } });
    await turn('FindBooking');
    expect(await turn('CancelBooking', begun)).toMatchObject({
      next: { type: 'ConfirmIntent' },
      slots: { BookingCode: 'ABC2D4', LastName: 'Müller-Lüdenscheidt' },
    });
    const hotel = { ...begun, utterance: 'cancel my hotel' };
    expect(await turn('CancelBooking', hotel)).toMatchObject({ next: { type: 'Delegate' } });
    const asked = { ...begun, proposed: { slotToElicit: 'BookingCode', attempt: 'Retry1' } };
    expect(await turn('CancelBooking', asked)).toMatchObject({ next: { type: 'Delegate' } });
  });

  test('of two that were shown, the code says which', async () => {
    const { turn } = world(flightBooking(), flightBooking({ code: 'ZZZ999' }));
    await turn('FindBooking');
    await turn('FindBooking', { slots: { BookingCode: 'ZZZ999' } });
    expect(await turn('CancelBooking', begun)).toEqual({ next: { type: 'Delegate' } });
  });

  test('after three wrong tries in a session not even the right ones help, and a person is offered', async () => {
    const { turn } = world(flightBooking());
    await turn('FindBooking');
    const wrong = { slots: { LastName: 'Schmidt' } };
    expect((await turn('FindBooking', wrong)).draft?.text).toContain('Attempts left: 2');
    await turn('CancelBooking', wrong);
    for (const last of [await turn('ChangeBooking', wrong), await turn('FindBooking')]) {
      expect(last).toMatchObject({ next: { type: 'Close', state: 'Failed' }, session: { personOffered: 'yes' } });
      expect(last.draft?.suggestions).toEqual(['Speak to a person']);
    }
    expect(await turn('CancelBooking', begun)).toEqual({ next: { type: 'Delegate' } });
  });
});

describe('cancelling', () => {
  test.each([
    { name: 'economy, 30 days before', booking: flightBooking(), refund: '$100' },
    {
      name: 'business, 29 days before',
      booking: flightBooking({ legs: [{ ...leg, cabin: 'business' }] }),
      refund: '$180',
    },
    {
      name: 'premium economy, 40 days before',
      booking: flightBooking({ legs: [{ ...leg, date: '2026-12-31', cabin: 'premium economy' }] }),
      refund: '$180',
    },
    {
      name: 'economy, 3 days before',
      booking: flightBooking({ legs: [{ ...leg, date: '2026-11-24' }] }),
      refund: '$40',
    },
    {
      name: 'within 24 hours of booking',
      booking: flightBooking({ createdAt: '2026-11-20T10:00:00.000Z' }),
      refund: '$200',
    },
    {
      name: 'within 24 hours, but days before departure',
      booking: flightBooking({ createdAt: '2026-11-20T10:00:00.000Z', legs: [{ ...leg, date: '2026-11-24' }] }),
      refund: '$40',
    },
    {
      name: 'the way back when the way out is flown',
      booking: flightBooking({ legs: [{ ...leg, date: '2026-11-10' }, back] }),
      refund: '$80',
    },
    { name: 'a hotel, long before', booking: hotelBooking(), refund: '$300' },
    { name: 'a hotel, the day before', booking: hotelBooking({ checkIn: '2026-11-21' }), refund: '$200' },
    {
      name: 'a long stay, five days before',
      booking: hotelBooking({ checkIn: '2026-11-25', nights: 15 }),
      refund: '$240',
    },
  ])('$name: $refund, said before the yes and after it', async ({ booking, refund }) => {
    const { confirm, byCode } = world(booking);
    const { offered, done } = await confirm('CancelBooking');
    expect(offered.next).toEqual({ type: 'ConfirmIntent' });
    expect(offered.draft?.text).toContain(refund);
    expect(done.next).toEqual({ type: 'Close', state: 'Fulfilled' });
    expect(done.draft?.text).toContain(refund);
    expect(byCode.get('ABC2D4')?.status).toBe('cancelled');
  });

  test('nothing comes back on the day of departure, and that is said', async () => {
    const { offered } = await world(
      flightBooking({ legs: [{ ...leg, date: '2026-11-20', departs: '20:00' }] }),
    ).confirm('CancelBooking');
    expect(offered.draft?.text).toContain('no refund');
  });

  test('a flight that we cancelled is refunded in full', async () => {
    const { turn, states } = world(flightBooking({ legs: [{ ...leg, date: '2026-11-21' }] }));
    states.set('MT101 2026-11-21', { status: 'cancelled' });
    expect((await turn('CancelBooking')).draft?.text).toContain('$200 back');
  });

  test('the seats go back', async () => {
    const { confirm, sold } = world(flightBooking());
    sold.set('MT101 2026-12-20 economy', 5);
    await confirm('CancelBooking');
    expect(sold.get('MT101 2026-12-20 economy')).toBe(3);
  });

  test('the room goes back, each night of it', async () => {
    const { confirm, sold } = world(hotelBooking());
    for (const night of ['2026-12-01', '2026-12-02', '2026-12-03']) sold.set(`H001 ${night} double`, 1);
    await confirm('CancelBooking');
    expect([...sold.values()]).toEqual([0, 0, 0]);
  });

  test.each([
    { name: 'cancelled already', booking: flightBooking({ status: 'cancelled' }) },
    { name: 'flown', booking: flightBooking({ legs: [{ ...leg, date: '2026-11-10' }] }) },
    { name: 'a stay that has begun', booking: hotelBooking({ checkIn: '2026-11-19' }) },
  ])('what is $name stays', async ({ booking }) => {
    expect(await world(booking).turn('CancelBooking')).toMatchObject({ next: { type: 'Close', state: 'Failed' } });
  });

  test('a booking that somebody else cancelled in between is looked at afresh', async () => {
    const { turn, byCode, bookingStore } = world(flightBooking());
    const { session = {} } = await turn('CancelBooking');
    const replace = bookingStore.replace.bind(bookingStore);
    bookingStore.replace = async (after, claims) => {
      byCode.set('ABC2D4', flightBooking({ status: 'cancelled', version: 1 }));
      return replace(after, claims);
    };
    const outcome = await turn('CancelBooking', { hook: 'fulfillment', confirmation: 'Confirmed', session });
    expect(outcome.next).toEqual({ type: 'Close', state: 'Failed' });
    expect(outcome.draft?.text).toContain('cancelled already');
  });
});

describe('changing', () => {
  const slots = { NewDate: '2026-12-22' };

  test.each([
    { name: 'a week or more before', booking: flightBooking(), cost: '$120' },
    {
      name: 'less than a week before',
      booking: flightBooking({ legs: [{ ...leg, date: '2026-11-24' }] }),
      cost: '$180',
    },
    { name: 'in business', booking: flightBooking({ legs: [{ ...leg, cabin: 'business' }] }), cost: 'costs nothing' },
    {
      name: 'within 24 hours of booking',
      booking: flightBooking({ createdAt: '2026-11-20T10:00:00.000Z' }),
      cost: 'costs nothing',
    },
  ])('$name: $cost', async ({ booking, cost }) => {
    const outcome = await world(booking).turn('ChangeBooking', { slots });
    expect(outcome.next).toEqual({ type: 'ConfirmIntent' });
    expect(outcome.draft?.text).toContain(cost);
    expect(outcome.draft?.text).toContain('Tuesday, December 22');
  });

  test('a yes takes the new seats, gives back the old ones, and adds the fee', async () => {
    const { confirm, sold, byCode } = world(flightBooking());
    sold.set('MT101 2026-12-20 economy', 2);
    const { done } = await confirm('ChangeBooking', { slots });
    expect(done.next).toEqual({ type: 'Close', state: 'Fulfilled' });
    expect(Object.fromEntries(sold)).toEqual({ 'MT101 2026-12-20 economy': 0, 'MT101 2026-12-22 economy': 2 });
    expect(byCode.get('ABC2D4')).toMatchObject({
      total: 320,
      version: 1,
      legs: [{ flightNumber: 'MT101', date: '2026-12-22' }],
    });
  });

  test('when the same flight is full another one is offered, with the difference in fare', async () => {
    const { turn, sold } = world(flightBooking());
    sold.set('MT101 2026-12-22 economy', 10);
    const outcome = await turn('ChangeBooking', { slots });
    expect(outcome.draft?.text).toMatch(/MT103.*\$120.*\$60.*\$180/);
  });

  test('a full day brings days that are not', async () => {
    const { turn, sold } = world(flightBooking());
    for (const number of ['MT101', 'MT103']) sold.set(`${number} 2026-12-22 economy`, 9);
    const outcome = await turn('ChangeBooking', { slots });
    expect(outcome).toMatchObject({ next: { type: 'ElicitSlot', slot: 'NewDate' }, slots: { NewDate: null } });
    expect(outcome.draft?.suggestions).toEqual(['December 21', 'December 23', 'December 24']);
  });

  test('to the day of the flight back only when it lands before that leaves', async () => {
    const midMorning = { ...back, departs: '10:00', date: '2026-12-22' };
    const { turn, sold } = world(flightBooking({ legs: [leg, midMorning] }));
    expect((await turn('ChangeBooking', { slots })).draft?.text).toContain('MT101');
    sold.set('MT101 2026-12-22 economy', 10);
    const outcome = await turn('ChangeBooking', { slots });
    expect(outcome.next).toEqual({ type: 'ElicitSlot', slot: 'NewDate' });
    expect(outcome.draft?.text).not.toContain('MT103');
  });

  test('a flight that we cancelled moves free of charge', async () => {
    const { turn, states } = world(flightBooking());
    states.set('MT101 2026-12-20', { status: 'cancelled' });
    expect((await turn('ChangeBooking', { slots })).draft?.text).toContain('costs nothing');
  });

  const both = flightBooking({ legs: [leg, back] });
  test.each([
    { name: 'the way out, unless said otherwise', booking: both, utterance: 'December 22', moves: 'MT101 from London' },
    {
      name: 'the way back when it is mentioned',
      booking: both,
      utterance: 'move my return flight',
      moves: 'MT102 from Paris',
    },
    {
      name: 'the way back when the way out is flown',
      booking: flightBooking({ legs: [{ ...leg, date: '2026-11-10' }, back] }),
      utterance: '',
      moves: 'MT102 from Paris',
    },
  ])('moves $name', async ({ booking, utterance, moves }) => {
    expect((await world(booking).turn('ChangeBooking', { slots, utterance })).draft?.text).toContain(moves);
  });

  test.each([
    { name: 'the same day', booking: flightBooking(), date: '2026-12-20', says: 'already' },
    { name: 'a day in the past', booking: flightBooking(), date: '2026-11-01', says: 'past' },
    { name: 'a day after the way back', booking: both, date: '2026-12-28', says: 'December 27' },
  ])('$name is asked for again', async ({ booking, date, says }) => {
    const outcome = await world(booking).turn('ChangeBooking', { slots: { NewDate: date } });
    expect(outcome.next).toEqual({ type: 'ElicitSlot', slot: 'NewDate' });
    expect(outcome.draft?.text).toContain(says);
  });

  test.each([
    { name: 'a hotel', booking: hotelBooking(), says: 'hotel' },
    { name: 'a cancelled booking', booking: flightBooking({ status: 'cancelled' }), says: 'cancelled' },
    { name: 'a flown booking', booking: flightBooking({ legs: [{ ...leg, date: '2026-11-10' }] }), says: 'begun' },
    {
      name: 'a flight that leaves within three hours',
      booking: flightBooking({ legs: [{ ...leg, date: '2026-11-20', departs: '14:30' }] }),
      says: '3 hours',
    },
  ])('$name is not moved', async ({ booking, says }) => {
    const outcome = await world(booking).turn('ChangeBooking', { slots });
    expect(outcome.next).toEqual({ type: 'Close', state: 'Failed' });
    expect(outcome.draft?.text).toContain(says);
  });
});
