import type { FlightBooking, HotelBooking } from './bookings/booking-store.ts';
import type { Cabin } from './flights/flight-store.ts';
import { instantIn } from './local-time.ts';

/**
 * The company's rules on refunds and changes, as numbers: content/knowledge/public/refunds.md and hotels.md say the same in
 * words. Whoever changes one changes the other.
 */
const hour = 60 * 60 * 1000;
const day = 24 * hour;

/** What is paid back of the price, by full days before departure. */
const refundShare: Readonly<Record<Cabin, readonly { readonly days: number; readonly share: number }[]>> = {
  economy: [
    { days: 30, share: 0.8 },
    { days: 7, share: 0.5 },
    { days: 1, share: 0.2 },
  ],
  'premium economy': [
    { days: 30, share: 0.9 },
    { days: 7, share: 0.7 },
    { days: 1, share: 0.4 },
  ],
  business: [
    { days: 30, share: 1 },
    { days: 7, share: 0.9 },
    { days: 1, share: 0.75 },
    { days: 0, share: 0.5 },
  ],
};

/** Dollars a passenger, from `days` before departure on, else closer to it. */
const changeFees: Readonly<Record<Cabin, { readonly early: number; readonly late: number }>> = {
  economy: { early: 60, late: 90 },
  'premium economy': { early: 40, late: 60 },
  business: { early: 0, late: 0 },
};
const earlyChangeDays = 7;

/** Cancelling and changing are free for so long after booking. */
const coolingOff = 24 * hour;
/** … cancelling only when the first flight was so far away at the time of booking. */
const coolingOffDays = 7;
/** A date may be changed until so long before departure. */
const changeCloses = 3 * hour;
/** When we cancel a flight, another one within so many days of it costs nothing. */
export const freeRebookingDays = 14;

const checkInTime = '15:00';
const freeHotelCancellation = 48 * hour;
const longStay = { nights: 15, days: 7, nightsCharged: 3 } as const;

const cents = (dollars: number) => Math.round(dollars * 100) / 100;

type Leg = FlightBooking['legs'][number];

export const departureOf = ({ origin, date, departs }: Leg): Date => instantIn(origin, date, departs);

/** The legs that are still to be flown; the refund and the change are theirs. */
export const legsAhead = ({ legs }: FlightBooking, now: Date): readonly Leg[] =>
  legs.filter((leg) => departureOf(leg) > now);

const isCoolingOff = ({ createdAt }: FlightBooking, now: Date) => now.getTime() - Date.parse(createdAt) <= coolingOff;

/** Dollars back for cancelling now; undefined when every flight has left. */
export function flightRefund(booking: FlightBooking, now: Date, cancelledByUs = false): number | undefined {
  const ahead = legsAhead(booking, now);
  const [next] = ahead;
  const [first] = booking.legs;
  if (!next || !first) return undefined;
  const price = (booking.total * ahead.length) / booking.legs.length;
  const bookedAhead =
    Date.parse(booking.firstDeparture ?? departureOf(first).toISOString()) - Date.parse(booking.createdAt);
  if (cancelledByUs || (isCoolingOff(booking, now) && bookedAhead >= coolingOffDays * day)) return cents(price);
  const daysAhead = (departureOf(next).getTime() - now.getTime()) / day;
  const share = refundShare[next.cabin].find(({ days }) => daysAhead >= days)?.share ?? 0;
  return cents(price * share);
}

/** Dollars for moving a leg, for all passengers; undefined when it is too late to move it. */
export function changeFee(booking: FlightBooking, leg: Leg, now: Date): number | undefined {
  const ahead = departureOf(leg).getTime() - now.getTime();
  if (ahead < changeCloses) return undefined;
  if (isCoolingOff(booking, now)) return 0;
  const { early, late } = changeFees[leg.cabin];
  return (ahead >= earlyChangeDays * day ? early : late) * booking.passengers;
}

/** Dollars back for cancelling a stay now; undefined when it has begun. */
export function hotelRefund({ total, hotel }: HotelBooking, now: Date): number | undefined {
  const ahead = instantIn(hotel.city, hotel.checkIn, checkInTime).getTime() - now.getTime();
  if (ahead <= 0) return undefined;
  const isLong = hotel.nights >= longStay.nights;
  if (ahead >= (isLong ? longStay.days * day : freeHotelCancellation)) return total;
  const charged = isLong ? longStay.nightsCharged : 1;
  return cents(total - (total / hotel.nights) * charged);
}
