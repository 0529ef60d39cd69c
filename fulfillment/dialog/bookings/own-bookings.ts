import type { Owner } from '../../turn.ts';

/**
 * The bookings that a person has shown to be theirs, by code and last name or by making them. Kept on our side and not in the
 * session attributes, which a client can write.
 */
export interface OwnBookings {
  /** Does not fail: what cannot be kept is not open, and the booking is made or found all the same. */
  add(owner: Owner, code: string): Promise<void>;
  /** Codes, each open for an hour after it was shown. May fail with STORE_UNAVAILABLE. */
  of(owner: Owner): Promise<readonly string[]>;
}
