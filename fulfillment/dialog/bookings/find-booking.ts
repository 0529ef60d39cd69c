import type { IntentHandler } from '../intent-handler.ts';
import { close } from '../intent-handler.ts';
import { bookingText } from './booking-text.ts';
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
    const isConfirmed = booking.status === 'confirmed';
    const text = wording.say(replies.bookingRead, {
      code: booking.code,
      status: wording.say(isConfirmed ? replies.isConfirmed : replies.isCancelled, {}),
      details: bookingText(booking, wording),
    });
    const next = [...(booking.kind === 'flight' ? [replies.suggestChange] : []), replies.suggestCancel];
    const suggestions = isConfirmed ? next.map((suggestion) => wording.say(suggestion, {})) : [];
    return close({ text, suggestions });
  };
}
