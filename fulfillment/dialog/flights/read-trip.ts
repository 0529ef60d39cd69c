import type { Outcome, Turn } from '../../turn.ts';
import { isBotWord } from '../words/bot-words.ts';
import { cueWordsOf } from '../values/cue-words.ts';
import { readsAsCorrection, readsAsQuestion, wayBack } from '../words/cues.ts';
import { slotsBefore } from '../form/form-state.ts';
import { asCount } from '../form/form.ts';
import { mentionedDate } from '../values/mentioned-date.ts';
import { namesDay, namesWeekday } from '../values/other-day.ts';
import { isPlainWord } from '../words/plain-words.ts';
import { wordsIn } from '../words/sample-words.ts';
import { addDays, isDate, isoDate } from '../travel-dates.ts';
import { withoutCorrection } from '../form/without-correction.ts';
import { valueOf } from '../intent-handler.ts';
import type { ReadRoute } from './correct-city.ts';
import { readRoute } from './correct-city.ts';
import type { Leg } from './departures.ts';
import type { Cabin, Flight } from './flight-store.ts';
import { isCabin } from './flight-store.ts';

/** What is known of the trip after this turn. Dates are ISO; a value that is there has yet to be checked. */
export interface Trip extends ReadRoute {
  readonly departureDate?: string | undefined;
  readonly returnDate?: string | undefined;
  readonly passengers?: string | undefined;
  readonly cabin?: Cabin | undefined;
  readonly lastName?: string | undefined;
  /** A flight the person named, as the inventory writes it. */
  readonly flightNumber?: string | undefined;
  readonly wayBack: boolean;
}

/** "mt 204" → "MT204". */
export const asFlightNumber = (text: string): string => text.replaceAll(/\s/g, '').toUpperCase();

export function readTrip(turn: Turn): Trip {
  const cabin = valueOf(turn, 'Cabin');
  const said = (asksAboutWayBack(turn) ? undefined : wayBack(turn)) ?? turn.session.returnTrip;
  const named = valueOf(turn, 'FlightNumber');
  const dates = readDates(turn);
  return {
    ...readRoute(turn),
    ...dates,
    returnDate: said === 'no' ? undefined : dates.returnDate,
    cabin: cabin !== undefined && isCabin(cabin) ? cabin : undefined,
    lastName: nameOf(turn),
    flightNumber: named === undefined ? undefined : asFlightNumber(named),
    wayBack: said === 'yes' || (dates.returnDate !== undefined && said !== 'no'),
  };
}

/** "Is there a return fee?", after an offer: whoever asks for what is no word of a booking asks for no way back. */
function asksAboutWayBack(turn: Turn): boolean {
  const { localeId, session } = turn;
  if (session.offeredAt === undefined || !readsAsQuestion(turn)) return false;
  const rest = wordsIn(withoutCorrection(turn).replace(cueWordsOf(localeId).wayBack, ' '));
  return rest.some((word) => !isPlainWord(word, localeId) && !isBotWord(word, localeId) && !namesDay(word, localeId));
}

/**
 * "actually on December 6" puts the date right that was given last, though another slot is open by then; Lex may have taken
 * its 6 for the answer to that.
 */
function readDates(turn: Turn): Pick<Trip, 'departureDate' | 'returnDate' | 'passengers'> {
  const departureDate = valueOf(turn, 'DepartureDate');
  const returnDate = returnDay(turn, departureDate);
  const passengers = passengersSaid(turn);
  const before = slotsBefore(turn);
  const corrected =
    before['DepartureDate'] !== undefined && readsAsCorrection(turn)
      ? mentionedDate(turn.utterance, turn.localeId, isoDate(turn.now))
      : undefined;
  if (corrected === undefined) return { departureDate, returnDate, passengers };
  const isBack = before['ReturnDate'] !== undefined || wayBack(turn) === 'yes';
  return {
    departureDate: isBack ? before['DepartureDate'] : corrected,
    returnDate: isBack ? corrected : returnDate,
    passengers: before['Passengers'],
  };
}

/** "Next Friday, back on Sunday" means the Sunday after that, where Lex takes the next one. */
function returnDay(turn: Turn, departureDate: string | undefined): string | undefined {
  const said = turn.intent.slots['ReturnDate'];
  const date = valueOf(turn, 'ReturnDate');
  if (!said || date === undefined || departureDate === undefined || date >= departureDate) return date;
  if (!isDate(date) || !isDate(departureDate) || !namesWeekday(said.original, turn.localeId)) return date;
  const days = [7, 14, 21, 28].find((ahead) => addDays(date, ahead) >= departureDate);
  return days === undefined ? date : addDays(date, days);
}

/** "book MT208", said while the passengers were asked for, is not 208 of them. */
function passengersSaid(turn: Turn): string | undefined {
  const passengers = valueOf(turn, 'Passengers');
  const isFlight = passengers !== undefined && new RegExp(`\\bMT ?${passengers}\\b`, 'i').test(turn.utterance);
  return isFlight ? slotsBefore(turn)['Passengers'] : passengers;
}

/** A correction said while the name was asked for is not the name, though Lex takes any words for one. */
function nameOf(turn: Turn): string | undefined {
  const name = turn.intent.slots['LastName'];
  const swallowed = name?.original === turn.utterance && readRoute(turn).corrected !== undefined;
  return swallowed ? undefined : name?.interpreted;
}

/** "book MT204" says from where to where. */
export const withRouteOf = (trip: Trip, named: Flight | undefined): Trip =>
  named && trip.origin === undefined && trip.destination === undefined
    ? { ...trip, origin: named.origin, destination: named.destination }
    : trip;

/** The legs whose cities and date are known: out, then back. */
export function legsOf(trip: Trip): readonly Leg[] {
  const { origin, destination, departureDate, returnDate } = trip;
  if (origin === undefined || destination === undefined || departureDate === undefined) return [];
  const out = { origin, destination, date: departureDate };
  return returnDate === undefined ? [out] : [out, { origin: destination, destination: origin, date: returnDate }];
}

export const passengersOf = (trip: Trip): number | undefined => asCount(trip.passengers);

/** What the next turn needs to know of this one. */
export const tripSession = (trip: Trip): NonNullable<Outcome['session']> => ({
  lastSlot: trip.lastSlot,
  returnTrip: trip.wayBack ? 'yes' : undefined,
});
