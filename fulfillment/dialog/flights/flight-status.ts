import { joinSentences } from '../../draft.ts';
import type { Outcome, Turn } from '../../turn.ts';
import type { Wording } from '../../wording.ts';
import { askAgain } from '../form/form.ts';
import type { IntentHandler } from '../intent-handler.ts';
import { close, say, valueOf } from '../intent-handler.ts';
import { localNow } from '../local-time.ts';
import { openSlotOf } from '../form/open-slot.ts';
import { addDays, isDate, weekdayOf } from '../travel-dates.ts';
import { readRoute } from './correct-city.ts';
import type { ReadRoute } from './correct-city.ts';
import { departuresOn, hasLeft } from './departures.ts';
import type { Flight, FlightStore } from './flight-store.ts';
import { asFlightNumber } from './read-trip.ts';
import { shortStatus, statusText } from './status-text.ts';

/** More are a timetable, which nobody listens to. */
const mostFlights = 4;

interface Query {
  readonly turn: Turn;
  readonly wording: Wording;
  readonly flights: FlightStore;
}

/** Whether a flight is on time: by its number, or by route; today unless a day was named. */
export function createFlightStatus(flights: FlightStore): IntentHandler {
  return async (turn, wording) => {
    const query = { turn, wording, flights };
    const number = valueOf(turn, 'FlightNumber');
    return number === undefined ? byRoute(query) : byNumber(query, asFlightNumber(number));
  };
}

/** The day asked about, on the calendar of where the flight leaves. */
function dayOf(turn: Turn, origin: string): string {
  const said = valueOf(turn, 'DepartureDate');
  return said !== undefined && isDate(said) ? said : localNow(origin, turn.now).date;
}

/** While slots are being filled, the answer is found but said at fulfilment, which Lex comes to next. */
const answer = ({ turn }: Query, outcome: () => Outcome): Outcome =>
  turn.hook === 'dialog' ? { next: { type: 'Delegate' } } : outcome();

async function byNumber(query: Query, flightNumber: string): Promise<Outcome> {
  const { turn, wording, flights } = query;
  const flight = await flights.byNumber(flightNumber);
  if (!flight) {
    return askAgain({ slot: 'FlightNumber', text: wording.say(wording.replies.flightNotKnown, { flightNumber }) });
  }
  const date = dayOf(turn, flight.origin);
  if (!flight.weekdays.includes(weekdayOf(date))) {
    const values = { flightNumber, date: wording.day(date), next: wording.day(nextDay(flight, date)) };
    return answer(query, () => close({ text: wording.say(wording.replies.flightNotThatDay, values) }));
  }
  const [departure] = await flights.departures([{ flight, date }]);
  return answer(query, () => close({ text: departure ? statusText(departure, turn.now, wording) : '' }));
}

function nextDay(flight: Flight, after: string): string {
  const week = [1, 2, 3, 4, 5, 6, 7].map((days) => addDays(after, days));
  return week.find((date) => flight.weekdays.includes(weekdayOf(date))) ?? after;
}

async function byRoute(query: Query): Promise<Outcome> {
  const route = readRoute(query.turn);
  const { origin, destination } = route;
  if (origin === undefined || destination === undefined) return askForRoute(query, route);
  const { turn, wording, flights } = query;
  const date = dayOf(turn, origin);
  const departures = await departuresOn(flights, { origin, destination, date });
  const values = { origin, destination, date: wording.day(date) };
  if (departures.length === 0) {
    const known = await flights.onRoute(origin, destination);
    return known.length === 0
      ? askAgain({ slot: 'Destination', text: wording.say(wording.replies.noRoute, values) })
      : askAgain({ slot: 'DepartureDate', text: wording.say(wording.replies.noFlights, values) });
  }
  // What is still to leave is what most people ask about.
  const inOrder = departures.toSorted((a, b) => a.flight.departs.localeCompare(b.flight.departs));
  const ahead = inOrder.filter((departure) => !hasLeft(departure, turn.now));
  const shown = (ahead.length > 0 ? ahead : inOrder).slice(0, mostFlights);
  return answer(query, () => {
    const list = shown.map((departure) => shortStatus(departure, wording)).join('; ');
    const suggestions = shown.map(({ flight: { flightNumber } }) =>
      wording.say(wording.replies.suggestStatusOf, { flightNumber }),
    );
    return close({ text: wording.say(wording.replies.routeStatus, { ...values, flights: list }), suggestions });
  });
}

/** The number first; whoever does not have it is asked for the cities, and not for the number again. */
function slotToAsk(turn: Turn, { origin, destination }: ReadRoute): 'FlightNumber' | 'Origin' | 'Destination' {
  const isUnknown = origin === undefined && destination === undefined;
  if (isUnknown && openSlotOf(turn)?.failed !== true) return 'FlightNumber';
  return origin === undefined ? 'Origin' : 'Destination';
}

function askForRoute({ turn, wording }: Query, route: ReadRoute): Outcome {
  const { origin, destination, corrected, lastSlot } = route;
  const slots = { Origin: origin ?? null, Destination: destination ?? null };
  const session = { lastSlot };
  const slot = slotToAsk(turn, route);
  if (openSlotOf(turn)?.slot === slot && !corrected) return { next: { type: 'Delegate' }, session };
  const note = corrected && wording.say(wording.replies.corrected, { value: wording.name(corrected) });
  const text = joinSentences(note, wording.prompt('FlightStatus', slot, turn.intent.slots));
  return say({ type: 'ElicitSlot', slot }, { text }, { slots, session });
}
