import type { Person } from '../../turn.ts';

/** Who speaks in which session: what one person has shown to be theirs is not the next one's who speaks there. */
export interface Owner {
  readonly sessionId: string;
  readonly person: Person;
  readonly now: Date;
}

/**
 * The bookings that a person has shown to be theirs, by code and last name or by making them. Kept on our side and not in the
 * session attributes, which a client can write. Each call may fail with STORE_UNAVAILABLE.
 */
export interface OwnBookings {
  add(owner: Owner, code: string): Promise<void>;
  /** Codes; those shown within the hour. */
  of(owner: Owner): Promise<readonly string[]>;
}
