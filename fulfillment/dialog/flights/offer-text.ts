import { nameAsWritten } from '../../name-particles.ts';
import type { Wording } from '../../wording.ts';
import { legText } from './leg-text.ts';
import type { Plan } from './plan-trip.ts';

/** All that a yes agrees to: flights, times, days, cabin, passengers, the name, as it was understood, and the price. */
export function offerText({ departures, cabin, passengers, lastName, total }: Plan, wording: Wording): string {
  const { onePassenger, morePassengers, confirmFlight } = wording.replies;
  return wording.say(confirmFlight, {
    legs: wording.list(departures.map(({ flight, date }) => legText({ ...flight, date }, wording))),
    cabin,
    passengers: wording.counted(passengers, onePassenger, morePassengers),
    lastName: nameAsWritten(lastName),
    total: wording.money(total),
  });
}
