import type { Booking, BookingStore, Claim } from '../../../../fulfillment/dialog/bookings/booking-store.ts';
import type { OwnBookings } from '../../../../fulfillment/dialog/bookings/own-bookings.ts';
import type { Departure, Flight, FlightStore } from '../../../../fulfillment/dialog/flights/flight-store.ts';
import type { Hotel, HotelStore } from '../../../../fulfillment/dialog/hotels/hotel-store.ts';
import { addDays } from '../../../../fulfillment/dialog/travel-dates.ts';

type FlightOverrides = Partial<Flight> & Pick<Flight, 'flightNumber'>;

/** London to Paris in the morning, every day, $100 in economy, ten seats in each cabin. */
export const aFlight = (overrides: FlightOverrides): Flight => ({
  origin: 'London',
  destination: 'Paris',
  originAirport: 'LHR',
  destinationAirport: 'CDG',
  departs: '07:15',
  arrives: '09:35',
  arrivesNextDay: false,
  weekdays: [1, 2, 3, 4, 5, 6, 7],
  fares: { economy: 100, 'premium economy': 180, business: 400 },
  seats: { economy: 10, 'premium economy': 10, business: 10 },
  ...overrides,
});

export const aHotel = (overrides: Partial<Hotel> & Pick<Hotel, 'hotelId'>): Hotel => ({
  name: `Hotel ${overrides.hotelId}`,
  city: 'Vienna',
  district: 'Centre',
  stars: 3,
  breakfast: true,
  prices: { single: 80, double: 100, family: 150, suite: 250 },
  rooms: { single: 2, double: 2, family: 2, suite: 1 },
  ...overrides,
});

interface World {
  readonly flights?: readonly Flight[];
  readonly hotels?: readonly Hotel[];
  readonly bookings?: readonly Booking[];
}

const keyOf = (claim: Claim): string =>
  claim.kind === 'seats'
    ? `${claim.flightNumber} ${claim.date} ${claim.cabin}`
    : `${claim.hotelId} ${claim.night} ${claim.roomType}`;

/** The ports over plain maps, with the one rule that matters: what is sold out is not sold. */
export function inMemoryStores({ flights = [], hotels = [], bookings = [] }: World) {
  const sold = new Map<string, number>();
  const states = new Map<string, Partial<Pick<Departure, 'status' | 'delayMinutes' | 'gate'>>>();
  const byCode = new Map(bookings.map((booking) => [booking.code, booking]));
  const take = (claims: readonly Claim[]): boolean => {
    const fits = claims.every(
      (claim) => claim.count < 0 || (sold.get(keyOf(claim)) ?? 0) + claim.count <= claim.capacity,
    );
    if (fits) for (const claim of claims) sold.set(keyOf(claim), (sold.get(keyOf(claim)) ?? 0) + claim.count);
    return fits;
  };

  const flightStore: FlightStore = {
    byNumber: async (flightNumber) => flights.find((flight) => flight.flightNumber === flightNumber),
    onRoute: async (origin, destination) =>
      flights.filter((flight) => flight.origin === origin && flight.destination === destination),
    departures: async (wanted) =>
      wanted.map(({ flight, date }) => {
        const soldIn = (cabin: string) => sold.get(`${flight.flightNumber} ${date} ${cabin}`) ?? 0;
        return {
          flight,
          date,
          sold: {
            economy: soldIn('economy'),
            'premium economy': soldIn('premium economy'),
            business: soldIn('business'),
          },
          status: 'scheduled',
          delayMinutes: 0,
          ...states.get(`${flight.flightNumber} ${date}`),
        };
      }),
  };
  const hotelStore: HotelStore = {
    inCity: async (city) => hotels.filter((hotel) => hotel.city === city),
    nights: async (hotelId, first, count) =>
      Array.from({ length: count }, (_, index) => {
        const night = addDays(first, index);
        const soldOf = (type: string) => sold.get(`${hotelId} ${night} ${type}`) ?? 0;
        return {
          night,
          sold: {
            single: soldOf('single'),
            double: soldOf('double'),
            family: soldOf('family'),
            suite: soldOf('suite'),
          },
        };
      }),
  };
  const bookingStore: BookingStore = {
    find: async (code) => byCode.get(code),
    create: async (booking, claims) => {
      if (byCode.has(booking.code)) return 'code-taken';
      if (!take(claims)) return 'sold-out';
      byCode.set(booking.code, booking);
      return 'created';
    },
    replace: async (after, claims) => {
      if (byCode.get(after.code)?.version !== after.version) return 'changed-meanwhile';
      if (!take(claims)) return 'sold-out';
      byCode.set(after.code, { ...after, version: after.version + 1 });
      return 'replaced';
    },
  };
  const shown = new Map<string, string[]>();
  const ownBookings: OwnBookings = {
    add: async ({ sessionId, person }, code) => {
      const key = `${sessionId} ${person.id}`;
      shown.set(key, [...(shown.get(key) ?? []), code]);
    },
    of: async ({ sessionId, person }) => shown.get(`${sessionId} ${person.id}`) ?? [],
  };
  return { flightStore, hotelStore, bookingStore, ownBookings, sold, states, byCode };
}
