import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { DynamoDBClient } from '@aws-sdk/client-dynamodb';
import { DynamoDBDocumentClient, GetCommand, PutCommand, QueryCommand } from '@aws-sdk/lib-dynamodb';
import { lastSeat, statuses } from '../../content/inventory/scenes.ts';
import { createBookingStore } from '../../fulfillment/dialog/bookings/booking-store.aws.ts';
import type { Claim, FlightBooking } from '../../fulfillment/dialog/bookings/booking-store.ts';
import { giveBackSeats } from '../../fulfillment/dialog/bookings/claims-of.ts';
import { createFlightStore } from '../../fulfillment/dialog/flights/flight-store.aws.ts';
import { createHotelStore } from '../../fulfillment/dialog/hotels/hotel-store.aws.ts';
import { addDays } from '../../fulfillment/dialog/travel-dates.ts';
import { namesIn } from '../../fulfillment/guardrail/mask-names.ts';
import { maskPersonalData } from '../../fulfillment/guardrail/mask-personal-data.ts';
import { createConversationMemory } from '../../fulfillment/memory/conversation-memory.aws.ts';
import { createFailedLookups } from '../../fulfillment/memory/failed-lookups.aws.ts';
import { createHeardNames } from '../../fulfillment/memory/heard-names.ts';
import { createOwnBookings } from '../../fulfillment/memory/own-bookings.aws.ts';
import { createSaveFeedback } from '../../fulfillment/memory/feedback.aws.ts';
import { startLocalAws } from '../../local/aws/start-local-aws.ts';
import type { LocalAws } from '../../local/aws/start-local-aws.ts';
import { prepareTables } from '../../local/prepare-tables.ts';
import { aTurn } from '../unit/fulfillment/support/a-turn.ts';
import { localAccess } from '../support/local-access.ts';

const today = '2026-11-20';
const names = { INVENTORY_TABLE: 'inventory', BOOKING_TABLE: 'bookings', CONVERSATION_TABLE: 'conversations' };

let aws: LocalAws;
let client: DynamoDBDocumentClient;
const table = (name: string) => ({ client, name });
const stores = () => ({
  flights: createFlightStore(table('inventory')),
  hotels: createHotelStore(table('inventory')),
  bookings: createBookingStore({ bookings: table('bookings'), inventory: table('inventory') }),
});

beforeAll(async () => {
  aws = await startLocalAws();
  const bare = new DynamoDBClient(localAccess(aws.url));
  await prepareTables(bare, names, today);
  client = DynamoDBDocumentClient.from(bare, { marshallOptions: { removeUndefinedValues: true } });
});

afterAll(async () => {
  client.destroy();
  await aws.close();
});

describe('flights', () => {
  test('by number, and a number that nobody flies', async () => {
    const { flights } = stores();
    expect(await flights.byNumber('MT204')).toMatchObject({ origin: 'London', destination: 'Paris' });
    expect(await flights.byNumber('MT9999')).toBeUndefined();
  });

  test('on a route, and on one that nobody flies', async () => {
    const { flights } = stores();
    const numbers = (await flights.onRoute('London', 'Paris')).map(({ flightNumber }) => flightNumber);
    expect(numbers).toContain('MT204');
    expect(await flights.onRoute('London', 'London')).toEqual([]);
  });

  test('departures as they stand, in the order asked for, whether or not anything was sold', async () => {
    const { flights } = stores();
    const delayed = statuses.find(({ status, inDays }) => status === 'delayed' && inDays === 0);
    const flight = await flights.byNumber(delayed?.flightNumber ?? '');
    if (!flight) throw new Error('the sample flight is not there');
    const dates = [addDays(today, 200), today];
    const found = await flights.departures(dates.map((date) => ({ flight, date })));
    expect(found).toMatchObject([
      { date: dates[0], status: 'scheduled', sold: { economy: 0 } },
      { date: today, status: 'delayed', delayMinutes: delayed?.delayMinutes },
    ]);
  });

  test('more departures than DynamoDB gives in one batch', async () => {
    const { flights } = stores();
    const flight = await flights.byNumber('MT204');
    if (!flight) throw new Error('the sample flight is not there');
    const wanted = Array.from({ length: 130 }, (_, index) => ({ flight, date: addDays(today, index) }));
    expect((await flights.departures(wanted)).map(({ date }) => date)).toEqual(wanted.map(({ date }) => date));
  });
});

const booking = (code: string, flightNumber: string, date: string): FlightBooking => ({
  kind: 'flight',
  code,
  lastName: 'Fielding',
  status: 'confirmed',
  createdAt: '2026-11-20T12:00:00.000Z',
  total: 100,
  version: 0,
  passengers: 1,
  legs: [
    {
      flightNumber,
      date,
      origin: 'London',
      destination: 'Lisbon',
      departs: '07:00',
      arrives: '09:00',
      cabin: 'economy',
    },
  ],
});

