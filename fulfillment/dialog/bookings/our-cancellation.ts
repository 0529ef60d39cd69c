import type { FlightStore } from '../flights/flight-store.ts';
import type { BookedLeg } from './booking-store.ts';

/** Whether we cancelled one of these flights ourselves: then what the person pays for it is nothing. */
export async function isCancelledByUs(legs: readonly BookedLeg[], flights: FlightStore): Promise<boolean> {
  const known = await Promise.all(
    legs.map(async ({ flightNumber, date }) => ({ flight: await flights.byNumber(flightNumber), date })),
  );
  const wanted = known.flatMap(({ flight, date }) => (flight ? [{ flight, date }] : []));
  return (await flights.departures(wanted)).some(({ status }) => status === 'cancelled');
}
