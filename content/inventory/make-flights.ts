import { clockTime, dayOf } from './calendar.ts';
import { cities, type City } from './cities.ts';
import { type Connection, otherConnections, trunkConnections } from './routes.ts';
import type { FlightRow } from './rows.ts';

/** The first outbound of the day leaves at 07:15, the next at 12:30, the last at 18:10; others are spread from there. */
const FIRST_DEPARTURES = [7 * 60 + 15, 12 * 60 + 30, 18 * 60 + 10];
const OVERSEAS_DEPARTURES = [10 * 60 + 30, 13 * 60 + 10, 17 * 60];
const LONG_HAUL_KM = 3500;

/**
 * All schedules. Numbers and times depend on the routes alone, so that a flight that a document names stays what it is;
 * `random` sets the fares.
 */
export function makeFlights(random: () => number): FlightRow[] {
  return [...numbered(trunkConnections, 204, random), ...numbered(otherConnections, 1001, random)];
}

function numbered(connections: readonly Connection[], firstNumber: number, random: () => number): FlightRow[] {
  let number = firstNumber;
  return connections.flatMap((connection, index) =>
    connection.rotations.flatMap((weekdays, rotation) => {
      const there = { from: cityOf(connection.from), to: cityOf(connection.to) };
      const back = { from: there.to, to: there.from };
      const departs = outboundDeparture(there, rotation, index);
      const flights = [
        flight({ ...there, flightNumber: `MT${number}`, weekdays, departs }, random),
        flight(
          { ...back, flightNumber: `MT${number + 1}`, weekdays, departs: returnDeparture(there, departs) },
          random,
        ),
      ];
      number += 2;
      return flights;
    }),
  );
}

interface Pair {
  readonly from: City;
  readonly to: City;
}

/** Flights of one hour of the day are some minutes apart, so that a hub does not send off its whole fleet at 07:15. */
function outboundDeparture(pair: Pair, rotation: number, index: number): number {
  const times = distanceKm(pair) > LONG_HAUL_KM ? OVERSEAS_DEPARTURES : FIRST_DEPARTURES;
  return (times[rotation] ?? times[0] ?? 0) + ((index * 10) % 50);
}

/** The aircraft turns round; over the ocean it waits for the evening, and nobody leaves between midnight and six. */
function returnDeparture(pair: Pair, departs: number): number {
  const km = distanceKm(pair);
  const ready = arrival(pair, departs) + (km > LONG_HAUL_KM ? 240 : 60);
  const timeOfDay = ready - dayOf(ready) * 24 * 60;
  return timeOfDay < 6 * 60 ? 6 * 60 + 30 : timeOfDay;
}

/** Minutes after midnight of the day of departure, in the destination's time. */
const arrival = (pair: Pair, departs: number): number =>
  departs + flightMinutes(pair) + pair.to.utcOffset - pair.from.utcOffset;

/** Block time: 840 km/h, and 55 minutes to taxi, climb and land. */
const flightMinutes = (pair: Pair): number => Math.round((55 + (distanceKm(pair) / 840) * 60) / 5) * 5;

interface Departure extends Pair {
  readonly flightNumber: string;
  readonly weekdays: readonly number[];
  readonly departs: number;
}

function flight({ from, to, flightNumber, weekdays, departs }: Departure, random: () => number): FlightRow {
  const km = distanceKm({ from, to });
  const arrives = arrival({ from, to }, departs);
  const economy = Math.round((50 + km * 0.078) * (0.9 + random() * 0.25));
  return {
    pk: `FLIGHT#${flightNumber}`,
    sk: 'SCHEDULE',
    flightNumber,
    route: `${from.name}#${to.name}`,
    origin: from.name,
    destination: to.name,
    originAirport: from.airport,
    destinationAirport: to.airport,
    departs: clockTime(departs),
    arrives: clockTime(arrives),
    arrivesNextDay: dayOf(arrives) === 1,
    weekdays,
    fares: {
      economy,
      'premium economy': Math.round(economy * 1.6),
      business: Math.round(economy * (km > LONG_HAUL_KM ? 3.6 : 2.8)),
    },
    seats:
      km > LONG_HAUL_KM
        ? { economy: 204, 'premium economy': 36, business: 30 }
        : { economy: 126, 'premium economy': 24, business: 12 },
  };
}

function cityOf(name: string): City {
  const city = cities.find((candidate) => candidate.name === name);
  if (city === undefined) throw new RangeError(`A route names a city that is not in the list: ${name}`);
  return city;
}

const radians = (degrees: number): number => (degrees * Math.PI) / 180;
const haversine = (angle: number): number => Math.sin(angle / 2) ** 2;

/** Great-circle distance by the haversine formula. */
function distanceKm({ from, to }: Pair): number {
  const chord =
    haversine(radians(to.latitude - from.latitude)) +
    Math.cos(radians(from.latitude)) *
      Math.cos(radians(to.latitude)) *
      haversine(radians(to.longitude - from.longitude));
  return 2 * 6371 * Math.asin(Math.sqrt(chord));
}
