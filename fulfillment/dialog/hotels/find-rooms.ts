import { addDays } from '../travel-dates.ts';
import type { Hotel, HotelStore, RoomType } from './hotel-store.ts';
import { roomTypes } from './hotel-store.ts';

/** Guests that a room sleeps (content/knowledge/public/hotels.md). */
export const sleeps: Readonly<Record<RoomType, number>> = { single: 1, double: 2, family: 4, suite: 4 };

export interface Stay {
  readonly city: string;
  /** ISO date. */
  readonly checkIn: string;
  readonly nights: number;
  readonly roomType: RoomType;
}

/** The hotels that have such a room on each night of the stay, cheapest first. */
export async function hotelsFor(
  store: HotelStore,
  { city, checkIn, nights, roomType }: Stay,
): Promise<readonly Hotel[]> {
  const hotels = await store.inCity(city);
  const free = await Promise.all(
    hotels.map(async (hotel) => {
      const sold = await store.nights(hotel.hotelId, checkIn, nights);
      return sold.every((night) => night.sold[roomType] < hotel.rooms[roomType]) ? [hotel] : [];
    }),
  );
  return free.flat().toSorted((a, b) => a.prices[roomType] - b.prices[roomType]);
}

/** Other rooms for as many guests, on the same nights. */
export async function otherRoomTypes(store: HotelStore, stay: Stay, guests: number): Promise<readonly RoomType[]> {
  const others = roomTypes.filter((type) => type !== stay.roomType && sleeps[type] >= guests);
  const free = await Promise.all(
    others.map(async (roomType) => ((await hotelsFor(store, { ...stay, roomType })).length > 0 ? [roomType] : [])),
  );
  return free.flat();
}

/** Days close by on which the same stay is possible, in order, at most three. */
export async function otherDays(store: HotelStore, stay: Stay, earliest: string): Promise<readonly string[]> {
  const days = [1, -1, 2, -2, 3, -3].map((offset) => addDays(stay.checkIn, offset)).filter((day) => day >= earliest);
  const free = await Promise.all(
    days.map(async (checkIn) => ((await hotelsFor(store, { ...stay, checkIn })).length > 0 ? [checkIn] : [])),
  );
  return free.flat().slice(0, 3).toSorted();
}
