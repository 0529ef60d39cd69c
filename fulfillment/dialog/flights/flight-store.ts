import * as z from 'zod/mini';

export const cabins = ['economy', 'premium economy', 'business'] as const;
export type Cabin = (typeof cabins)[number];

export const isCabin = (text: string): text is Cabin => cabins.some((cabin) => cabin === text);

const clock = z.string().check(z.regex(/^\d{2}:\d{2}$/));
const byCabin = (value: z.ZodMiniNumber) =>
  z.object({ economy: value, 'premium economy': value, business: value }) satisfies z.ZodMiniType<
    Record<Cabin, number>
  >;

/** A flight flies on each of its weekdays, for ever. Times are local to each end. */
export const flight = z.object({
  flightNumber: z.string(),
  origin: z.string(),
  destination: z.string(),
  originAirport: z.string(),
  destinationAirport: z.string(),
  departs: clock,
  arrives: clock,
  arrivesNextDay: z.boolean(),
  /** ISO: 1 is Monday. */
  weekdays: z.array(z.int().check(z.gte(1), z.lte(7))),
  /** US dollars a person. */
  fares: byCabin(z.number().check(z.positive())),
  /** Seats on board. */
  seats: byCabin(z.int().check(z.nonnegative())),
});
export type Flight = z.infer<typeof flight>;

/** One flight on one day. */
export interface Departure {
  readonly flight: Flight;
  /** ISO date, local at the origin. */
  readonly date: string;
  readonly sold: Readonly<Record<Cabin, number>>;
  readonly status: 'scheduled' | 'delayed' | 'cancelled';
  readonly delayMinutes: number;
  readonly gate?: string;
}

/** The live flights. Each call may fail with STORE_UNAVAILABLE or ROW_UNREADABLE. */
export interface FlightStore {
  byNumber(flightNumber: string): Promise<Flight | undefined>;
  onRoute(origin: string, destination: string): Promise<readonly Flight[]>;
  /** As they stand now, read consistently; in the order asked for, whether or not the flight flies that day. */
  departures(wanted: readonly { readonly flight: Flight; readonly date: string }[]): Promise<readonly Departure[]>;
}
