import { addDays } from './calendar.ts';
import { defaultSeed, makeBookings } from './make-bookings.ts';
import { makeFlights } from './make-flights.ts';
import { makeHotels } from './make-hotels.ts';
import { makeDepartures, makeNights } from './make-sales.ts';
import { randomFrom } from './random.ts';
import type { BookingRow, InventoryRow } from './rows.ts';

/**
 * Makes the sample company's rows: schedules, hotels, and bookings and sales on dates around `today`. The same arguments give
 * the same rows; fares and booking codes depend on the seed, dates on `today`, and flight numbers and times on neither.
 * @param today "2026-12-01"; RangeError if it is no date.
 */
export function makeInventory({ today, seed = defaultSeed }: { today: string; seed?: string }): {
  inventory: InventoryRow[];
  bookings: BookingRow[];
} {
  const bookable = {
    today: addDays(today, 0),
    flights: makeFlights(randomFrom(`${seed} fares`)),
    hotels: makeHotels(),
  };
  const bookings = makeBookings(seed, bookable);
  return {
    inventory: [
      ...bookable.flights,
      ...makeDepartures(bookings, bookable),
      ...bookable.hotels,
      ...makeNights(bookings, bookable),
    ],
    bookings,
  };
}
