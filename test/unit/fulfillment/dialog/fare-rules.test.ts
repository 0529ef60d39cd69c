import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from '@jest/globals';
import type { FlightBooking } from '../../../../fulfillment/dialog/bookings/booking-store.ts';
import { changeFee, flightRefund } from '../../../../fulfillment/dialog/fare-rules.ts';
import { isCabin } from '../../../../fulfillment/dialog/flights/flight-store.ts';
import { addDays } from '../../../../fulfillment/dialog/travel-dates.ts';
import { now } from '../support/a-turn.ts';

const document = join(import.meta.dirname, '../../../../content/knowledge/public/refunds.md');
const lines = readFileSync(document, 'utf8').split('\n');

/** The rows of the table whose header begins like this: cabin, then a number for each column. */
function rowsOf(header: RegExp) {
  const start = lines.findIndex((line) => header.test(line));
  const rows = lines.slice(start + 2, lines.indexOf('', start));
  return rows.flatMap((row) => {
    const [cabin = '', ...cells] = row
      .split('|')
      .map((cell) => cell.trim())
      .filter(Boolean);
    const name = cabin.toLowerCase();
    return isCabin(name) ? [{ cabin: name, numbers: cells.map((cell) => Number(cell.replaceAll(/[$%]/g, ''))) }] : [];
  });
}

/** Leaves London at noon, `days` from noon today. */
const booking = (cabin: FlightBooking['legs'][number]['cabin'], days: number): FlightBooking => ({
  kind: 'flight',
  code: 'ABC2D4',
  lastName: 'Fielding',
  status: 'confirmed',
  createdAt: '2026-10-01T09:00:00.000Z',
  total: 100,
  version: 0,
  passengers: 1,
  legs: [
    {
      flightNumber: 'MT101',
      date: addDays('2026-11-20', days),
      origin: 'London',
      destination: 'Paris',
      departs: days === 0 ? '18:00' : '12:00',
      arrives: '20:00',
      cabin,
    },
  ],
});

describe('the numbers are those that customers read', () => {
  test.each(rowsOf(/^\| Cabin\s+\| 30 days/))('refunds in $cabin: $numbers percent', ({ cabin, numbers }) => {
    expect(numbers).toHaveLength(4);
    expect([30, 7, 1, 0].map((days) => flightRefund(booking(cabin, days), now))).toEqual(numbers);
    // A day earlier in each column is the next one's.
    expect([29, 6].map((days) => flightRefund(booking(cabin, days), now))).toEqual(numbers.slice(1, 3));
  });

  test.each(rowsOf(/^\| Cabin\s+\| 7 days or more/))(
    'change fees in $cabin: $numbers dollars',
    ({ cabin, numbers }) => {
      const fees = [7, 6].map((days) => {
        const one = booking(cabin, days);
        return one.legs.map((leg) => changeFee(one, leg, now))[0];
      });
      expect(fees).toEqual(numbers);
    },
  );

  test('a flight that left in less than a week when it was booked is not free to cancel after it was moved further away', () => {
    const bookedLate = { ...booking('economy', 40), createdAt: now.toISOString() };
    expect(flightRefund(bookedLate, now)).toBe(100);
    expect(flightRefund({ ...bookedLate, firstDeparture: '2026-11-23T12:00:00.000Z' }, now)).toBe(80);
  });

  test('both tables were found', () => {
    expect(
      [rowsOf(/^\| Cabin\s+\| 30 days/), rowsOf(/^\| Cabin\s+\| 7 days or more/)].map((rows) => rows.length),
    ).toEqual([3, 3]);
  });
});
