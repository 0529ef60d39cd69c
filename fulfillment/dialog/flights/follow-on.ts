import { instantIn } from '../local-time.ts';
import { addDays } from '../travel-dates.ts';
import { departuresOn } from './departures.ts';
import type { Leg } from './departures.ts';
import type { Departure, FlightStore } from './flight-store.ts';
import type { SpokenLeg } from './leg-text.ts';

type TimedLeg = Omit<SpokenLeg, 'flightNumber' | 'arrivesNextDay'>;

/** The booking keeps no day of arrival: a flight that would land before it leaves lands on the next day. */
function landsAt({ origin, destination, date, departs, arrives }: TimedLeg): Date {
  const sameDay = instantIn(destination, date, arrives);
  return sameDay > instantIn(origin, date, departs) ? sameDay : instantIn(destination, addDays(date, 1), arrives);
}

export const minutesOf = ({ flight, date }: Departure): number => {
  const leg = { ...flight, date };
  return (landsAt(leg).getTime() - instantIn(leg.origin, date, leg.departs).getTime()) / 60_000;
};

/** Whether one flight leaves after the other has landed: on the day of the way out, the date alone does not tell. */
export const canFollow = (next: TimedLeg, before: TimedLeg): boolean =>
  instantIn(next.origin, next.date, next.departs) > landsAt(before);

export const follows = (next: Departure, before: Departure): boolean =>
  canFollow({ ...next.flight, date: next.date }, { ...before.flight, date: before.date });

/** Every departure of each leg; of the way back those that leave after a wanted flight out has landed. */
export async function departuresOfTrip(
  store: FlightStore,
  legs: readonly Leg[],
  isWanted: (departure: Departure) => boolean,
): Promise<readonly (readonly Departure[])[]> {
  const [outward = [], ...onward] = await Promise.all(legs.map((leg) => departuresOn(store, leg)));
  const wanted = outward.filter(isWanted);
  return [outward, ...onward.map((flown) => flown.filter((back) => wanted.some((out) => follows(back, out))))];
}
