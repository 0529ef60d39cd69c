import type { Asker, LiveFacts, LiveTool } from '../../live-tool.ts';
import { type Wording, wordingFor } from '../../wording.ts';
import { readBack } from '../bookings/booking-text.ts';
import type { Booking, BookingStore } from '../bookings/booking-store.ts';
import type { OwnBookings } from '../bookings/own-bookings.ts';
import { refundOf } from '../bookings/refund-of.ts';
import { changeFee, legsAhead } from '../fare-rules.ts';
import type { FlightStore } from '../flights/flight-store.ts';
import { asksOfOwnBooking } from './asks-of-bookings.ts';

export interface MyBookingsPorts {
  readonly bookings: Pick<BookingStore, 'find'>;
  readonly own: Pick<OwnBookings, 'of'>;
  readonly flights: FlightStore;
}

/** Who looks after more than these is an agency. */
const MOST_BOOKINGS = 5;

/** What the asker has shown to be theirs in this conversation, and what cancelling or moving it would cost now. */
export const myBookings = ({ bookings, own, flights }: MyBookingsPorts): LiveTool => ({
  name: 'my_bookings',
  description:
    "What the person has booked: flights or hotel, when and from where they leave, the price, and what is refunded or charged when it is cancelled or changed now. It needs no input: it gives only bookings whose code and last name were checked in this conversation, and says how to have one's booking checked when there are none.",
  inputSchema: () => ({ type: 'object', properties: {} }),
  concerns: asksOfOwnBooking,
  async look(_input, asker): Promise<LiveFacts> {
    const wording = wordingFor(asker.localeId, { now: asker.now });
    const title = wording.say(wording.replies.ownBookings, {});
    const codes = await own.of(asker);
    const found = await Promise.all(codes.slice(0, MOST_BOOKINGS).map((code) => bookings.find(code)));
    const theirs = found.filter((booking) => booking !== undefined);
    if (theirs.length === 0) return { title, text: wording.say(wording.replies.ownBookingsUnknown, {}), asks: true };
    const texts = await Promise.all(theirs.map((booking) => asItStands(booking, { flights, asker, wording })));
    return { title, text: texts.join('\n') };
  },
});

interface Standing {
  readonly flights: FlightStore;
  readonly asker: Asker;
  readonly wording: Wording;
}

async function asItStands(booking: Booking, { flights, asker: { now }, wording }: Standing): Promise<string> {
  const read = readBack(booking, wording.replies.ownBooking, wording);
  const refund = booking.status === 'confirmed' ? await refundOf(booking, now, flights) : undefined;
  return [read, ...refundText(booking, refund, wording), ...feeText(booking, now, wording)].join(' ');
}

function refundText({ code, total }: Booking, refund: number | undefined, wording: Wording): string[] {
  if (refund === undefined) return [];
  const { refundedNow, notRefundedNow } = wording.replies;
  const money = wording.money(total);
  return refund > 0
    ? [wording.say(refundedNow, { code, total: money, refund: wording.money(refund) })]
    : [wording.say(notRefundedNow, { code, total: money })];
}

/** Of the next flight. */
function feeText(booking: Booking, now: Date, wording: Wording): string[] {
  if (booking.kind === 'hotel' || booking.status === 'cancelled') return [];
  const [next] = legsAhead(booking, now);
  const fee = next && changeFee(booking, next, now);
  if (next === undefined || fee === undefined) return [];
  const { movedNow, movedFreeNow } = wording.replies;
  const { flightNumber } = next;
  return fee > 0
    ? [wording.say(movedNow, { flightNumber, fee: wording.money(fee) })]
    : [wording.say(movedFreeNow, { flightNumber })];
}
