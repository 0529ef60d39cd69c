import { createHash } from 'node:crypto';

/** No I, O, 0 or 1: a code is read out over the phone. */
const letters = 'ABCDEFGHJKLMNPQRSTUVWXYZ';
const digits = '23456789';

/**
 * The code of the `attempt`th try to book on an agreement: six letters and digits, at least one of them a digit, so that no code is
 * an everyday word. The same agreement gives the same codes; whoever does not know the session cannot guess them.
 */
export function bookingCodeFor(agreement: string, attempt: number): string {
  const drawn = createHash('sha256').update(`${agreement} ${attempt}`).digest();
  const below = (limit: number, draw: number) => drawn.readUInt16BE(2 * draw) % limit;
  const digitAt = below(6, 6);
  const characters = Array.from({ length: 6 }, (_, index) => (index === digitAt ? digits : letters + digits));
  return characters.map((from, index) => from[below(from.length, index)]).join('');
}
export type BookingCodeFor = typeof bookingCodeFor;

/** As the store writes it, however it was spelled out: "a b c, 2 3 4" → "ABC234". */
export const asBookingCode = (text: string): string => text.replaceAll(/[^\p{L}\p{N}]/gu, '').toUpperCase();
