import { joinSentences } from '../../draft.ts';
import { FulfillmentError } from '../../errors.ts';
import type { Outcome, Turn } from '../../turn.ts';
import type { Wording } from '../../wording.ts';
import type { BookingCodeFor } from '../bookings/booking-code.ts';
import type { Claim, FlightBooking } from '../bookings/booking-store.ts';
import { bookedBefore, type IssuingPorts, issueBooking, offeredAtOf } from '../bookings/issue-booking.ts';
import { extrasLater } from '../offer/extras-wished.ts';
import { slotsBefore } from '../form/form-state.ts';
import { askAgain, firstProblem } from '../form/form.ts';
import type { IntentHandler } from '../intent-handler.ts';
import { close, say } from '../intent-handler.ts';
import { openSlotOf } from '../form/open-slot.ts';
import { unseenOptions } from './flight-options.ts';
import type { Departure, FlightStore } from './flight-store.ts';
import { offerText } from './offer-text.ts';
import type { Plan } from './plan-trip.ts';
import { planToText, planTrip } from './plan-trip.ts';
import { readTrip, tripSession, withRouteOf } from './read-trip.ts';
import { createSeatReadings } from './seat-readings.ts';
import type { SeatReadings } from './seat-readings.ts';
import type { TripForm } from './trip-checks.ts';
import { tripChecks } from './trip-checks.ts';
import { isAsBefore, openSlot, slotChanges, slotsAfter } from './trip-slots.ts';

export interface BookFlightPorts extends IssuingPorts {
  readonly flights: FlightStore;
  readonly codeFor?: BookingCodeFor;
}

/** One turn of a booking: what was understood so far, and what to say before the next step. */
interface Step extends TripForm {
  readonly turn: Turn;
  readonly notes: readonly string[];
}

/**
 * Books seats, one way or return. The way back is asked for only when it was mentioned ("return", "round trip", a return date).
 * Each value is checked as it comes; the flights are shown once the day is known; the price is said before the yes.
 */
export function createBookFlight(ports: BookFlightPorts): IntentHandler {
  const seats = createSeatReadings(ports.flights);
  return async (turn, wording) => {
    const before = await bookedBefore(ports, turn, ports.codeFor);
    if (before?.kind === 'flight') return booked(before, turn, wording);
    const step = await readStep(turn, wording, seats);
    // Whether what was declined could still be had is of no interest.
    const outcome: Outcome = isDeclined(step)
      ? { next: { type: 'Delegate' } }
      : await advance(step, (plan) => book(plan, step, { ...ports, flights: seats.now() }));
    return { ...outcome, slots: { ...slotChanges(step.trip, turn), ...outcome.slots } };
  };
}

const isDeclined = ({ turn, trip }: Step): boolean =>
  turn.hook === 'dialog' && turn.intent.confirmation === 'Denied' && isAsBefore(trip, turn);

async function readStep(turn: Turn, wording: Wording, seats: SeatReadings): Promise<Step> {
  const said = readTrip(turn);
  const named = said.flightNumber === undefined ? undefined : await seats.now().byNumber(said.flightNumber);
  const unknown = said.flightNumber !== undefined && named === undefined;
  const trip = { ...withRouteOf(said, named), ...(unknown && { flightNumber: undefined }) };
  const flights = openSlot(trip) === undefined ? seats.now() : seats.lately();
  const notes = [
    trip.corrected && wording.say(wording.replies.corrected, { value: wording.name(trip.corrected) }),
    unknown && wording.say(wording.replies.flightNotKnown, { flightNumber: said.flightNumber }),
  ].filter((note) => typeof note === 'string');
  return { turn, wording, flights, now: turn.now, notes, trip };
}

async function advance(step: Step, bookPlan: (plan: Plan) => Promise<Outcome>): Promise<Outcome> {
  const { trip, notes } = step;
  const problem = await firstProblem(step, tripChecks);
  if (problem) {
    // A city that was refused is not one to go back to.
    const kept = problem.slot === 'Destination' ? { ...trip, destination: undefined } : trip;
    const asked = askAgain({ ...problem, text: joinSentences(...notes, problem.text) });
    return { ...asked, session: { ...asked.session, ...tripSession(kept) } };
  }
  const open = openSlot(trip);
  return open === undefined ? settle(step, bookPlan) : askFor(open, step);
}

/** Everything is known: offers it, or books what was offered and agreed to. */
async function settle(step: Step, bookPlan: (plan: Plan) => Promise<Outcome>): Promise<Outcome> {
  const { trip, turn } = step;
  const plan = await planTrip(trip, turn, step.flights);
  if (!plan) throw new FulfillmentError('UNEXPECTED', 'no plan though every check passed');
  if (planToText(plan) !== turn.session.offer) return offer(plan, step);
  if (turn.hook === 'fulfillment' && turn.intent.confirmation === 'Confirmed') return bookPlan(plan);
  // The same offer again: the yes, the no or another try at asking is Lex's.
  return turn.hook === 'dialog' ? { next: { type: 'Delegate' } } : offer(plan, step);
}

