import type { IntentHandler } from '../intent-handler.ts';
import { close } from '../intent-handler.ts';
import { readBack } from './booking-text.ts';
import type { VerifyBooking } from './verify-booking.ts';

/** Reads a booking back. */
export function createFindBooking(verify: VerifyBooking): IntentHandler {
  return async (turn, wording) => {
    const verified = await verify(turn, wording);
    if (verified.kind === 'refused') return verified.outcome;
    // Found while slots are filled: Lex comes back to have it read.
    if (verified.kind === 'open' || turn.hook === 'dialog') return { next: { type: 'Delegate' } };
    const { booking } = verified;
    const { replies } = wording;
    const text = readBack(booking, replies.bookingRead, wording);
    const next = [...(booking.kind === 'flight' ? [replies.suggestChange] : []), replies.suggestCancel];
    const suggestions = booking.status === 'confirmed' ? next.map((suggestion) => wording.say(suggestion, {})) : [];
    return close({ text, suggestions });
  };
}
