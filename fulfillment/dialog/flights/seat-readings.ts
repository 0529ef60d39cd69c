import type { Departure, FlightStore } from './flight-store.ts';

/** The flights for one turn, whose seats are read as late as it needs and no later. */
export interface SeatReadings {
  /** As they stand: what is offered and booked. */
  readonly now: () => FlightStore;
  /** As they stood moments ago, if that is known: enough to decide what to ask next, as the offer reads anew. */
  readonly lately: () => FlightStore;
}

type Wanted = Pick<Departure, 'flight' | 'date'>;
const keyOf = ({ flight, date }: Wanted): string => `${flight.flightNumber} ${date}`;

/** A person answers two or three questions within it. */
const latelyMs = 30_000;
const mostKept = 5_000;

export function createSeatReadings(flights: FlightStore, clock: () => number = Date.now): SeatReadings {
  const kept = new Map<string, { readonly departure: Departure; readonly until: number }>();

  async function read(wanted: readonly Wanted[]): Promise<readonly Departure[]> {
    const departures = await flights.departures(wanted);
    if (kept.size >= mostKept) kept.clear();
    for (const departure of departures) kept.set(keyOf(departure), { departure, until: clock() + latelyMs });
    return departures;
  }

  /** What is checked, shown and offered in a turn are the same seats, read once. */
  function inOneReading(known: (key: string) => Departure | undefined): FlightStore {
    const inTurn = new Map<string, Departure>();
    const departureOf = (one: Wanted) => inTurn.get(keyOf(one)) ?? known(keyOf(one));
    return {
      ...flights,
      async departures(wanted) {
        const unread = wanted.filter((one) => departureOf(one) === undefined);
        for (const departure of unread.length > 0 ? await read(unread) : []) inTurn.set(keyOf(departure), departure);
        return wanted.flatMap((one) => departureOf(one) ?? []);
      },
    };
  }

  const keptUntilNow = (key: string) => {
    const entry = kept.get(key);
    return entry && entry.until > clock() ? entry.departure : undefined;
  };
  return { now: () => inOneReading(() => undefined), lately: () => inOneReading(keptUntilNow) };
}