/** Lets Lex ask when there is nothing to add; says itself what Lex could not. */
async function askFor(slot: string, step: Step): Promise<Outcome> {
  const { trip, turn, wording } = step;
  const notes = [...step.notes, ...flightChosen(step)];
  const options = await unseenOptions(step, turn);
  const session = { ...tripSession(trip), ...options?.session };
  // Lex asks for it, or has given up asking.
  const open = openSlotOf(turn);
  if (!options && notes.length === 0 && open?.slot === slot) return { next: { type: 'Delegate' }, session };
  const prompt = wording.prompt('BookFlight', slot, slotsAfter(turn, slotChanges(trip, turn)));
  const text = joinSentences(...notes, options?.text, prompt);
  return say({ type: 'ElicitSlot', slot }, { text, cards: options?.cards ?? [] }, { session });
}

/** A flight that was named in this turn; nothing shows yet that it was heard. */
function flightChosen({ trip: { flightNumber }, turn, wording }: Step): readonly string[] {
  const isNew = flightNumber !== undefined && slotsBefore(turn)['FlightNumber'] !== flightNumber;
  return isNew ? [wording.say(wording.replies.flightChosen, { flightNumber })] : [];
}

function offer(plan: Plan, { trip, turn, wording, notes }: Step): Outcome {
  const changed = turn.hook === 'fulfillment' && turn.session.offer !== undefined;
  const refused =
    trip.flightNumber !== undefined &&
    !plan.departures.some(({ flight }) => flight.flightNumber === trip.flightNumber) &&
    wording.say(wording.replies.namedFlightFull, { flightNumber: trip.flightNumber });
  const text = joinSentences(
    ...notes,
    changed ? wording.say(wording.replies.offerChanged, {}) : undefined,
    refused || undefined,
    offerText(plan, wording),
  );
  const session = { ...tripSession(trip), offer: planToText(plan), offeredAt: offeredAtOf(turn) };
  return say({ type: 'ConfirmIntent' }, { text }, { session });
}

async function book(plan: Plan, step: Step, ports: BookFlightPorts): Promise<Outcome> {
  const { wording, turn } = step;
  const { codeFor } = ports;
  const issued = await issueBooking(ports, {
    turn,
    withCode: (code) => bookingOf(plan, code, turn.now),
    claims: plan.departures.map((departure) => claimOf(departure, plan)),
    ...(codeFor && { codeFor }),
  });
  return issued === 'sold-out' || issued.kind !== 'flight'
    ? afterSoldOut({ ...step, flights: ports.flights })
    : booked(issued, turn, wording);
}

function booked({ code, legs, total }: FlightBooking, turn: Turn, wording: Wording): Outcome {
  const [out] = legs;
  if (!out) throw new FulfillmentError('UNEXPECTED', 'a booking without a flight');
  const values = {
    code,
    flightNumber: wording.list(legs.map(({ flightNumber }) => flightNumber)),
    origin: out.origin,
    destination: out.destination,
    date: wording.day(out.date),
    departs: wording.time(out.departs),
    total: wording.money(total),
  };
  return close({ text: joinSentences(wording.say(wording.replies.flightBooked, values), extrasLater(turn, wording)) });
}

/** Somebody was faster: what is left is offered, as it stands now. */
function afterSoldOut(step: Step): Promise<Outcome> {
  const { wording, turn } = step;
  const notes = [wording.say(wording.replies.seatsJustGone, {})];
  const afresh = { ...turn, session: { ...turn.session, offer: undefined } };
  return advance({ ...step, notes, turn: afresh }, () =>
    Promise.reject(new FulfillmentError('UNEXPECTED', 'booked before it was offered')),
  );
}

const bookingOf = (plan: Plan, code: string, now: Date): FlightBooking => ({
  kind: 'flight',
  code,
  lastName: plan.lastName,
  status: 'confirmed',
  createdAt: now.toISOString(),
  total: plan.total,
  version: 0,
  passengers: plan.passengers,
  legs: plan.departures.map(({ flight, date }) => ({
    flightNumber: flight.flightNumber,
    date,
    origin: flight.origin,
    destination: flight.destination,
    departs: flight.departs,
    arrives: flight.arrives,
    cabin: plan.cabin,
  })),
});

const claimOf = ({ flight, date }: Departure, { cabin, passengers }: Plan): Claim => ({
  kind: 'seats',
  flightNumber: flight.flightNumber,
  date,
  cabin,
  count: passengers,
  capacity: flight.seats[cabin],
});
