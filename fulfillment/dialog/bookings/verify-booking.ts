import type { Outcome, Turn } from '../../turn.ts';
import type { Wording } from '../../wording.ts';
import { askAgain } from '../form/form.ts';
import { isOfBooking, kindSpokenOf } from '../form/forms-of-bookings.ts';
import { close, valueOf } from '../intent-handler.ts';
import { asBookingCode } from './booking-code.ts';
import type { Booking, BookingStore } from './booking-store.ts';
import type { OwnBookings } from './own-bookings.ts';

/** How often a session has named a code and a name that do not belong together. Each call may fail with STORE_UNAVAILABLE. */
export interface FailedLookups {
  count(sessionId: string): Promise<number>;
  /** One more; gives the count after it. */
  add(sessionId: string): Promise<number>;
}

export type VerifiedBooking =
  /** With what is known of it that nobody has said in this form, by slot. */
  | { readonly kind: 'found'; readonly booking: Booking; readonly slots: Readonly<Record<string, string>> }
  /** The code or the name has not been said yet. */
  | { readonly kind: 'open' }
  | { readonly kind: 'refused'; readonly outcome: Outcome };

export type VerifyBooking = (turn: Turn, wording: Wording) => Promise<VerifiedBooking>;

const mostTries = 3;

/** "Müller-Lüdenscheidt" and "muller ludenscheidt" are one name, on the phone above all. */
const comparable = (name: string) =>
  name
    .normalize('NFD')
    .replaceAll(/[^\p{L}]/gu, '')
    .toLowerCase();

export interface VerifyBookingPorts {
  readonly bookings: BookingStore;
  readonly failedLookups: FailedLookups;
  readonly ownBookings: OwnBookings;
}

/**
 * Gives a booking only to whoever names its code and its last name, or has done so in this conversation, or made it there. Which
 * of the two was wrong is never said, and after three wrong tries in a session nothing is said at all.
 */
export function createVerifyBooking({
  bookings,
  failedLookups: lookups,
  ownBookings,
}: VerifyBookingPorts): VerifyBooking {
  /** The one booking that they have shown to be theirs, unless they speak of another. */
  const theirOnly = async (turn: Turn): Promise<VerifiedBooking> => {
    const [failed, shown] = await Promise.all([lookups.count(turn.sessionId), ownBookings.of(turn)]);
    const [code, ...others] = new Set(shown);
    const isOnly = failed < mostTries && others.length === 0;
    const booking = code !== undefined && isOnly ? await bookings.find(code) : undefined;
    if (!booking || ![undefined, booking.kind].includes(kindSpokenOf(turn))) return { kind: 'open' };
    return { kind: 'found', booking, slots: { BookingCode: booking.code, LastName: booking.lastName } };
  };

  return async (turn, wording) => {
    const [said, lastName] = [valueOf(turn, 'BookingCode'), valueOf(turn, 'LastName')];
    if (said === undefined && isBegun(turn)) return theirOnly(turn);
    if (said === undefined || lastName === undefined) return { kind: 'open' };
    const code = asBookingCode(said);
    const [failed, booking] = await Promise.all([lookups.count(turn.sessionId), bookings.find(code)]);
    if (failed >= mostTries) return { kind: 'refused', outcome: locked(turn, wording) };
    if (booking && comparable(booking.lastName) === comparable(lastName)) {
      await ownBookings.add(turn, booking.code);
      return { kind: 'found', booking, slots: {} };
    }
    const attemptsLeft = mostTries - (await lookups.add(turn.sessionId));
    if (attemptsLeft <= 0) return { kind: 'refused', outcome: locked(turn, wording) };
    const text = wording.say(wording.replies.bookingNotFound, { code, attemptsLeft });
    const again = askAgain({ slot: 'BookingCode', text });
    return { kind: 'refused', outcome: { ...again, slots: { BookingCode: null, LastName: null } } };
  };
}

/** "I want to change my booking", of which nothing has been asked yet. */
const isBegun = ({ intent, proposed }: Turn): boolean => isOfBooking(intent.name) && proposed?.attempt === 'Initial';

function locked({ session }: Turn, wording: Wording): Outcome {
  const suggestions = [wording.say(wording.replies.askForPerson, {})];
  const outcome = close({ text: wording.say(wording.replies.bookingLocked, {}), suggestions }, 'Failed');
  return { ...outcome, session: { personOffered: 'yes', topic: session.topic ?? 'FindBooking' } };
}
