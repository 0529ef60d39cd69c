import type { Reply } from '../../../bot-definition/replies.ts';
import { joinSentences } from '../../draft.ts';
import type { Outcome, Turn } from '../../turn.ts';
import type { Wording } from '../../wording.ts';
import { wayBack } from '../words/cues.ts';
import { extrasLater } from '../offer/extras-wished.ts';
import { nearestDays } from '../flights/departures.ts';
import type { FlightStore } from '../flights/flight-store.ts';
import { legText } from '../flights/leg-text.ts';
import { askAgain, firstProblem } from '../form/form.ts';
import type { IntentHandler } from '../intent-handler.ts';
import { close, say, valueOf } from '../intent-handler.ts';
import { earliestToday } from '../local-time.ts';
import type { Booking, BookingStore, FlightBooking } from './booking-store.ts';
import { giveBackSeats } from './claims-of.ts';
import { newDateChecks } from './new-date-checks.ts';
import { changedBooking, legToMove, planChange } from './plan-change.ts';
import type { ChangePlan, ChangeRequest } from './plan-change.ts';
import type { VerifyBooking } from './verify-booking.ts';

export interface ChangeBookingPorts {
  readonly verify: VerifyBooking;
  readonly bookings: BookingStore;
  readonly flights: FlightStore;
}

interface Change {
  readonly turn: Turn;
  readonly wording: Wording;
  readonly ports: ChangeBookingPorts;
  readonly note?: string;
}

/**
 * Moves one flight of a booking to another day: the way back when it was mentioned, else the next flight to leave. Says what
 * it costs; on a yes takes the new seats and gives back the old ones at once.
 */
export function createChangeBooking(ports: ChangeBookingPorts): IntentHandler {
  return async (turn, wording) => {
    const outcome = await decide({ turn, wording, ports });
    const returnTrip = wayBack(turn) ?? turn.session.returnTrip;
    return { ...outcome, session: { returnTrip, ...outcome.session } };
  };
}

async function decide(change: Change): Promise<Outcome> {
  const { turn, wording, ports } = change;
  const verified = await ports.verify(turn, wording);
  if (verified.kind === 'refused') return verified.outcome;
  if (verified.kind === 'open') return { next: { type: 'Delegate' } };
  const outcome = await changeOf(verified.booking, change);
  return { ...outcome, slots: { ...verified.slots, ...outcome.slots } };
}

async function changeOf(booking: Booking, change: Change): Promise<Outcome> {
  const { turn, wording } = change;
  const back = (wayBack(turn) ?? turn.session.returnTrip) === 'yes';
  if (booking.kind === 'hotel') return denied(booking, wording.replies.hotelDatesStay, change);
  if (booking.status === 'cancelled') return denied(booking, wording.replies.alreadyCancelled, change);
  const leg = legToMove(booking, { back, now: turn.now });
  if (!leg) return denied(booking, wording.replies.alreadyBegun, change);
  const date = valueOf(turn, 'NewDate');
  if (date === undefined) return { next: { type: 'Delegate' } };
  const request = { booking, leg, date, now: turn.now };
  const problem = await firstProblem({ ...request, wording }, newDateChecks);
  return problem ? askAgain(problem) : offerOrMove(request, change);
}

function denied({ code }: Booking, reason: Reply, { wording }: Change): Outcome {
  const text = wording.say(wording.replies.changeDenied, { code, reason: wording.say(reason, {}) });
  return close({ text, suggestions: [wording.say(wording.replies.askForPerson, {})] }, 'Failed');
}

async function offerOrMove(request: ChangeRequest, change: Change): Promise<Outcome> {
  const { turn, wording, ports, note } = change;
  const { booking } = request;
  const plan = await planChange(request, ports.flights);
  if (plan === 'too-late') return denied(booking, wording.replies.tooLateToChange, change);
  if (plan === 'no-seats') return otherDays(request, change);
  const { to, fee, difference } = plan;
  const offer = `change ${booking.createdAt} ${to.flight.flightNumber}@${to.date} ${fee} ${difference}`;
  if (offer === turn.session.offer) {
    if (turn.hook === 'dialog') return { next: { type: 'Delegate' } };
    if (turn.intent.confirmation === 'Confirmed') return move(booking, plan, change);
  }
  return say(
    { type: 'ConfirmIntent' },
    { text: joinSentences(note, offerText(plan, booking, wording)) },
    { session: { offer } },
  );
}

function offerText(plan: ChangePlan, { code }: FlightBooking, wording: Wording): string {
  const { flight, date } = plan.to;
  const leg = legText({ ...flight, date }, wording);
  return wording.say(wording.replies.changeOffer, { code, leg, cost: costText(plan, wording) });
}

function costText({ fee, difference }: ChangePlan, wording: Wording): string {
  const { changeIsFree, changeCostsFee, changeCostsDifference, changeCosts } = wording.replies;
  const [feeSaid, differenceSaid] = [wording.money(fee), wording.money(difference)];
  if (fee === 0 && difference === 0) return wording.say(changeIsFree, {});
  if (difference === 0) return wording.say(changeCostsFee, { fee: feeSaid });
  if (fee === 0) return wording.say(changeCostsDifference, { difference: differenceSaid });
  return wording.say(changeCosts, { fee: feeSaid, difference: differenceSaid, due: wording.money(fee + difference) });
}

async function otherDays({ booking, leg, date, now }: ChangeRequest, { wording, ports }: Change): Promise<Outcome> {
  const need = { cabin: leg.cabin, passengers: booking.passengers };
  const around = { origin: leg.origin, destination: leg.destination, date };
  const search = { need, now, earliest: earliestToday(leg.origin, now), except: leg.date };
  const inOrder = (await nearestDays(ports.flights, around, search)).toSorted();
  const { noSeats, noSeatsButThese } = wording.replies;
  const values = { cabin: leg.cabin, date: wording.day(date) };
  const alternatives = wording.list(
    inOrder.map((day) => wording.day(day)),
    'or',
  );
  const text =
    inOrder.length === 0 ? wording.say(noSeats, values) : wording.say(noSeatsButThese, { ...values, alternatives });
  const suggestions = inOrder.map((day) => wording.sayableDay(day));
  return askAgain({ slot: 'NewDate', text, suggestions, choices: inOrder });
}

async function move(booking: FlightBooking, plan: ChangePlan, change: Change): Promise<Outcome> {
  const { turn, wording, ports } = change;
  const { flight, date } = plan.to;
  const { cabin } = plan.leg;
  const after = changedBooking(booking, plan);
  const count = booking.passengers;
  const result = await ports.bookings.replace(after, [
    { kind: 'seats', flightNumber: flight.flightNumber, date, cabin, count, capacity: flight.seats[cabin] },
    giveBackSeats(plan.leg, count),
  ]);
  if (result !== 'replaced') {
    const { seatsJustGone, offerChanged } = wording.replies;
    const note = wording.say(result === 'sold-out' ? seatsJustGone : offerChanged, {});
    return decide({ ...change, note, turn: { ...turn, session: { ...turn.session, offer: undefined } } });
  }
  const values = { flightNumber: flight.flightNumber, date: wording.day(date), departs: wording.time(flight.departs) };
  const done = { ...values, code: booking.code, total: wording.money(after.total) };
  return close({ text: joinSentences(wording.say(wording.replies.changeDone, done), extrasLater(turn, wording)) });
}
