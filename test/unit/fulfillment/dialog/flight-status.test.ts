import { describe, expect, test } from '@jest/globals';
import { createFlightStatus } from '../../../../fulfillment/dialog/flights/flight-status.ts';
import { aTurn, wording } from '../support/a-turn.ts';
import { aFlight, inMemoryStores } from '../support/in-memory-stores.ts';

function world() {
  const stores = inMemoryStores({
    flights: [
      aFlight({ flightNumber: 'MT101' }),
      aFlight({ flightNumber: 'MT103', departs: '14:00', arrives: '16:20' }),
      aFlight({ flightNumber: 'MT105', departs: '23:30', arrives: '01:50', arrivesNextDay: true }),
      aFlight({ flightNumber: 'MT201', destination: 'Lyon', weekdays: [1] }),
    ],
  });
  const handler = createFlightStatus(stores.flightStore);
  const turn = (over: Omit<Parameters<typeof aTurn>[0], 'intent'>) =>
    handler(aTurn({ intent: 'FlightStatus', ...over }), wording);
  return { ...stores, turn };
}

const fulfil = { hook: 'fulfillment' } as const;

describe('by number', () => {
  test.each([
    { name: 'on time', state: {}, says: ['MT103', 'on time', '2:00 PM', '4:20 PM'] },
    { name: 'on time with a gate', state: { gate: 'B14' }, says: ['The gate is B14.'] },
    {
      name: 'delayed',
      state: { status: 'delayed', delayMinutes: 95 } as const,
      says: ['delayed by 1 hour, 35 minutes', '3:35 PM'],
    },
    { name: 'cancelled', state: { status: 'cancelled' } as const, says: ['cancelled'] },
  ])('a flight of today that is $name', async ({ state, says }) => {
    const { turn, states } = world();
    states.set('MT103 2026-11-20', state);
    const outcome = await turn({ slots: { FlightNumber: 'mt 103' }, ...fulfil });
    expect(outcome.next).toEqual({ type: 'Close', state: 'Fulfilled' });
    for (const fact of says) expect(outcome.draft?.text).toContain(fact);
  });

  test('a flight that has left is said to have left', async () => {
    const outcome = await world().turn({ slots: { FlightNumber: 'MT101' }, ...fulfil });
    expect(outcome.draft?.text).toContain('left on time');
  });

  test('a delay past midnight', async () => {
    const { turn, states } = world();
    states.set('MT105 2026-11-20', { status: 'delayed', delayMinutes: 60 });
    expect((await turn({ slots: { FlightNumber: 'MT105' }, ...fulfil })).draft?.text).toContain('12:30 AM');
  });

  test('an unknown number is said so and asked for again', async () => {
    const outcome = await world().turn({ slots: { FlightNumber: 'MT9999' } });
    expect(outcome).toMatchObject({
      next: { type: 'ElicitSlot', slot: 'FlightNumber' },
      slots: { FlightNumber: null },
    });
    expect(outcome.draft?.text).toContain('MT9999');
  });

  test('a day on which it does not fly brings the next one on which it does', async () => {
    const outcome = await world().turn({ slots: { FlightNumber: 'MT201' }, ...fulfil });
    expect(outcome.draft?.text).toMatch(/doesn't fly on Friday, November 20.*Monday, November 23/);
  });
});

describe('by route', () => {
  const slots = { Origin: 'London', Destination: 'Paris' };

  test('the flights still to leave, each with its state, and a way to ask about one', async () => {
    const { turn, states } = world();
    states.set('MT105 2026-11-20', { status: 'cancelled' });
    const outcome = await turn({ slots, ...fulfil });
    expect(outcome.draft?.text).toBe(
      'From London to Paris on Friday, November 20: MT103 at 2:00 PM is on time; MT105 at 11:30 PM is cancelled.',
    );
    expect(outcome.draft?.suggestions[0]).toBe('Is flight MT103 on time');
  });

  test('all of them on another day', async () => {
    const outcome = await world().turn({ slots: { ...slots, DepartureDate: '2026-11-21' }, ...fulfil });
    expect(outcome.draft?.text).toContain('MT101');
  });

  test.each([
    { name: 'nothing known', slots: {}, slot: 'FlightNumber' },
    {
      name: 'no number at hand',
      slots: {},
      proposed: { slotToElicit: 'FlightNumber', attempt: 'Retry1' },
      slot: 'Origin',
    },
    { name: 'only the origin known', slots: { Origin: 'London' }, slot: 'Destination' },
    { name: 'only the destination known', slots: { Destination: 'Paris' }, slot: 'Origin' },
    { name: 'a route not flown', slots: { Origin: 'London', Destination: 'Oslo' }, slot: 'Destination' },
    { name: 'a day without flights', slots: { Origin: 'London', Destination: 'Lyon' }, slot: 'DepartureDate' },
  ])('with $name asks for $slot', async ({ slots: given, proposed, slot }) => {
    const outcome = await world().turn({ slots: given, ...(proposed && { proposed }) });
    expect(outcome.next).toEqual({ type: 'ElicitSlot', slot });
    expect(outcome.draft?.text).not.toBe('');
  });

  test('is left to fulfilment while slots are filled', async () => {
    expect(await world().turn({ slots })).toEqual({ next: { type: 'Delegate' } });
  });
});
