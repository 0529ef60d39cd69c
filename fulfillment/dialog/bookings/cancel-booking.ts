import { joinSentences } from '../../draft.ts';
import type { Outcome, Turn } from '../../turn.ts';
import type { Wording } from '../../wording.ts';
import { legsAhead } from '../fare-rules.ts';
import type { FlightStore } from '../flights/flight-store.ts';
import type { IntentHandler } from '../intent-handler.ts';
import { close, say } from '../intent-handler.ts';
import { bookingText } from './booking-text.ts';
import type { Booking, BookingStore, Claim } from './booking-store.ts';
import { giveBackRoom, giveBackSeats } from './claims-of.ts';
import { refundOf } from './refund-of.ts';
import type { VerifyBooking } from './verify-booking.ts';

export interface CancelBookingPorts {
  readonly verify: VerifyBooking;
  readonly bookings: BookingStore;
  readonly flights: FlightStore;
}

interface Cancellation {
  readonly turn: Turn;
  readonly wording: Wording;
  readonly ports: CancelBookingPorts;
  readonly note?: string;
}

/** Says what comes back, and on a yes gives back the seats or the room. */
export function createCancelBooking(ports: CancelBookingPorts): IntentHandler {
  return (turn, wording) => decide({ turn, wording, ports });
}

async function decide(cancellation: Cancellation): Promise<Outcome> {
  const { turn, wording, ports } = cancellation;
  const verified = await ports.verify(turn, wording);
  if (verified.kind === 'refused') return verified.outcome;
  if (verified.kind === 'open') return { next: { type: 'Delegate' } };
  const outcome = await cancellationOf(verified.booking, cancellation);
  return { ...outcome, slots: { ...verified.slots, ...outcome.slots } };
}

async function cancellationOf(booking: Booking, cancellation: Cancellation): Promise<Outcome> {
  const { turn, wording, ports, note } = cancellation;
  if (booking.status === 'cancelled') return denied(booking, wording.replies.alreadyCancelled, cancellation);
  const refund = await refundOf(booking, turn.now, ports.flights);
  if (refund === undefined) return denied(booking, wording.replies.alreadyBegun, cancellation);
  // The code is obfuscated in the logs, and so not kept in the session: when it was booked says which booking it is.
  const offer = `cancel ${booking.createdAt} ${refund}`;
  if (offer === turn.session.offer) {
    if (turn.hook === 'dialog') return { next: { type: 'Delegate' } };
    if (turn.intent.confirmation === 'Confirmed') return cancel(booking, refund, cancellation);
  }
  const about = { code: booking.code, details: bookingText(booking, wording) };
  const { cancelOffer, cancelOfferNoRefund } = wording.replies;
  const offered =
    refund > 0
      ? wording.say(cancelOffer, { ...about, refund: wording.money(refund) })
      : wording.say(cancelOfferNoRefund, about);
  const text = joinSentences(note, offered);
  return say({ type: 'ConfirmIntent' }, { text }, { session: { offer } });
}

const denied = (booking: Booking, reason: Wording['replies']['alreadyBegun'], { wording }: Cancellation): Outcome =>
  close(
    {
      text: wording.say(wording.replies.cancelDenied, { code: booking.code, reason: wording.say(reason, {}) }),
      suggestions: [wording.say(wording.replies.askForPerson, {})],
    },
    'Failed',
  );

const claimsOf = (booking: Booking, now: Date): readonly Claim[] =>
  booking.kind === 'hotel'
    ? giveBackRoom(booking.hotel)
    : legsAhead(booking, now).map((leg) => giveBackSeats(leg, booking.passengers));

async function cancel(booking: Booking, refund: number, cancellation: Cancellation): Promise<Outcome> {
  const { turn, wording, ports } = cancellation;
  const result = await ports.bookings.replace({ ...booking, status: 'cancelled' }, claimsOf(booking, turn.now));
  if (result !== 'replaced') {
    // Somebody changed the booking in between: it is looked at, and agreed to, afresh.
    const note = wording.say(wording.replies.offerChanged, {});
    return decide({ ...cancellation, note, turn: { ...turn, session: { ...turn.session, offer: undefined } } });
  }
  const { cancelDone, cancelDoneNoRefund } = wording.replies;
  const { code } = booking;
  const text =
    refund > 0
      ? wording.say(cancelDone, { code, refund: wording.money(refund) })
      : wording.say(cancelDoneNoRefund, { code });
  return close({ text });
}
