import { addDays } from './calendar.ts';
import { randomFrom } from './random.ts';
import type { BookingRow, FlightRow, HotelRow } from './rows.ts';
import { type BookingScene, type FlightScene, flightScenes, type HotelScene, hotelScenes } from './scenes.ts';

/** No I, O, 0 or 1: they are misread, and misheard on the phone. */
const CODE_CHARACTERS = 'ABCDEFGHJKLMNPQRSTUVWXYZ23456789';
const CODE_LENGTH = 6;

/** The seed of the codes that the documentation names. */
export const defaultSeed = 'meridian';

export interface Bookable {
  readonly today: string;
  readonly flights: readonly FlightRow[];
  readonly hotels: readonly HotelRow[];
}

/** One booking a scene, in the order of the scenes; `seed` alone decides the codes. */
export function makeBookings(seed: string, bookable: Bookable): BookingRow[] {
  const scenes = [...flightScenes, ...hotelScenes];
  const codes = makeCodes(seed, scenes.length);
  return scenes.map((scene, index) => {
    const head = {
      code: codes[index] ?? '',
      lastName: scene.lastName,
      status: scene.cancelled ? ('cancelled' as const) : ('confirmed' as const),
      createdAt: `${addDays(bookable.today, -5 - ((index * 7) % 60))}T09:30:00.000Z`,
    };
    return 'legs' in scene ? flightBooking(head, scene, bookable) : hotelBooking(head, scene, bookable);
  });
}

/** The bookings worth trying, with what each one shows. Their codes stay the same from day to day. */
export function sampleBookings(seed: string = defaultSeed): { code: string; lastName: string; about: string }[] {
  const scenes: readonly BookingScene[] = [...flightScenes, ...hotelScenes];
  const codes = makeCodes(seed, scenes.length);
  return scenes.flatMap(({ lastName, about }, index) =>
    about === undefined ? [] : [{ code: codes[index] ?? '', lastName, about }],
  );
}

function makeCodes(seed: string, count: number): string[] {
  const random = randomFrom(`${seed} codes`);
  const codes = new Set<string>();
  while (codes.size < count) {
    const characters = Array.from({ length: CODE_LENGTH }, () => CODE_CHARACTERS[Math.floor(random() * 32)]);
    const code = characters.join('');
    // A code with letters and digits looks like a code, and not like a word.
    if (/\d/.test(code) && /[A-Z]/.test(code)) codes.add(code);
  }
  return [...codes];
}

type Head = Pick<BookingRow, 'code' | 'lastName' | 'status' | 'createdAt'>;

function flightBooking(head: Head, { legs, cabin, passengers }: FlightScene, { today, flights }: Bookable): BookingRow {
  const flown = legs.map(([number, inDays]) => ({
    flight: flightNumbered(number, flights),
    date: addDays(today, inDays),
  }));
  return {
    ...head,
    kind: 'flight',
    total: flown.reduce((sum, { flight }) => sum + flight.fares[cabin] * passengers, 0),
    legs: flown.map(({ flight: { flightNumber, origin, destination, departs, arrives }, date }) => ({
      flightNumber,
      date,
      origin,
      destination,
      departs,
      arrives,
      cabin,
    })),
    passengers,
  };
}

export function flightNumbered(flightNumber: string, flights: readonly FlightRow[]): FlightRow {
  const flight = flights.find((candidate) => candidate.flightNumber === flightNumber);
  if (flight === undefined) throw new RangeError(`A scene is on a flight that is not in the schedule: ${flightNumber}`);
  return flight;
}

function hotelBooking(head: Head, scene: HotelScene, { today, hotels }: Bookable): BookingRow {
  const { inDays, nights, guests, roomType } = scene;
  const { hotelId, name, city, prices } = hotelNamed(scene.hotel, hotels);
  return {
    ...head,
    kind: 'hotel',
    total: prices[roomType] * nights,
    hotel: { hotelId, name, city, checkIn: addDays(today, inDays), nights, guests, roomType },
  };
}

export function hotelNamed(name: string, hotels: readonly HotelRow[]): HotelRow {
  const hotel = hotels.find((candidate) => candidate.name === name);
  if (hotel === undefined) throw new RangeError(`A scene is in a hotel that is not in the list: ${name}`);
  return hotel;
}
