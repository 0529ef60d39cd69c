import { createHash, randomUUID } from 'node:crypto';
import { FulfillmentError } from '../../errors.ts';
import type { Turn } from '../../turn.ts';
import { bookingCodeFor } from './booking-code.ts';
import type { BookingCodeFor } from './booking-code.ts';
import type { Booking, BookingStore, Claim } from './booking-store.ts';

/**
 * Which offer the person says yes to. When the store does not answer, nobody knows whether it has booked; the next yes to the same
 * offer is the same agreement, and finds the booking instead of making a second one.
 */
export function agreementOf({ sessionId, session: { offer, offeredAt } }: Turn): string {
  if (offer === undefined || offeredAt === undefined) return randomUUID();
  return createHash('sha256')
    .update(JSON.stringify([sessionId, offeredAt, offer]))
    .digest('hex')
    .slice(0, 32);
}

/** When this form's first offer was made, for the session. */
export const offeredAtOf = ({ session, now }: Turn): string => session.offeredAt ?? now.toISOString();

const attempts = 5;

export interface NewBooking {
  readonly agreement: string;
  readonly withCode: (code: string) => Booking;
  readonly claims: readonly Claim[];
  readonly codeFor?: BookingCodeFor;
}

/** What an earlier yes of this turn's agreement has booked, should its answer have been lost. */
export async function bookedBefore(
  store: BookingStore,
  turn: Turn,
  codeFor: BookingCodeFor = bookingCodeFor,
): Promise<Booking | undefined> {
  if (turn.hook !== 'fulfillment' || turn.intent.confirmation !== 'Confirmed') return undefined;
  const agreement = agreementOf(turn);
  const found = await store.find(codeFor(agreement, 0));
  return found?.agreement === agreement ? found : undefined;
}

/**
 * Books once for an agreement, under a code that no other booking has.
 * @throws {FulfillmentError} UNEXPECTED when five codes in a row are those of others.
 */
export async function issueBooking(
  store: BookingStore,
  { agreement, withCode, claims, codeFor = bookingCodeFor }: NewBooking,
): Promise<Booking | 'sold-out'> {
  for (let attempt = 0; attempt < attempts; attempt += 1) {
    const code = codeFor(agreement, attempt);
    const booking = { ...withCode(code), agreement };
    const result = await store.create(booking, claims);
    if (result === 'created') return booking;
    if (result === 'sold-out') return 'sold-out';
    const there = await store.find(code);
    if (there?.agreement === agreement) return there;
  }
  throw new FulfillmentError('UNEXPECTED', 'every new booking code was taken');
}
