import type { Reply } from '../../../bot-definition/replies.ts';
import type { Wording } from '../../wording.ts';
import { legText } from '../flights/leg-text.ts';
import type { Booking } from './booking-store.ts';

/** What was booked, in one or two sentences. */
export function bookingText(booking: Booking, wording: Wording): string {
  const { replies } = wording;
  const total = wording.money(booking.total);
  if (booking.kind === 'flight') {
    const [first] = booking.legs;
    return wording.say(replies.bookedFlight, {
      legs: wording.list(booking.legs.map((leg) => legText(leg, wording))),
      cabin: first?.cabin ?? '',
      passengers: wording.counted(booking.passengers, replies.onePassenger, replies.morePassengers),
      total,
    });
  }
  const { name, city, checkIn, nights, guests, roomType } = booking.hotel;
  return wording.say(replies.bookedHotel, {
    hotel: name,
    city,
    roomType,
    checkIn: wording.day(checkIn),
    nights: wording.counted(nights, replies.oneNight, replies.moreNights),
    guests: wording.counted(guests, replies.oneGuest, replies.moreGuests),
    total,
  });
}

/** A booking read back, by a reply that says its code, how it stands and what it is. */
export function readBack(booking: Booking, reply: Reply<'code' | 'status' | 'details'>, wording: Wording): string {
  const { isConfirmed, isCancelled } = wording.replies;
  return wording.say(reply, {
    code: booking.code,
    status: wording.say(booking.status === 'confirmed' ? isConfirmed : isCancelled, {}),
    details: bookingText(booking, wording),
  });
}
