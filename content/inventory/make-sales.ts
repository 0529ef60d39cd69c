import { addDays } from './calendar.ts';
import { type Bookable, flightNumbered, hotelNamed } from './make-bookings.ts';
import type { BookingRow, DepartureRow, NightRow } from './rows.ts';
import { lastSuite, seatsLeft, statuses } from './scenes.ts';

const soldSeats = { economy: 'soldEconomy', 'premium economy': 'soldPremium', business: 'soldBusiness' } as const;
const soldRooms = { single: 'soldSingle', double: 'soldDouble', family: 'soldFamily', suite: 'soldSuite' } as const;

/** Mutable, while rows are being gathered. */
type Gathered<Row> = { -readonly [Key in keyof Row]: Row[Key] };

/** What is sold and known of flights on dates: the seats of confirmed bookings, and what the scenes ask for. */
export function makeDepartures(bookings: readonly BookingRow[], { today, flights }: Bookable): DepartureRow[] {
  const rows = new Map<string, Gathered<DepartureRow>>();
  const rowOf = (flightNumber: string, date: string): Gathered<DepartureRow> => {
    const key = `${flightNumber} ${date}`;
    const row = rows.get(key) ?? { pk: `FLIGHT#${flightNumber}`, sk: `DEPARTURE#${date}` };
    rows.set(key, row);
    return row;
  };

  for (const booking of bookings) {
    if (booking.kind !== 'flight' || booking.status === 'cancelled') continue;
    for (const { flightNumber, date, cabin } of booking.legs) {
      const row = rowOf(flightNumber, date);
      row[soldSeats[cabin]] = (row[soldSeats[cabin]] ?? 0) + booking.passengers;
    }
  }
  for (const { flightNumber, cabin, inDays, left } of seatsLeft) {
    const { seats } = flightNumbered(flightNumber, flights);
    rowOf(flightNumber, addDays(today, inDays))[soldSeats[cabin]] = seats[cabin] - left;
  }
  for (const { flightNumber, inDays, ...status } of statuses) {
    Object.assign(rowOf(flightNumber, addDays(today, inDays)), status);
  }
  return [...rows.values()];
}

/** Rooms sold, by night: a stay of three nights is three rows. */
export function makeNights(bookings: readonly BookingRow[], { today, hotels }: Bookable): NightRow[] {
  const rows = new Map<string, Gathered<NightRow>>();
  const rowOf = (hotelId: string, date: string): Gathered<NightRow> => {
    const key = `${hotelId} ${date}`;
    const row = rows.get(key) ?? { pk: `HOTEL#${hotelId}`, sk: `NIGHT#${date}` };
    rows.set(key, row);
    return row;
  };

  for (const booking of bookings) {
    if (booking.kind !== 'hotel' || booking.status === 'cancelled') continue;
    const { hotelId, checkIn, nights, roomType } = booking.hotel;
    for (let night = 0; night < nights; night += 1) {
      const row = rowOf(hotelId, addDays(checkIn, night));
      row[soldRooms[roomType]] = (row[soldRooms[roomType]] ?? 0) + 1;
    }
  }
  const { hotel, roomType, inDays, left } = lastSuite;
  const { hotelId, rooms } = hotelNamed(hotel, hotels);
  rowOf(hotelId, addDays(today, inDays))[soldRooms[roomType]] = rooms[roomType] - left;
  return [...rows.values()];
}
