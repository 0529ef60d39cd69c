import * as z from 'zod/mini';

export const roomTypes = ['single', 'double', 'family', 'suite'] as const;
export type RoomType = (typeof roomTypes)[number];

export const isRoomType = (text: string): text is RoomType => roomTypes.some((type) => type === text);

const byRoomType = (value: z.ZodMiniNumber) => z.object({ single: value, double: value, family: value, suite: value });

export const hotel = z.object({
  hotelId: z.string(),
  name: z.string(),
  city: z.string(),
  district: z.string(),
  stars: z.number(),
  breakfast: z.boolean(),
  /** US dollars a night. */
  prices: byRoomType(z.number().check(z.positive())),
  /** How many rooms there are. */
  rooms: byRoomType(z.int().check(z.nonnegative())),
});
export type Hotel = z.infer<typeof hotel>;

/** One hotel on one night. */
export interface HotelNight {
  /** ISO date of the evening. */
  readonly night: string;
  readonly sold: Readonly<Record<RoomType, number>>;
}

/** The live hotels. Each call may fail with STORE_UNAVAILABLE or ROW_UNREADABLE. */
export interface HotelStore {
  inCity(city: string): Promise<readonly Hotel[]>;
  /** From `first` on, one for each night, read consistently. */
  nights(hotelId: string, first: string, count: number): Promise<readonly HotelNight[]>;
}
