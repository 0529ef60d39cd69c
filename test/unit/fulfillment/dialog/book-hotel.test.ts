import { describe, expect, test } from '@jest/globals';
import { createBookHotel } from '../../../../fulfillment/dialog/hotels/book-hotel.ts';
import { aTurn, wording } from '../support/a-turn.ts';
import { aHotel, inMemoryStores } from '../support/in-memory-stores.ts';

function world() {
  const stores = inMemoryStores({
    hotels: [
      aHotel({ hotelId: 'H001', name: 'Donauhof' }),
      aHotel({ hotelId: 'H002', name: 'Café Royal', prices: { single: 90, double: 120, family: 160, suite: 260 } }),
      aHotel({ hotelId: 'H003', name: 'Solo', city: 'Rome', rooms: { single: 1, double: 0, family: 0, suite: 0 } }),
    ],
  });
  const handler = createBookHotel({
    hotels: stores.hotelStore,
    bookings: stores.bookingStore,
    ownBookings: stores.ownBookings,
    codeFor: () => 'HHH222',
  });
  const turn = (over: Omit<Parameters<typeof aTurn>[0], 'intent'>) =>
    handler(aTurn({ intent: 'BookHotel', ...over }), wording);
  return { ...stores, turn };
}

const known = {
  City: 'Vienna',
  CheckInDate: '2026-12-20',
  Nights: '3',
  Guests: '2',
  RoomType: 'double',
  LastName: 'Castellano',
};

test('what is missing is left to Lex', async () => {
  expect(await world().turn({ slots: { City: 'Vienna' } })).toEqual({ next: { type: 'Delegate' } });
});

describe('a value that cannot stand is asked for again', () => {
  test.each([
    { name: 'a day in the past', slots: { CheckInDate: '2026-11-01' }, slot: 'CheckInDate', says: 'past' },
    { name: '31 nights', slots: { Nights: '31' }, slot: 'Nights', says: '30' },
    { name: 'no guests', slots: { Guests: '0' }, slot: 'Guests', says: '4' },
    { name: 'three guests in a double', slots: { Guests: '3' }, slot: 'RoomType', says: 'family or suite' },
    { name: 'markup for a name', slots: { LastName: '<b>x</b>' }, slot: 'LastName', says: 'name' },
    {
      name: 'a room that the city does not have',
      slots: { City: 'Rome', Guests: '1' },
      slot: 'RoomType',
      says: 'single',
    },
  ])('$name', async ({ slots, slot, says }) => {
    const outcome = await world().turn({ slots: { ...known, ...slots } });
    expect(outcome).toMatchObject({ next: { type: 'ElicitSlot', slot }, slots: { [slot]: null } });
    expect(outcome.draft?.text).toContain(says);
  });

  test('one full night of the stay brings other days when no other room is free', async () => {
    const { turn, sold } = world();
    sold.set('H003 2026-12-21 single', 1);
    const outcome = await turn({ slots: { ...known, City: 'Rome', RoomType: 'single', Guests: '1', Nights: '2' } });
    expect(outcome.next).toEqual({ type: 'ElicitSlot', slot: 'CheckInDate' });
    expect(outcome.draft?.suggestions).toEqual(['December 18', 'December 19', 'December 22']);
  });
});

describe('the offer and the booking', () => {
  test('names hotel, room, day, nights and total, and the other hotels', async () => {
    const outcome = await world().turn({ slots: known });
    expect(outcome.next).toEqual({ type: 'ConfirmIntent' });
    for (const fact of ['Donauhof', 'double', 'Sunday, December 20', '3 nights', '2 guests', '$300', 'Café Royal']) {
      expect(outcome.draft?.text).toContain(fact);
    }
    expect(outcome.draft?.cards.map(({ title }) => title)).toEqual(['Donauhof', 'Café Royal']);
  });

  test('naming another hotel at the confirmation takes that one', async () => {
    const { turn, sold, byCode } = world();
    const first = await turn({ slots: known });
    const second = await turn({ slots: known, utterance: 'the cafe royal please', session: first.session ?? {} });
    expect(second.draft?.text).toContain('$360');
    const session = second.session ?? {};
    const done = await turn({
      slots: known,
      session,
      hook: 'fulfillment',
      confirmation: 'Confirmed',
      utterance: 'yes',
    });
    expect(done.draft?.text).toContain('HHH222');
    expect(byCode.get('HHH222')).toMatchObject({ total: 360, hotel: { hotelId: 'H002', nights: 3 } });
    expect([...sold.keys()]).toEqual(['H002 2026-12-20 double', 'H002 2026-12-21 double', 'H002 2026-12-22 double']);
  });

  test('the last room is sold once; the other person is told and offered what is left', async () => {
    const { turn, sold, bookingStore } = world();
    const { session = {} } = await turn({ slots: known });
    const create = bookingStore.create.bind(bookingStore);
    bookingStore.create = async (booking, claims) => {
      sold.set('H001 2026-12-21 double', 2);
      return create(booking, claims);
    };
    const outcome = await turn({ slots: known, session, hook: 'fulfillment', confirmation: 'Confirmed' });
    expect(outcome.next).toEqual({ type: 'ConfirmIntent' });
    expect(outcome.draft?.text).toMatch(/^I'm sorry, somebody else.*Café Royal/);
  });
});
