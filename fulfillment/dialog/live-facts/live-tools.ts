import * as z from 'zod/mini';
import { travelCity } from '../../../bot-definition/slot-types/travel-city.ts';
import type { Json, LiveFacts, LiveTool } from '../../live-tool.ts';
import { type Wording, wordingFor } from '../../wording.ts';
import { cheapestFirst, departuresOn, hasLeft } from '../flights/departures.ts';
import type { Departure, FlightStore } from '../flights/flight-store.ts';
import { cabins } from '../flights/flight-store.ts';
import { statusText } from '../flights/status-text.ts';
import { localNow } from '../local-time.ts';
import { isDate, weekdayOf } from '../travel-dates.ts';
import { myBookings, type MyBookingsPorts } from './my-bookings.ts';

const flightNumber = '^[A-Za-z]{2} ?[0-9]{2,4}$';
const isoDate = z.string().check(z.refine(isDate));
const city = z.enum(travelCity.values);

const statusInput = z.object({
  flightNumber: z.string().check(z.regex(new RegExp(flightNumber))),
  date: z.optional(isoDate),
});
const routeInput = z.object({ origin: city, destination: city, date: z.optional(isoDate) });

const date: Json = {
  type: 'string',
  pattern: '^[0-9]{4}-[0-9]{2}-[0-9]{2}$',
  description: 'ISO date; today unless given',
};
const place: Json = { type: 'string', enum: travelCity.values };

/** More are a timetable. */
const MOST_FLIGHTS = 4;

/** A flight of one day as it stands, in the sentences of the dialogue. */
const flightStatus = (flights: FlightStore): LiveTool => ({
  name: 'flight_status',
  description: 'Whether a flight is on time, delayed or cancelled, when it departs and from which gate.',
  inputSchema: () => ({
    type: 'object',
    properties: { flightNumber: { type: 'string', pattern: flightNumber }, date },
    required: ['flightNumber'],
  }),
  concerns: (question) => /\b[a-z]{2} ?\d{2,4}\b/i.test(question),
  async look(input, { localeId, now }): Promise<LiveFacts | undefined> {
    const asked = statusInput.safeParse(input).data;
    const flight = asked && (await flights.byNumber(asked.flightNumber.replace(' ', '').toUpperCase()));
    if (!flight) return undefined;
    const day = asked.date ?? localNow(flight.origin, now).date;
    if (!flight.weekdays.includes(weekdayOf(day))) return undefined;
    const [departure] = await flights.departures([{ flight, date: day }]);
    const wording = wordingFor(localeId, { now });
    return departure && { title: flight.flightNumber, text: statusText(departure, now, wording) };
  },
});

const namedIn = (question: string): readonly string[] =>
  travelCity.values.filter((name) => question.toLowerCase().includes(name.toLowerCase()));

/** What a flight costs and how many seats it has left, a line for each cabin. */
function fareLines({ flight, sold, date: day }: Departure, wording: Wording): readonly string[] {
  const { flightNumber: number, departs, fares, seats } = flight;
  return cabins
    .filter((cabin) => seats[cabin] > 0)
    .map((cabin) =>
      wording.say(wording.replies.fareAndSeats, {
        flightNumber: number,
        date: wording.day(day),
        departs: wording.time(departs),
        cabin,
        fare: wording.money(fares[cabin]),
        seats: Math.max(0, seats[cabin] - sold[cabin]),
      }),
    );
}

const findFlights = (flights: FlightStore): LiveTool => ({
  name: 'find_flights',
  description:
    'Flights between two cities on a day: departure times, fares or prices by cabin, and how many seats are left.',
  inputSchema: () => ({
    type: 'object',
    properties: { origin: place, destination: place, date },
    required: ['origin', 'destination'],
  }),
  concerns: (question) => namedIn(question).length > 1,
  async look(input, { localeId, now }): Promise<LiveFacts | undefined> {
    const asked = routeInput.safeParse(input).data;
    if (!asked) return undefined;
    const { origin, destination } = asked;
    const departures = await departuresOn(flights, {
      origin,
      destination,
      date: asked.date ?? localNow(origin, now).date,
    });
    const ahead = departures.filter((departure) => departure.status !== 'cancelled' && !hasLeft(departure, now));
    if (ahead.length === 0) return undefined;
    const wording = wordingFor(localeId, { now });
    const lines = cheapestFirst(ahead)
      .slice(0, MOST_FLIGHTS)
      .flatMap((departure) => fareLines(departure, wording));
    return { title: `${wording.name(origin)} – ${wording.name(destination)}`, text: lines.join('\n') };
  },
});

/** What a model may look up, and nothing else: it reads the tables that the dialogue reads, and writes none. */
export const createLiveTools = (ports: MyBookingsPorts): readonly LiveTool[] => [
  flightStatus(ports.flights),
  findFlights(ports.flights),
  myBookings(ports),
];
