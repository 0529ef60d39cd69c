import { isDeepStrictEqual } from 'node:util';
import { beforeAll, describe, expect, test } from '@jest/globals';
import * as fc from 'fast-check';
import { slotTypes } from '../../../bot-definition/slot-types/slot-types.ts';
import { slotTypes as english } from '../../../bot-definition/locales/en_US/slot-types.ts';
import { addDays } from '../../../content/inventory/calendar.ts';
import { cities } from '../../../content/inventory/cities.ts';
import { sampleBookings } from '../../../content/inventory/make-bookings.ts';
import { makeInventory } from '../../../content/inventory/make-inventory.ts';
import type {
  BookingRow,
  Cabin,
  DepartureRow,
  FlightRow,
  HotelRow,
  InventoryRow,
  NightRow,
} from '../../../content/inventory/rows.ts';
import { lastSeat, lastSuite, soldOut } from '../../../content/inventory/scenes.ts';

const today = '2026-11-21';
const isFlight = (row: InventoryRow): row is FlightRow => row.sk === 'SCHEDULE';
const isDeparture = (row: InventoryRow): row is DepartureRow => row.sk.startsWith('DEPARTURE#');
const isHotel = (row: InventoryRow): row is HotelRow => row.sk.startsWith('HOTEL#');
const isNight = (row: InventoryRow): row is NightRow => row.sk.startsWith('NIGHT#');
const isoWeekday = (date: string) => new Date(`${date}T00:00:00Z`).getUTCDay() || 7;

const minutes = (time: string) => Number(time.slice(0, 2)) * 60 + Number(time.slice(3));
const takes = (pattern: string, said: string) => new RegExp(`^(?:${pattern})$`).test(said);
const dates = (booking: BookingRow) =>
  booking.kind === 'flight' ? booking.legs.map(({ date }) => date) : [booking.hotel.checkIn];
const timetable = (rows: InventoryRow[]) =>
  rows.filter(isFlight).map(({ flightNumber, route, departs }) => `${flightNumber} ${route} ${departs}`);

let inventory: InventoryRow[];
let bookings: BookingRow[];
let flights: FlightRow[];
beforeAll(() => {
  ({ inventory, bookings } = makeInventory({ today }));
  flights = inventory.filter(isFlight);
});

const between = (origin: string, destination: string) =>
  flights.filter((flight) => flight.route === `${origin}#${destination}`);
const everyDay = ({ weekdays }: FlightRow) => weekdays.length === 7;
const onDate = (flightNumber: string, inDays: number) =>
  inventory
    .filter(isDeparture)
    .find(({ pk, sk }) => pk === `FLIGHT#${flightNumber}` && sk === `DEPARTURE#${addDays(today, inDays)}`);
const economyLeft = (flightNumber: string, inDays: number) =>
  (flights.find((flight) => flight.flightNumber === flightNumber)?.seats.economy ?? NaN) -
  (onDate(flightNumber, inDays)?.soldEconomy ?? 0);

const mainCities = ['London', 'Paris', 'New York', 'Berlin', 'Madrid', 'Rome', 'Amsterdam', 'Lisbon'];

describe('the words the bot knows', () => {
  test('are the cities that Meridian flies to', () => {
    expect(cities.map(({ name }) => name)).toEqual(slotTypes.TravelCity.values);
  });

  test('are the cabins and rooms that are sold', () => {
    for (const { fares, seats } of flights) {
      expect(Object.keys(fares)).toEqual(slotTypes.Cabin.values);
      expect(Object.keys(seats)).toEqual(slotTypes.Cabin.values);
    }
    for (const { prices, rooms } of inventory.filter(isHotel)) {
      expect(Object.keys(prices)).toEqual(slotTypes.RoomType.values);
      expect(Object.keys(rooms)).toEqual(slotTypes.RoomType.values);
    }
  });

  test('include every airport code that is not an everyday word', () => {
    const known: Readonly<Record<string, readonly string[]>> = english.TravelCity;
    const unknown = cities.filter(({ name, airport }) => !known[name]?.includes(airport)).map(({ airport }) => airport);
    expect(unknown).toEqual(['MAD', 'HAM', 'MAN', 'BUD', 'NAP', 'SIN']);
  });

  test('take every flight number and booking code', () => {
    expect(flights.filter(({ flightNumber }) => !takes(slotTypes.FlightNumber.pattern, flightNumber))).toEqual([]);
    expect(bookings.filter(({ code }) => !takes(slotTypes.BookingCode.pattern, code))).toEqual([]);
  });
});

