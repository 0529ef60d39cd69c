import { createHash, randomUUID } from 'node:crypto';
import { FulfillmentError } from '../../errors.ts';
import type { Turn } from '../../turn.ts';
import { bookingCodeFor } from './booking-code.ts';
import type { BookingCodeFor } from './booking-code.ts';
import type { Booking, BookingStore, Claim } from './booking-store.ts';
import type { OwnBookings } from './own-bookings.ts';

/**
 * Which offer the person says yes to. When the store does not answer, nobody knows whether it has booked; the next yes to the same
 * offer is the same agreement, and finds the booking instead of making a second one.
 */
function agreementOf({ sessionId, session: { offer, offeredAt } }: Turn): string {
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
  /** In which it was agreed to. */
  readonly turn: Turn;
  readonly withCode: (code: string) => Booking;
  readonly claims: readonly Claim[];
  readonly codeFor?: BookingCodeFor;
}

export interface IssuingPorts {
  readonly bookings: BookingStore;
  readonly ownBookings: Pick<OwnBookings, 'add'>;
}

/** What an earlier yes of this turn's agreement has booked, should its answer have been lost. */
export async function bookedBefore(
  { bookings, ownBookings }: IssuingPorts,
  turn: Turn,
  codeFor: BookingCodeFor = bookingCodeFor,
): Promise<Booking | undefined> {
  if (turn.hook !== 'fulfillment' || turn.intent.confirmation !== 'Confirmed') return undefined;
  const agreement = agreementOf(turn);
  const found = await bookings.find(codeFor(agreement, 0));
  if (found?.agreement !== agreement) return undefined;
  await ownBookings.add(turn, found.code);
  return found;
}

/**
 * Books once for an agreement, under a code that no other booking has. The booking is then one of the person's own.
 * @throws {FulfillmentError} UNEXPECTED when five codes in a row are those of others.
 */
export async function issueBooking(
  { bookings, ownBookings }: IssuingPorts,
  { turn, withCode, claims, codeFor = bookingCodeFor }: NewBooking,
): Promise<Booking | 'sold-out'> {
  const agreement = agreementOf(turn);
  for (let attempt = 0; attempt < attempts; attempt += 1) {
    const code = codeFor(agreement, attempt);
    const booking = { ...withCode(code), agreement };
    const result = await bookings.create(booking, claims);
    if (result === 'sold-out') return 'sold-out';
    const made = result === 'created' ? booking : await bookings.find(code);
    if (made?.agreement !== agreement) continue;
    await ownBookings.add(turn, code);
    return made;
  }
  throw new FulfillmentError('UNEXPECTED', 'every new booking code was taken');
}
