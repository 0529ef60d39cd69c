import { randomInt } from 'node:crypto';
import { FulfillmentError } from '../../errors.ts';
import type { Booking, BookingStore, Claim } from './booking-store.ts';

/** No I, O, 0 or 1: a code is read out over the phone. */
const letters = 'ABCDEFGHJKLMNPQRSTUVWXYZ';
const digits = '23456789';

/** Six letters and digits, at least one of them a digit: no code is an everyday word. */
export function newBookingCode(below: (limit: number) => number = randomInt): string {
  const digitAt = below(6);
  const characters = Array.from({ length: 6 }, (_, index) => (index === digitAt ? digits : letters + digits));
  return characters.map((from) => from[below(from.length)]).join('');
}

/** As the store writes it, however it was spelled out: "a b c, 2 3 4" → "ABC234". */
export const asBookingCode = (text: string): string => text.replaceAll(/[^\p{L}\p{N}]/gu, '').toUpperCase();

const attempts = 5;

export interface NewBooking {
  readonly withCode: (code: string) => Booking;
  readonly claims: readonly Claim[];
  readonly newCode: () => string;
}

/** Books under a code that no other booking has. @throws {FulfillmentError} UNEXPECTED when chance gives only taken codes, five times in a row. */
export async function issueBooking(
  store: BookingStore,
  { withCode, claims, newCode }: NewBooking,
): Promise<Booking | 'sold-out'> {
  for (let attempt = 0; attempt < attempts; attempt += 1) {
    const booking = withCode(newCode());
    const result = await store.create(booking, claims);
    if (result === 'created') return booking;
    if (result === 'sold-out') return 'sold-out';
  }
  throw new FulfillmentError('UNEXPECTED', 'every new booking code was taken');
}
