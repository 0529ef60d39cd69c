import type { Departure, FlightStore } from './flight-store.ts';

type Wanted = Pick<Departure, 'flight' | 'date'>;
const keyOf = ({ flight, date }: Wanted): string => `${flight.flightNumber} ${date}`;

/** The flights as they stood when they were first asked for: what is checked, shown and offered in a turn are the same seats, read once. */
export function inOneReading(flights: FlightStore): FlightStore {
  const read = new Map<string, Departure>();
  return {
    ...flights,
    async departures(wanted) {
      const unread = wanted.filter((one) => !read.has(keyOf(one)));
      const rows = unread.length > 0 ? await flights.departures(unread) : [];
      for (const departure of rows) read.set(keyOf(departure), departure);
      return wanted.flatMap((one) => read.get(keyOf(one)) ?? []);
    },
  };
}
