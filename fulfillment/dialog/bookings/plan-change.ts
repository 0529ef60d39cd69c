import { changeFee, departureOf, freeRebookingDays, legsAhead } from '../fare-rules.ts';
import { cheapestFirst, departuresOn, isBookable } from '../flights/departures.ts';
import type { Departure, FlightStore } from '../flights/flight-store.ts';
import { canFollow } from '../flights/follow-on.ts';
import { addDays } from '../travel-dates.ts';
import type { BookedLeg, FlightBooking } from './booking-store.ts';
import { isCancelledByUs } from './our-cancellation.ts';

/** One leg of a booking on another day, and what that costs. */
export interface ChangePlan {
  readonly leg: BookedLeg;
  readonly to: Departure;
  /** US dollars for all passengers. */
  readonly fee: number;
  readonly difference: number;
}

/** The leg that is meant: the way back when it was mentioned, else the next one to be flown. Undefined when all have left. */
export function legToMove(
  booking: FlightBooking,
  way: { readonly back: boolean; readonly now: Date },
): BookedLeg | undefined {
  const ahead = legsAhead(booking, way.now);
  return way.back ? ahead.at(-1) : ahead[0];
}

export interface ChangeRequest {
  readonly booking: FlightBooking;
  readonly leg: BookedLeg;
  readonly date: string;
  readonly now: Date;
}

/** The same flight on the new day when it can be had, else the cheapest. `no-seats` and `too-late` are the ways it cannot be. */
export async function planChange(
  { booking, leg, date, now }: ChangeRequest,
  flights: FlightStore,
): Promise<ChangePlan | 'no-seats' | 'too-late'> {
  const ours = await isCancelledByUs([leg], flights);
  const fee = changeFee(booking, leg, now);
  if (fee === undefined && !ours) return 'too-late';
  const need = { cabin: leg.cabin, passengers: booking.passengers };
  const flown = await departuresOn(flights, { origin: leg.origin, destination: leg.destination, date });
  const bookable = flown.filter(
    (departure) => isBookable(departure, need, now) && keepsOrder(booking, leg, { ...departure.flight, date }),
  );
  const same = bookable.find(({ flight }) => flight.flightNumber === leg.flightNumber);
  const to = same ?? cheapestFirst(bookable, leg.cabin)[0];
  if (!to) return 'no-seats';
  const isFree = ours && date >= addDays(leg.date, -freeRebookingDays) && date <= addDays(leg.date, freeRebookingDays);
  return isFree
    ? { leg, to, fee: 0, difference: 0 }
    : { leg, to, fee: fee ?? 0, difference: await fareDifference(booking, { leg, to }, flights) };
}

/** On the day of the other flight of the trip: out has to land before back leaves. */
function keepsOrder({ legs }: FlightBooking, leg: BookedLeg, moved: Omit<BookedLeg, 'cabin'>): boolean {
  const index = legs.indexOf(leg);
  const [before, after] = [legs[index - 1], legs[index + 1]];
  return (!before || canFollow(moved, before)) && (!after || canFollow(after, moved));
}

/** What the new flight costs more, at the fares of today; less is not paid back. */
async function fareDifference(
  { passengers }: FlightBooking,
  { leg, to }: { readonly leg: BookedLeg; readonly to: Departure },
  flights: FlightStore,
): Promise<number> {
  const old = await flights.byNumber(leg.flightNumber);
  const more = to.flight.fares[leg.cabin] - (old?.fares[leg.cabin] ?? to.flight.fares[leg.cabin]);
  return Math.max(0, more) * passengers;
}

/** The booking as it stands after the change. */
export function changedBooking(booking: FlightBooking, { leg, to, fee, difference }: ChangePlan): FlightBooking {
  const { flight, date } = to;
  const moved: BookedLeg = {
    ...leg,
    flightNumber: flight.flightNumber,
    date,
    departs: flight.departs,
    arrives: flight.arrives,
  };
  const [first] = booking.legs;
  // Moving a flight further away must not make cancelling free that was not.
  const firstDeparture = booking.firstDeparture ?? (first && departureOf(first).toISOString());
  return {
    ...booking,
    firstDeparture,
    legs: booking.legs.map((one) => (one === leg ? moved : one)),
    total: booking.total + fee + difference,
  };
}
