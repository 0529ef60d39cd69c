import { localNow } from '../local-time.ts';
import { addDays, weekdayOf } from '../travel-dates.ts';
import type { Cabin, Departure, Flight, FlightStore } from './flight-store.ts';

export interface Leg {
  readonly origin: string;
  readonly destination: string;
  readonly date: string;
}

/** What a person needs on a departure; without a cabin any seat will do. */
export interface Need {
  readonly cabin?: Cabin | undefined;
  readonly passengers: number;
}

const seatsLeft = ({ flight, sold }: Departure, cabin: Cabin): number => flight.seats[cabin] - sold[cabin];

/** Whether it should have taken off by now, on the clock of where it leaves. */
export function hasLeft({ flight, date }: Departure, now: Date): boolean {
  const here = localNow(flight.origin, now);
  return date < here.date || (date === here.date && flight.departs <= here.time);
}

const cabinsOf = (departure: Departure): readonly Cabin[] =>
  (['economy', 'premium economy', 'business'] as const).filter((cabin) => departure.flight.seats[cabin] > 0);

export function isBookable(departure: Departure, need: Need, now: Date): boolean {
  if (departure.status === 'cancelled' || hasLeft(departure, now)) return false;
  const cabins = need.cabin === undefined ? cabinsOf(departure) : [need.cabin];
  return cabins.some((cabin) => seatsLeft(departure, cabin) >= need.passengers);
}

const flies = (flight: Flight, date: string) => flight.weekdays.includes(weekdayOf(date));

/** Every departure of a route on a day. */
export async function departuresOn(
  store: FlightStore,
  { origin, destination, date }: Leg,
): Promise<readonly Departure[]> {
  const flights = await store.onRoute(origin, destination);
  return store.departures(flights.filter((flight) => flies(flight, date)).map((flight) => ({ flight, date })));
}

/** Lowest fare first, then the earliest. */
export function cheapestFirst(departures: readonly Departure[], cabin: Cabin = 'economy'): readonly Departure[] {
  return departures.toSorted(
    (a, b) => a.flight.fares[cabin] - b.flight.fares[cabin] || a.flight.departs.localeCompare(b.flight.departs),
  );
}

const windowDays = 7;

export interface DaySearch {
  readonly need: Need;
  readonly now: Date;
  /** The first day that will do. */
  readonly earliest: string;
  /** A day that will not. */
  readonly except?: string;
}

/** The days within a week on which the need can be met, nearest first, at most three. */
export async function nearestDays(
  store: FlightStore,
  leg: Leg,
  { need, now, earliest, except }: DaySearch,
): Promise<readonly string[]> {
  const offsets = Array.from({ length: windowDays }, (_, index) => index + 1);
  const days = offsets.flatMap((offset) => [addDays(leg.date, -offset), addDays(leg.date, offset)]);
  const flights = await store.onRoute(leg.origin, leg.destination);
  const wanted = days
    .filter((date) => date >= earliest && date !== except)
    .flatMap((date) => flights.filter((flight) => flies(flight, date)).map((flight) => ({ flight, date })));
  const departures = await store.departures(wanted);
  const dates = departures.filter((departure) => isBookable(departure, need, now)).map(({ date }) => date);
  return [...new Set(dates)].slice(0, 3);
}
