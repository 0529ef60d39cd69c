import { addDays } from '../travel-dates.ts';
import type { Claim, FlightBooking, HotelBooking } from './booking-store.ts';

/** Gives back the seats of a leg. What is given back needs no capacity. */
export const giveBackSeats = (
  { flightNumber, date, cabin }: FlightBooking['legs'][number],
  passengers: number,
): Claim => ({
  kind: 'seats',
  flightNumber,
  date,
  cabin,
  count: -passengers,
  capacity: 0,
});

/** Gives back the room, on each of its nights. */
export const giveBackRoom = ({ hotelId, checkIn, nights, roomType }: HotelBooking['hotel']): readonly Claim[] =>
  Array.from({ length: nights }, (_, index) => ({
    kind: 'room',
    hotelId,
    night: addDays(checkIn, index),
    roomType,
    count: -1,
    capacity: 0,
  }));