async function seatClaim(flightNumber: string, date: string, count: number): Promise<Claim> {
  const flight = await stores().flights.byNumber(flightNumber);
  return { kind: 'seats', flightNumber, date, cabin: 'economy', count, capacity: flight?.seats.economy ?? 0 };
}

async function soldSeats(flightNumber: string, date: string): Promise<unknown> {
  const Key = { pk: `FLIGHT#${flightNumber}`, sk: `DEPARTURE#${date}` };
  return (await client.send(new GetCommand({ TableName: 'inventory', Key }))).Item?.['soldEconomy'];
}

describe('bookings', () => {
  test('five people at once, one seat left: one has it, and the others nothing', async () => {
    const { bookings } = stores();
    const date = addDays(today, lastSeat.inDays);
    const claim = await seatClaim(lastSeat.flightNumber, date, 1);
    const codes = ['RACE22', 'RACE23', 'RACE24', 'RACE25', 'RACE26'];
    const results = await Promise.all(
      codes.map((code) => bookings.create(booking(code, lastSeat.flightNumber, date), [claim])),
    );
    expect(results.toSorted()).toEqual(['created', 'sold-out', 'sold-out', 'sold-out', 'sold-out']);
    const found = await Promise.all(codes.map((code) => bookings.find(code)));
    expect(found.filter((one) => one !== undefined)).toHaveLength(1);
    expect(await soldSeats(lastSeat.flightNumber, date)).toBe(claim.capacity);
  });

  test('a code that is taken takes no seat', async () => {
    const { bookings } = stores();
    const date = addDays(today, 100);
    const claim = await seatClaim('MT204', date, 2);
    expect(await bookings.create(booking('TAKEN2', 'MT204', date), [claim])).toBe('created');
    expect(await bookings.create(booking('TAKEN2', 'MT204', date), [claim])).toBe('code-taken');
    expect(await soldSeats('MT204', date)).toBe(2);
    expect(await bookings.find('TAKEN2')).toEqual(booking('TAKEN2', 'MT204', date));
  });

  test('a flight that is cancelled is not sold', async () => {
    const cancelled = statuses.find(({ status }) => status === 'cancelled');
    const [number, date] = [cancelled?.flightNumber ?? '', addDays(today, cancelled?.inDays ?? 0)];
    const claim = await seatClaim(number, date, 1);
    expect(await stores().bookings.create(booking('NEVER2', number, date), [claim])).toBe('sold-out');
  });

  test('a change moves the seats, once; a second change of the same version is refused', async () => {
    const { bookings } = stores();
    const [from, to] = [addDays(today, 110), addDays(today, 111)];
    const before = booking('MOVED2', 'MT204', from);
    await bookings.create(before, [await seatClaim('MT204', from, 1)]);
    const old = before.legs.map((leg) => giveBackSeats(leg, 1));
    const claims = [await seatClaim('MT204', to, 1), ...old];
    const after = booking('MOVED2', 'MT204', to);
    expect(await bookings.replace(after, claims)).toBe('replaced');
    expect(await bookings.replace(after, claims)).toBe('changed-meanwhile');
    expect([await soldSeats('MT204', from), await soldSeats('MT204', to)]).toEqual([0, 1]);
    expect(await bookings.find('MOVED2')).toMatchObject({ version: 1, legs: [{ date: to }] });
  });

  test('seats that were never counted do not keep a booking from being cancelled', async () => {
    const { bookings } = stores();
    const date = addDays(today, 120);
    const never = booking('NOSALE', 'MT204', date);
    await bookings.create(never, []);
    const claims = never.legs.map((leg) => giveBackSeats(leg, 1));
    expect(await bookings.replace({ ...never, status: 'cancelled' }, claims)).toBe('replaced');
    expect(await soldSeats('MT204', date)).toBeUndefined();
    expect(await bookings.find('NOSALE')).toMatchObject({ status: 'cancelled' });
  });

  test('every sample booking can be read', async () => {
    const { sampleBookings } = await import('../../content/inventory/make-bookings.ts');
    for (const { code } of sampleBookings()) expect(await stores().bookings.find(code)).toMatchObject({ code });
  });
});

test('rooms, with what is sold of them night by night', async () => {
  const { hotels, bookings } = stores();
  const [hotel] = await hotels.inCity('Vienna');
  if (!hotel) throw new Error('the sample hotel is not there');
  const night = addDays(today, 150);
  const claim = {
    kind: 'room',
    hotelId: hotel.hotelId,
    night,
    roomType: 'double',
    count: 1,
    capacity: hotel.rooms.double,
  } as const;
  expect(await bookings.create(booking('ROOM22', 'MT204', night), [claim])).toBe('created');
  const nights = await hotels.nights(hotel.hotelId, addDays(night, -1), 3);
  expect(nights.map(({ sold }) => sold.double)).toEqual([0, 1, 0]);
});

