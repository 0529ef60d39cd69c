import { hotels } from './hotels.ts';
import type { HotelRow } from './rows.ts';

/** Rooms by the house's stars: the better ones have fewer singles and more suites. */
const roomsByStars = {
  3: { single: 18, double: 26, family: 8, suite: 2 },
  4: { single: 14, double: 38, family: 10, suite: 6 },
  5: { single: 8, double: 44, family: 12, suite: 14 },
};

export function makeHotels(): HotelRow[] {
  return hotels.map(({ city, name, district, stars, price }, index) => {
    const hotelId = `H${String(index + 1).padStart(3, '0')}`;
    return {
      pk: `CITY#${city}`,
      sk: `HOTEL#${hotelId}`,
      hotelId,
      name,
      city,
      district,
      stars,
      // The dear ones include it, and so does every second of the others.
      breakfast: stars === 5 || index % 2 === 0,
      prices: {
        single: price,
        double: Math.round(price * 1.25),
        family: Math.round(price * 1.6),
        suite: Math.round(price * 2.3),
      },
      rooms: roomsByStars[stars],
    };
  });
}
