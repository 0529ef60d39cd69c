import type { Wording } from '../../wording.ts';
import type { Departure } from './flight-store.ts';
import type { Plan } from './plan-trip.ts';

function legText({ flight, date }: Departure, wording: Wording): string {
  const { flightLeg, flightLegOvernight } = wording.replies;
  return wording.say(flight.arrivesNextDay ? flightLegOvernight : flightLeg, {
    flightNumber: flight.flightNumber,
    origin: flight.origin,
    destination: flight.destination,
    date: wording.day(date),
    departs: wording.time(flight.departs),
    arrives: wording.time(flight.arrives),
  });
}

/** All that a yes agrees to: flights, times, days, cabin, passengers and price. */
export function offerText({ departures, cabin, passengers, total }: Plan, wording: Wording): string {
  const { onePassenger, morePassengers, confirmFlight } = wording.replies;
  return wording.say(confirmFlight, {
    legs: wording.list(departures.map((departure) => legText(departure, wording))),
    cabin,
    passengers: wording.counted(passengers, onePassenger, morePassengers),
    total: wording.money(total),
  });
}
