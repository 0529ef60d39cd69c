import { describe, expect, test } from '@jest/globals';
import { createBookFlight } from '../../../../fulfillment/dialog/flights/book-flight.ts';
import { createSeatReadings } from '../../../../fulfillment/dialog/flights/seat-readings.ts';
import { aTurn, wording } from '../support/a-turn.ts';
import { aFlight, inMemoryStores } from '../support/in-memory-stores.ts';

const trip = { Origin: 'London', Destination: 'Paris', DepartureDate: '2026-12-01' };
const full = 'MT101 2026-12-01 economy';

function world() {
  const { flightStore, bookingStore, ...stores } = inMemoryStores({ flights: [aFlight({ flightNumber: 'MT101' })] });
  let reads = 0;
  const flights: typeof flightStore = {
    ...flightStore,
    departures: async (wanted) => {
      reads += 1;
      return flightStore.departures(wanted);
    },
  };
  return { ...stores, flights, bookings: bookingStore, readsSoFar: () => reads };
}

const step = (over: Omit<Parameters<typeof aTurn>[0], 'intent'>) => aTurn({ intent: 'BookFlight', ...over });

describe('a booking', () => {
  test('reads the seats of a day once for its questions, and anew for its offer', async () => {
    const { readsSoFar, sold, ...ports } = world();
    const bookFlight = createBookFlight(ports);
    await bookFlight(step({ slots: trip }), wording);
    await bookFlight(step({ slots: { ...trip, Passengers: '2' } }), wording);
    await bookFlight(step({ slots: { ...trip, Passengers: '2', Cabin: 'economy' } }), wording);
    expect(readsSoFar()).toBe(1);
    sold.set(full, 9);
    const known = { ...trip, Passengers: '2', Cabin: 'economy', LastName: 'Fielding' };
    const outcome = await bookFlight(step({ slots: known }), wording);
    expect(readsSoFar()).toBe(2);
    expect(outcome.next).toEqual({ type: 'ElicitSlot', slot: 'Cabin' });
  });

  test('that is declined is declined, though its seats have gone by then', async () => {
    const { sold, ...ports } = world();
    const bookFlight = createBookFlight(ports);
    const slots = { ...trip, Passengers: '2', Cabin: 'economy', LastName: 'Fielding' };
    const { session = {} } = await bookFlight(step({ slots }), wording);
    sold.set(full, 10);
    const declining = { slots, confirmation: 'Denied', utterance: 'no' } as const;
    const form = JSON.stringify({ intent: 'BookFlight', slots });
    const outcome = await bookFlight(step({ ...declining, session: { ...session, form } }), wording);
    expect(outcome.next).toEqual({ type: 'Delegate' });
    expect(outcome.draft).toBeUndefined();
  });
});

test('a reading is of lately for half a minute', async () => {
  const { flights, readsSoFar } = world();
  let clock = 0;
  const { now, lately } = createSeatReadings(flights, () => clock);
  const wanted = (await flights.onRoute('London', 'Paris')).map((flight) => ({ flight, date: '2026-12-01' }));
  const first = await now().departures(wanted);
  clock = 29_999;
  expect(await lately().departures(wanted)).toEqual(first);
  expect(readsSoFar()).toBe(1);
  clock = 30_000;
  await lately().departures(wanted);
  expect(readsSoFar()).toBe(2);
});
