import { flightRefund, hotelRefund, legsAhead } from '../fare-rules.ts';
import type { FlightStore } from '../flights/flight-store.ts';
import type { Booking } from './booking-store.ts';
import { isCancelledByUs } from './our-cancellation.ts';

/** Dollars back for cancelling now; undefined when what was booked has begun. */
export async function refundOf(booking: Booking, now: Date, flights: FlightStore): Promise<number | undefined> {
  if (booking.kind === 'hotel') return hotelRefund(booking, now);
  return flightRefund(booking, now, await isCancelledByUs(legsAhead(booking, now), flights));
}
