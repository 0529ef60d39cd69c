import { bookingCode } from './booking-code.ts';
import { cabin } from './cabin.ts';
import { flightNumber } from './flight-number.ts';
import { roomType } from './room-type.ts';
import { travelCity } from './travel-city.ts';

/** Every custom slot type, by the name that intents use. */
export const slotTypes = {
  TravelCity: travelCity,
  Cabin: cabin,
  RoomType: roomType,
  FlightNumber: flightNumber,
  BookingCode: bookingCode,
} as const;
