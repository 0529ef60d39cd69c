import * as z from 'zod/mini';
import { cabins } from '../flights/flight-store.ts';
import { roomTypes } from '../hotels/hotel-store.ts';
import type { RoomType } from '../hotels/hotel-store.ts';

const leg = z.object({
  flightNumber: z.string(),
  /** ISO date, local at the origin. */
  date: z.string(),
  origin: z.string(),
  destination: z.string(),
  departs: z.string(),
  arrives: z.string(),
  cabin: z.enum(cabins),
});
export type BookedLeg = z.infer<typeof leg>;

const anyBooking = {
  code: z.string(),
  /** As it was given. */
  lastName: z.string(),
  status: z.enum(['confirmed', 'cancelled']),
  /** ISO instant. */
  createdAt: z.string(),
  /** US dollars. */
  total: z.number(),
  /** Counts the changes: a change is made only to the version that it was decided on. */
  version: z._default(z.int(), 0),
  /** The yes that it was made on (issue-booking.ts); the sample's own bookings have none. */
  agreement: z.optional(z.string()),
};

export const booking = z.discriminatedUnion('kind', [
  z.object({
    ...anyBooking,
    kind: z.literal('flight'),
    legs: z.array(leg).check(z.minLength(1)),
    passengers: z.int(),
    /** When the first flight was to leave as it was booked, as an ISO instant: kept once a flight has been moved. */
    firstDeparture: z.optional(z.string()),
  }),
  z.object({
    ...anyBooking,
    kind: z.literal('hotel'),
    hotel: z.object({
      hotelId: z.string(),
      name: z.string(),
      city: z.string(),
      checkIn: z.string(),
      nights: z.int(),
      guests: z.int(),
      roomType: z.enum(roomTypes),
    }),
  }),
]);
export type Booking = z.infer<typeof booking>;
export type FlightBooking = Extract<Booking, { kind: 'flight' }>;
export type HotelBooking = Extract<Booking, { kind: 'hotel' }>;

/** Seats or a room to take (`count` > 0) or to give back (< 0); `capacity` is how many there are. */
export type Claim =
  | {
      readonly kind: 'seats';
      readonly flightNumber: string;
      readonly date: string;
      readonly cabin: BookedLeg['cabin'];
      readonly count: number;
      readonly capacity: number;
    }
  | {
      readonly kind: 'room';
      readonly hotelId: string;
      /** ISO date of the evening. */
      readonly night: string;
      readonly roomType: RoomType;
      readonly count: 1 | -1;
      readonly capacity: number;
    };

/**
 * Bookings, and with them what they take from the inventory: all of it or nothing, so that the last seat is never sold twice.
 * Each call may fail with STORE_UNAVAILABLE or ROW_UNREADABLE; then nothing may be assumed about what was written.
 */
export interface BookingStore {
  find(code: string): Promise<Booking | undefined>;
  create(booking: Booking, claims: readonly Claim[]): Promise<'created' | 'code-taken' | 'sold-out'>;
  /** Puts `after` in the place of the version it was made from. */
  replace(after: Booking, claims: readonly Claim[]): Promise<'replaced' | 'changed-meanwhile' | 'sold-out'>;
}
