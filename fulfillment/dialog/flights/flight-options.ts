import type { Card } from '../../../bot-definition/contract/reply.ts';
import type { Channel } from '../../../bot-definition/contract/request-attributes.ts';
import type { Wording } from '../../wording.ts';
import type { Said } from '../../draft.ts';
import { cheapestFirst, isBookable } from './departures.ts';
import type { Outcome, Turn } from '../../turn.ts';
import { choicesToText } from '../values/choices-shown.ts';
import type { Choice } from '../values/choices-shown.ts';
import type { Leg } from './departures.ts';
import type { Cabin, Departure } from './flight-store.ts';
import { departuresOfTrip, minutesOf } from './follow-on.ts';
import type { TripForm } from './trip-checks.ts';
import { legsOf, passengersOf } from './read-trip.ts';

const mostShown = 3;

const keyOf = ({ origin, destination, date }: Leg) => `${origin}/${destination}/${date}`;

/** The flights of the first leg that has not been shown yet, cheapest first; undefined when all have been. */
export async function unseenOptions(
  form: TripForm,
  { session: { shown }, channel }: Pick<Turn, 'session' | 'channel'>,
): Promise<(Said & Pick<Outcome, 'session'>) | undefined> {
  const { trip, flights, now, wording } = form;
  const legs = legsOf(trip);
  const keys = legs.map(keyOf);
  const seen = (shown ?? '').split(',');
  const index = keys.findIndex((key) => !seen.includes(key));
  const leg = legs[index];
  if (!leg) return undefined;
  const cabin = trip.cabin ?? 'economy';
  const need = { cabin: trip.cabin, passengers: passengersOf(trip) ?? 1 };
  const isWanted = (departure: Departure) => isBookable(departure, need, now);
  const departures = (await departuresOfTrip(flights, legs, isWanted))[index] ?? [];
  const options = cheapestFirst(departures.filter(isWanted), cabin).slice(0, mostShown);
  return {
    text: wording.say(wording.replies.flightOptions, {
      origin: leg.origin,
      destination: leg.destination,
      date: wording.day(leg.date),
      // Each option has commas of its own.
      options: options.map((option) => optionText(valuesOf(option, cabin, wording), form, channel)).join('; '),
    }),
    cards: options.map((option) => optionCard(option, cabin, wording)),
    session: {
      shown: [...seen.filter((key) => keys.includes(key)), keyOf(leg)].join(','),
      choices: choicesToText({ slot: 'FlightNumber', options: options.map((option) => choiceOf(option, cabin)) }),
    },
  };
}

const choiceOf = (departure: Departure, cabin: Cabin): Choice => ({
  value: departure.flight.flightNumber,
  departs: departure.flight.departs,
  price: departure.flight.fares[cabin],
  minutes: minutesOf(departure),
});

const valuesOf = ({ flight }: Departure, cabin: Cabin, wording: Wording) => ({
  flightNumber: flight.flightNumber,
  departs: wording.time(flight.departs),
  arrives: wording.time(flight.arrives),
  fare: wording.money(flight.fares[cabin]),
});

const optionText = (values: ReturnType<typeof valuesOf>, { wording }: TripForm, channel: Channel) =>
  channel === 'phone'
    ? wording.say(wording.replies.flightOptionHeard, values)
    : wording.say(wording.replies.flightOption, values);

function optionCard(departure: Departure, cabin: Cabin, wording: Wording): Card {
  const { origin, originAirport, destination, destinationAirport } = departure.flight;
  const { flightNumber, departs, arrives, fare } = valuesOf(departure, cabin, wording);
  return {
    title: `${flightNumber}: ${departs} – ${arrives}`,
    subtitle: `${wording.name(origin)} (${originAirport}) – ${wording.name(destination)} (${destinationAirport}), ${fare}`,
    // The value is said for the person: a bare number would be a question about the flight's status.
    buttons: [{ text: flightNumber, value: wording.say(wording.replies.takeFlight, { flightNumber }) }],
  };
}
