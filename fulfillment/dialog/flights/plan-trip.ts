import type { Turn } from '../../turn.ts';
import { cheapestFirst, departuresOn, isBookable } from './departures.ts';
import type { Leg } from './departures.ts';
import type { Cabin, Departure, FlightStore } from './flight-store.ts';
import { follows } from './follow-on.ts';
import type { Trip } from './read-trip.ts';
import { legsOf, passengersOf } from './read-trip.ts';

/** The flights that would be booked, and what they cost. */
export interface Plan {
  /** Out, then back. */
  readonly departures: readonly Departure[];
  readonly cabin: Cabin;
  readonly passengers: number;
  readonly lastName: string;
  /** US dollars for everybody. */
  readonly total: number;
}

/** A plan as the session keeps it: what was offered, so that a yes books nothing else. */
export const planToText = ({ departures, cabin, passengers, total }: Plan): string =>
  [...departures.map(({ flight, date }) => `${flight.flightNumber}@${date}`), cabin, passengers, total].join(' ');

/** The flights of an offer. The session is not to be trusted: they only choose among those that fly the route. */
const offeredFlights = (offer: string | undefined): readonly string[] =>
  (offer ?? '').split(' ').flatMap((part) => (part.includes('@') ? [part.split('@')[0] ?? ''] : []));

/**
 * For each leg the flight that the person named, else the one offered before, else the cheapest with enough seats.
 * Undefined while something is missing, or when a leg has no seats.
 */
export async function planTrip(
  trip: Trip,
  turn: Pick<Turn, 'session' | 'now'>,
  store: FlightStore,
): Promise<Plan | undefined> {
  const { cabin, lastName } = trip;
  const passengers = passengersOf(trip);
  if (cabin === undefined || passengers === undefined || lastName === undefined) return undefined;
  const preferred = [trip.flightNumber, ...offeredFlights(turn.session.offer)];
  const rank = ({ flight }: Departure) => {
    const index = preferred.indexOf(flight.flightNumber);
    return index === -1 ? preferred.length : index;
  };
  const bestFirst = async (leg: Leg) => {
    const flown = await departuresOn(store, leg);
    const bookable = flown.filter((departure) => isBookable(departure, { cabin, passengers }, turn.now));
    return cheapestFirst(bookable, cabin).toSorted((a, b) => rank(a) - rank(b));
  };
  const departures = inSequence(await Promise.all(legsOf(trip).map(bestFirst)));
  if (departures === undefined) return undefined;
  const total = departures.reduce((sum, { flight }) => sum + flight.fares[cabin] * passengers, 0);
  return { departures, cabin, passengers, lastName, total };
}

/** The best flight out that leaves a way back, and the best of those. */
function inSequence([outward = [], homeward]: readonly (readonly Departure[])[]): readonly Departure[] | undefined {
  for (const out of outward) {
    if (!homeward) return [out];
    const back = homeward.find((departure) => follows(departure, out));
    if (back) return [out, back];
  }
  return undefined;
}