describe('flights', () => {
  test('are 350 to 500, with numbers of their own', () => {
    expect(flights.length).toBeGreaterThanOrEqual(350);
    expect(flights.length).toBeLessThanOrEqual(500);
    expect(new Set(flights.map(({ flightNumber }) => flightNumber)).size).toBe(flights.length);
  });

  test.each(
    mainCities.flatMap((from) =>
      mainCities.filter((to) => to !== from).map((to) => ({ name: `${from} to ${to}`, from, to })),
    ),
  )('$name: at least one every day', ({ from, to }) => {
    expect(between(from, to).filter(everyDay).length).toBeGreaterThanOrEqual(1);
  });

  test.each(cities.map(({ name }) => ({ name })).filter(({ name }) => !mainCities.includes(name)))(
    '$name: both ways with at least three of the eight',
    ({ name }) => {
      const connected = mainCities.filter((hub) => between(hub, name).length > 0 && between(name, hub).length > 0);
      expect(connected.length).toBeGreaterThanOrEqual(3);
    },
  );

  test('London and Paris have three a day, and MT204 is the first', () => {
    expect(between('London', 'Paris').filter(everyDay)).toHaveLength(3);
    expect(between('London', 'Paris')[0]).toMatchObject({
      flightNumber: 'MT204',
      originAirport: 'LHR',
      destinationAirport: 'CDG',
      departs: '07:15',
      arrives: '09:35',
      arrivesNextDay: false,
    });
  });

  test('take as long as the distance asks', () => {
    const offsets = new Map(cities.map(({ name, utcOffset }) => [name, utcOffset]));
    const hours = flights.map(({ origin, destination, departs, arrives, arrivesNextDay }) => {
      const local = minutes(arrives) - minutes(departs) + (arrivesNextDay ? 24 * 60 : 0);
      return (local + (offsets.get(origin) ?? NaN) - (offsets.get(destination) ?? NaN)) / 60;
    });
    expect(Math.min(...hours)).toBeGreaterThan(1);
    expect(Math.max(...hours)).toBeLessThan(15);
  });

  test('nobody leaves between midnight and six', () => {
    expect(flights.filter(({ departs }) => departs < '06:00')).toEqual([]);
  });

  test('cost more in a better cabin', () => {
    const odd = flights.filter(
      ({ fares }) => !(fares.economy < fares['premium economy'] && fares['premium economy'] < fares.business),
    );
    expect(odd).toEqual([]);
  });
});

describe('hotels', () => {
  test('are 60, at least one in each city and two to four in the main ones', () => {
    const hotels = inventory.filter(isHotel);
    expect(hotels).toHaveLength(60);
    expect(new Set(hotels.map(({ hotelId }) => hotelId)).size).toBe(60);
    expect(new Set(hotels.map(({ city }) => city))).toEqual(new Set(cities.map(({ name }) => name)));
    for (const main of mainCities) expect([2, 3, 4]).toContain(hotels.filter(({ city }) => city === main).length);
  });

  test('one suite is left where the scene says so', () => {
    const hotel = inventory.filter(isHotel).find(({ name }) => name === lastSuite.hotel);
    const night = inventory
      .filter(isNight)
      .find(({ pk, sk }) => pk === `HOTEL#${hotel?.hotelId}` && sk === `NIGHT#${addDays(today, lastSuite.inDays)}`);
    expect((hotel?.rooms.suite ?? NaN) - (night?.soldSuite ?? 0)).toBe(1);
  });
});

describe('departures', () => {
  test('a week from today MT234 has one economy seat left', () => {
    expect(economyLeft(lastSeat.flightNumber, lastSeat.inDays)).toBe(1);
    expect(lastSeat).toMatchObject({ flightNumber: 'MT234', inDays: 7 });
  });

  test('one is sold out in economy', () => {
    expect(economyLeft(soldOut.flightNumber, soldOut.inDays)).toBe(0);
  });

  test.each([
    { name: 'today', inDays: 0 },
    { name: 'tomorrow', inDays: 1 },
  ])('$name some are delayed, with a gate, and one is cancelled', ({ inDays }) => {
    const departures = inventory.filter(isDeparture).filter(({ sk }) => sk === `DEPARTURE#${addDays(today, inDays)}`);
    const delayed = departures.filter(({ status }) => status === 'delayed');
    expect(delayed.length).toBeGreaterThanOrEqual(2);
    expect(delayed.every(({ delayMinutes = 0, gate }) => delayMinutes > 0 && gate !== undefined)).toBe(true);
    expect(departures.filter(({ status }) => status === 'cancelled')).toHaveLength(1);
  });

  test('are of flights that leave that day, whatever today is, and sell no seat twice', () => {
    const soldOf = { economy: 'soldEconomy', 'premium economy': 'soldPremium', business: 'soldBusiness' } as const;
    const cabins: Cabin[] = ['economy', 'premium economy', 'business'];
    for (let day = 0; day < 7; day += 1) {
      const rows = makeInventory({ today: addDays(today, day) }).inventory;
      for (const departure of rows.filter(isDeparture)) {
        const flight = rows.filter(isFlight).find(({ pk }) => pk === departure.pk);
        expect(flight?.weekdays).toContain(isoWeekday(departure.sk.slice('DEPARTURE#'.length)));
        const oversold = cabins.filter((cabin) => (departure[soldOf[cabin]] ?? 0) > (flight?.seats[cabin] ?? 0));
        expect(oversold).toEqual([]);
      }
    }
  });
});

