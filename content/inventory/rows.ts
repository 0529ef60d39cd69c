/** The rows of the live tables, as the fulfilment reads and writes them. Money is whole US dollars, times are local. */

export type Cabin = 'economy' | 'premium economy' | 'business';
export type RoomType = 'single' | 'double' | 'family' | 'suite';

/** Inventory table: a flight that leaves on every listed weekday, for ever. */
export interface FlightRow {
  readonly pk: `FLIGHT#${string}`;
  readonly sk: 'SCHEDULE';
  readonly flightNumber: string;
  /** "London#Paris": the partition of the index byRoute. */
  readonly route: string;
  readonly origin: string;
  readonly destination: string;
  /** IATA codes. */
  readonly originAirport: string;
  readonly destinationAirport: string;
  /** "07:15", in the origin's time. */
  readonly departs: string;
  /** "09:35", in the destination's time. */
  readonly arrives: string;
  readonly arrivesNextDay: boolean;
  /** ISO: 1 is Monday. */
  readonly weekdays: readonly number[];
  /** One passenger, one way. */
  readonly fares: Readonly<Record<Cabin, number>>;
  /** Seats in the aircraft. */
  readonly seats: Readonly<Record<Cabin, number>>;
}

/** Inventory table: what is known of a flight on one date. An absent count is 0, an absent status is "scheduled". */
export interface DepartureRow {
  readonly pk: `FLIGHT#${string}`;
  readonly sk: `DEPARTURE#${string}`;
  readonly soldEconomy?: number;
  readonly soldPremium?: number;
  readonly soldBusiness?: number;
  readonly status?: 'scheduled' | 'delayed' | 'cancelled';
  readonly delayMinutes?: number;
  readonly gate?: string;
}

/** Inventory table: a hotel, found by its city. */
export interface HotelRow {
  readonly pk: `CITY#${string}`;
  readonly sk: `HOTEL#${string}`;
  readonly hotelId: string;
  readonly name: string;
  readonly city: string;
  readonly district: string;
  readonly stars: number;
  readonly breakfast: boolean;
  /** One night. */
  readonly prices: Readonly<Record<RoomType, number>>;
  /** Rooms in the house. */
  readonly rooms: Readonly<Record<RoomType, number>>;
}

/** Inventory table: rooms sold for the night that begins on a date. An absent count is 0. */
export interface NightRow {
  readonly pk: `HOTEL#${string}`;
  readonly sk: `NIGHT#${string}`;
  readonly soldSingle?: number;
  readonly soldDouble?: number;
  readonly soldFamily?: number;
  readonly soldSuite?: number;
}

export type InventoryRow = FlightRow | DepartureRow | HotelRow | NightRow;

export interface Leg {
  readonly flightNumber: string;
  /** The origin's date, "2026-12-01". */
  readonly date: string;
  readonly origin: string;
  readonly destination: string;
  readonly departs: string;
  readonly arrives: string;
  readonly cabin: Cabin;
}

export interface Stay {
  readonly hotelId: string;
  readonly name: string;
  readonly city: string;
  readonly checkIn: string;
  readonly nights: number;
  readonly guests: number;
  readonly roomType: RoomType;
}

/** Booking table, keyed by `code`. */
export type BookingRow = {
  readonly code: string;
  readonly lastName: string;
  readonly status: 'confirmed' | 'cancelled';
  /** ISO date and time, UTC. */
  readonly createdAt: string;
  readonly total: number;
} & (
  | { readonly kind: 'flight'; readonly legs: readonly Leg[]; readonly passengers: number }
  | { readonly kind: 'hotel'; readonly hotel: Stay }
);