const turn = (at: string, person: string) => ({
  sessionId: 's-1',
  at,
  audience: 'public' as const,
  person,
  bot: `re: ${person}`,
  citations: [],
  suggestions: [],
});

describe('the conversation table', () => {
  test('gives the last turns, oldest first, and none of the other rows', async () => {
    const memory = createConversationMemory(table('conversations'));
    const lookups = createFailedLookups(table('conversations'));
    const saveFeedback = createSaveFeedback(table('conversations'), {
      mask: maskPersonalData,
      ...createHeardNames('x'.repeat(32), namesIn),
    });
    for (const [at, person] of [
      ['2026-11-20T10:00:02.000Z', 'b'],
      ['2026-11-20T10:00:01.000Z', 'a'],
      ['2026-11-20T10:00:03.000Z', 'c'],
    ] as const) {
      await memory.remember(turn(at, person));
    }
    await lookups.add('s-1');
    const now = new Date('2026-11-20T10:00:04.000Z');
    await saveFeedback(
      { rating: 5, comment: 'mail me at jo@example.com' },
      aTurn({ intent: 'GiveFeedback', sessionId: 's-1', now }),
    );
    expect((await memory.recent('s-1', 2)).map(({ person }) => person)).toEqual(['b', 'c']);
    expect(await memory.recent('s-2', 2)).toEqual([]);
    const Key = { sessionId: 's-1', at: 'FEEDBACK#2026-11-20T10:00:04.000Z' };
    const { Item } = await client.send(new GetCommand({ TableName: 'conversations', Key }));
    expect(Item).toMatchObject({ rating: 5, comment: 'mail me at [e-mail]' });
  });

  test('turns expire after a day', async () => {
    await createConversationMemory(table('conversations')).remember({
      ...turn('2026-11-20T10:00:00.000Z', 'x'),
      sessionId: 's-3',
    });
    const query = new QueryCommand({
      TableName: 'conversations',
      KeyConditionExpression: 'sessionId = :s',
      ExpressionAttributeValues: { ':s': 's-3' },
    });
    const [row] = (await client.send(query)).Items ?? [];
    expect(row?.['expiresAt']).toBe(Date.parse('2026-11-21T10:00:00.000Z') / 1000);
  });

  test('counts failed look-ups by session', async () => {
    const lookups = createFailedLookups(table('conversations'));
    expect(await lookups.count('s-9')).toBe(0);
    expect([await lookups.add('s-9'), await lookups.add('s-9'), await lookups.count('s-9')]).toEqual([1, 2, 2]);
    expect(await lookups.count('s-8')).toBe(0);
  });
});

const owner = (time: string, id = 'p-1') => ({
  sessionId: 's-7',
  person: { id, audience: 'public', verified: false } as const,
  now: new Date(`2026-11-20T${time}:00.000Z`),
});
const fail = (error: unknown) => {
  throw error;
};

describe('the bookings that a person has shown to be theirs', () => {
  test('are open for an hour each: a later one opens no earlier one again', async () => {
    const own = createOwnBookings(table('conversations'), fail);
    await own.add(owner('09:00'), 'AAAAAA');
    await own.add(owner('09:50'), 'BBBBBB');
    expect((await own.of(owner('09:55'))).toSorted()).toEqual(['AAAAAA', 'BBBBBB']);
    expect(await own.of(owner('10:30'))).toEqual(['BBBBBB']);
    await own.add(owner('18:00'), 'CCCCCC');
    expect(await own.of(owner('18:01'))).toEqual(['CCCCCC']);
  });

  test('are open once, however often they were shown, and to nobody else in the session', async () => {
    const own = createOwnBookings(table('conversations'), fail);
    await own.add(owner('09:00', 'p-2'), 'AAAAAA');
    await own.add(owner('09:01', 'p-2'), 'AAAAAA');
    expect(await own.of(owner('09:02', 'p-2'))).toEqual(['AAAAAA']);
    expect(await own.of(owner('09:02', 'p-3'))).toEqual([]);
  });

  test('a table that cannot be written to costs nobody the booking they just made', async () => {
    const lost: unknown[] = [];
    await createOwnBookings(table('nowhere'), (error) => lost.push(error)).add(owner('09:00'), 'AAAAAA');
    expect(lost).toMatchObject([{ code: 'STORE_UNAVAILABLE' }]);
  });
});

describe('trouble has a code', () => {
  test('a table that is not there', async () => {
    const flights = createFlightStore(table('nowhere'));
    await expect(flights.byNumber('MT204')).rejects.toMatchObject({ code: 'STORE_UNAVAILABLE' });
  });

  test('a row that somebody broke', async () => {
    const Item = { pk: 'FLIGHT#MT777', sk: 'SCHEDULE', flightNumber: 'MT777', fares: 'cheap' };
    await client.send(new PutCommand({ TableName: 'inventory', Item }));
    await expect(stores().flights.byNumber('MT777')).rejects.toMatchObject({ code: 'ROW_UNREADABLE' });
  });
});
