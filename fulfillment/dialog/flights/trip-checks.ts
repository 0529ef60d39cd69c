import type { Wording } from '../../wording.ts';
import { dateObjection } from '../check-date.ts';
import type { Check, Problem } from '../form/form.ts';
import { isPlausibleName } from '../form/form.ts';
import { earliestToday } from '../local-time.ts';
import { isBookable, nearestDays } from './departures.ts';
import type { Leg, Need } from './departures.ts';
import type { Departure, FlightStore } from './flight-store.ts';
import { cabins } from './flight-store.ts';
import { departuresOfTrip } from './follow-on.ts';
import type { Trip } from './read-trip.ts';
import { legsOf, passengersOf } from './read-trip.ts';

/** Larger parties are groups, with fares of their own (content/knowledge/public/groups.md). */
const mostPassengers = 9;

export interface TripForm {
  readonly trip: Trip;
  readonly now: Date;
  readonly flights: FlightStore;
  readonly wording: Wording;
}

const differentCities: Check<TripForm> = ({ trip: { origin, destination }, wording }) =>
  origin !== undefined && origin === destination
    ? { slot: 'Destination', text: wording.say(wording.replies.sameCity, { city: origin }) }
    : undefined;

function dateCheck(slot: 'DepartureDate' | 'ReturnDate'): Check<TripForm> {
  return ({ trip, now, wording }) => {
    const [date, city] =
      slot === 'DepartureDate' ? [trip.departureDate, trip.origin] : [trip.returnDate, trip.destination];
    const text = date === undefined ? undefined : dateObjection(date, earliestToday(city, now), wording);
    return text === undefined ? undefined : { slot, text };
  };
}

const returnAfterDeparture: Check<TripForm> = ({ trip: { departureDate, returnDate }, wording }) =>
  departureDate !== undefined && returnDate !== undefined && returnDate < departureDate
    ? {
        slot: 'ReturnDate',
        text: wording.say(wording.replies.returnBeforeDeparture, { departureDate: wording.day(departureDate) }),
      }
    : undefined;

const passengerCount: Check<TripForm> = ({ trip, wording }) => {
  if (trip.passengers === undefined) return undefined;
  const count = passengersOf(trip) ?? 0;
  return count < 1 || count > mostPassengers
    ? { slot: 'Passengers', text: wording.say(wording.replies.tooManyPassengers, { most: mostPassengers }) }
    : undefined;
};

const plausibleName: Check<TripForm> = ({ trip: { lastName }, wording }) =>
  lastName === undefined || isPlausibleName(lastName)
    ? undefined
    : { slot: 'LastName', text: wording.say(wording.replies.nameNotUnderstood, {}) };

const routeIsFlown: Check<TripForm> = async ({ trip: { origin, destination }, flights, wording }) => {
  if (origin === undefined || destination === undefined) return undefined;
  const known = await flights.onRoute(origin, destination);
  return known.length > 0
    ? undefined
    : { slot: 'Destination', text: wording.say(wording.replies.noRoute, { origin, destination }) };
};

/** Any seat will do until the number of passengers and the cabin are known. */
const needOf = (trip: Trip): Need => ({
  cabin: passengersOf(trip) === undefined ? undefined : trip.cabin,
  passengers: passengersOf(trip) ?? 1,
});

/** Asks for another day when nothing flies, and for another cabin or day when what flies is full. */
function seatsOn(legIndex: 0 | 1): Check<TripForm> {
  return async (form) => {
    const legs = legsOf(form.trip);
    const leg = legs[legIndex];
    if (!leg) return undefined;
    const { flights, now, trip } = form;
    const isWanted = (departure: Departure) => isBookable(departure, needOf(trip), now);
    const departures = (await departuresOfTrip(flights, legs, isWanted))[legIndex] ?? [];
    if (departures.some(isWanted)) return undefined;
    const anySeat = { passengers: passengersOf(trip) ?? 1 };
    const otherCabins = cabins.filter((cabin) =>
      departures.some((departure) => isBookable(departure, { ...anySeat, cabin }, now)),
    );
    return otherCabins.length > 0 ? otherCabin(form, leg, otherCabins) : otherDay(form, leg, legIndex);
  };
}

function otherCabin({ trip, wording }: TripForm, { date }: Leg, others: readonly string[]): Problem {
  const names = others.map(wording.name);
  const values = { cabin: trip.cabin ?? '', date: wording.day(date), alternatives: wording.list(names, 'or') };
  const text = wording.say(wording.replies.noSeatsButThese, values);
  return { slot: 'Cabin', text, suggestions: names, choices: others };
}

async function otherDay(form: TripForm, leg: Leg, legIndex: 0 | 1): Promise<Problem> {
  const { trip, now, flights, wording } = form;
  const earliest = legIndex === 1 ? (trip.departureDate ?? '') : earliestToday(leg.origin, now);
  const days = (await nearestDays(flights, leg, { need: needOf(trip), now, earliest })).toSorted();
  const values = { origin: leg.origin, destination: leg.destination, date: wording.day(leg.date) };
  const alternatives = wording.list(
    days.map((day) => wording.day(day)),
    'or',
  );
  return {
    slot: legIndex === 0 ? 'DepartureDate' : 'ReturnDate',
    text:
      days.length === 0
        ? wording.say(wording.replies.noFlights, values)
        : wording.say(wording.replies.noFlightsButThese, { ...values, alternatives }),
    suggestions: days.map((day) => wording.sayableDay(day)),
    choices: days,
  };
}

/** From what is known first to what is known last; what asks the store comes after what does not. */
export const tripChecks: readonly Check<TripForm>[] = [
  differentCities,
  dateCheck('DepartureDate'),
  dateCheck('ReturnDate'),
  returnAfterDeparture,
  passengerCount,
  plausibleName,
  routeIsFlown,
  seatsOn(0),
  seatsOn(1),
];
