import { describe, expect, test } from '@jest/globals';
import { earliestToday, instantIn, localNow } from '../../../../fulfillment/dialog/local-time.ts';

test.each([
  { city: 'Tokyo', date: '2026-11-21', time: '02:30' },
  { city: 'Los Angeles', date: '2026-11-20', time: '09:30' },
  { city: 'London', date: '2026-11-20', time: '17:30' },
  { city: 'Atlantis', date: '2026-11-20', time: '17:30' },
])('at half past five in the afternoon, UTC, $city has $date $time', ({ city, date, time }) => {
  expect(localNow(city, new Date('2026-11-20T17:30:00Z'))).toEqual({ date, time });
});

describe('instantIn', () => {
  test.each([
    { name: 'winter', city: 'New York', date: '2026-12-01', time: '07:15', instant: '2026-12-01T12:15:00Z' },
    { name: 'summer', city: 'New York', date: '2026-07-01', time: '07:15', instant: '2026-07-01T11:15:00Z' },
    {
      name: 'the day before the clocks change',
      city: 'Paris',
      date: '2027-03-27',
      time: '23:30',
      instant: '2027-03-27T22:30:00Z',
    },
    { name: 'the day they change', city: 'Paris', date: '2027-03-28', time: '03:30', instant: '2027-03-28T01:30:00Z' },
    { name: 'across the date line', city: 'Tokyo', date: '2026-12-01', time: '07:15', instant: '2026-11-30T22:15:00Z' },
  ])('$name', ({ city, date, time, instant }) => {
    expect(instantIn(city, date, time)).toEqual(new Date(instant));
  });
});

test.each([
  { name: 'west of UTC in the evening', city: 'Los Angeles', at: '2026-11-21T03:00:00Z', today: '2026-11-20' },
  { name: 'east of UTC in the evening', city: 'Tokyo', at: '2026-11-20T20:00:00Z', today: '2026-11-20' },
  { name: 'nowhere yet', city: undefined, at: '2026-11-20T20:00:00Z', today: '2026-11-20' },
])('"today" $name is $today', ({ city, at, today }) => {
  expect(earliestToday(city, new Date(at))).toBe(today);
});