describe('bookings', () => {
  test('are 22 flights and 8 hotels, each with a code of its own', () => {
    expect(bookings.filter(({ kind }) => kind === 'flight')).toHaveLength(22);
    expect(bookings.filter(({ kind }) => kind === 'hotel')).toHaveLength(8);
    expect(new Set(bookings.map(({ code }) => code)).size).toBe(30);
    expect(new Set(bookings.map(({ lastName }) => lastName)).size).toBe(30);
  });

  test('are for tonight, for tomorrow and in two months', () => {
    const booked = new Set(bookings.filter(({ status }) => status === 'confirmed').flatMap(dates));
    for (const inDays of [0, 1, 60]) expect(booked).toContain(addDays(today, inDays));
  });

  test('one cannot be moved, since its route is full three days either way', () => {
    const moreau = bookings.find(({ lastName }) => lastName === 'Moreau');
    expect(moreau).toMatchObject({ kind: 'flight', legs: [{ flightNumber: 'MT1086', date: addDays(today, 30) }] });
    expect(between('Edinburgh', 'Amsterdam')).toHaveLength(1);
    for (const inDays of [27, 28, 29, 31, 32, 33]) expect(economyLeft('MT1086', inDays)).toBe(0);
  });

  test('cost what their legs or nights cost', () => {
    for (const booking of bookings) {
      const due =
        booking.kind === 'flight'
          ? booking.legs.reduce((sum, { flightNumber, cabin }) => {
              const fare = flights.find((flight) => flight.flightNumber === flightNumber)?.fares[cabin] ?? NaN;
              return sum + fare * booking.passengers;
            }, 0)
          : (inventory.filter(isHotel).find(({ hotelId }) => hotelId === booking.hotel.hotelId)?.prices[
              booking.hotel.roomType
            ] ?? NaN) * booking.hotel.nights;
      expect(booking.total).toBe(due);
    }
  });

  test('were made before today', () => {
    expect(bookings.filter(({ createdAt }) => createdAt.slice(0, 10) >= today)).toEqual([]);
  });

  test('hold their seats, and cancelled ones do not', () => {
    expect(onDate('MT204', 21)?.soldEconomy).toBe(1);
    expect(onDate('MT250', 14)).toBeUndefined();
  });

  test('that are named to newcomers exist, under the same codes on any day', () => {
    const later = makeInventory({ today: '2027-06-30' }).bookings;
    for (const { code, lastName } of sampleBookings()) {
      expect(bookings).toContainEqual(expect.objectContaining({ code, lastName }));
      expect(later).toContainEqual(expect.objectContaining({ code, lastName }));
    }
    expect(sampleBookings()[0]).toMatchObject({ code: '4S6TM7', lastName: 'Silva' });
  });
});

describe('any day and seed', () => {
  const anyDay = fc.date({ min: new Date('2024-01-01'), max: new Date('2040-12-31'), noInvalidDate: true });

  test('the same arguments give the same rows, each with a key of its own', () => {
    fc.assert(
      fc.property(anyDay, fc.string(), (date, seed) => {
        const day = date.toISOString().slice(0, 10);
        const made = makeInventory({ today: day, seed });
        expect(isDeepStrictEqual(makeInventory({ today: day, seed }), made)).toBe(true);
        expect(new Set(made.inventory.map(({ pk, sk }) => `${pk} ${sk}`)).size).toBe(made.inventory.length);
      }),
      { numRuns: 20 },
    );
  });

  test('another seed gives other codes and fares, on the same flights', () => {
    const other = makeInventory({ today, seed: 'another' });
    expect(other.bookings.map(({ code }) => code)).not.toEqual(bookings.map(({ code }) => code));
    expect(timetable(other.inventory)).toEqual(timetable(inventory));
  });

  test.each([{ name: '2026-02-30x' }, { name: '2026-13-01' }, { name: 'tomorrow' }])(
    'refuses $name as a date',
    ({ name }) => {
      expect(() => makeInventory({ today: name })).toThrow(RangeError);
    },
  );
});
