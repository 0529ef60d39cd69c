import { describe, expect, test } from '@jest/globals';
import { createSealSlots } from '../../../../fulfillment/memory/seal-slots.ts';
import type { Owner } from '../../../../fulfillment/turn.ts';

const { seal, open } = createSealSlots('x'.repeat(32));
const owner: Owner = {
  sessionId: 'session-1',
  person: { id: 'person-1', audience: 'public', verified: false },
  now: new Date('2026-11-20T12:00:00Z'),
};
const slots = { LastName: 'García Márquez', BookingCode: '4S6TM7' };

describe('what is sealed', () => {
  test('comes back, shows nothing, and looks like nothing that was sealed before', () => {
    const sealed = seal(slots, owner, 'CancelBooking');
    expect(open(sealed, owner, 'CancelBooking')).toEqual(slots);
    expect(Buffer.from(sealed, 'base64url').toString('latin1')).not.toMatch(/Garc|4S6TM7|LastName/);
    expect(seal(slots, owner, 'CancelBooking')).not.toBe(sealed);
  });

  const later = (minutes: number) => new Date(owner.now.getTime() + minutes * 60_000);
  test('opens for half an hour', () => {
    const sealed = seal(slots, owner, 'CancelBooking');
    expect(open(sealed, { ...owner, now: later(29) }, 'CancelBooking')).toEqual(slots);
    expect(open(sealed, { ...owner, now: later(31) }, 'CancelBooking')).toEqual({});
  });

  test.each([
    { name: 'in another session', by: { ...owner, sessionId: 'session-2' }, intent: 'CancelBooking' },
    {
      name: 'to another person',
      by: { ...owner, person: { ...owner.person, id: 'person-2' } },
      intent: 'CancelBooking',
    },
    { name: 'in a form of another intent', by: owner, intent: 'BookFlight' },
  ])('does not open $name', ({ by, intent }) => {
    expect(open(seal(slots, owner, 'CancelBooking'), by, intent)).toEqual({});
  });

  test('does not open under another secret, nor when it was altered, nor when it never was one', () => {
    const sealed = seal(slots, owner, 'CancelBooking');
    expect(createSealSlots('y'.repeat(32)).open(sealed, owner, 'CancelBooking')).toEqual({});
    for (let at = 0; at < sealed.length; at += 7) {
      const altered = `${sealed.slice(0, at)}${sealed[at] === 'A' ? 'B' : 'A'}${sealed.slice(at + 1)}`;
      expect(open(altered, owner, 'CancelBooking')).toEqual({});
    }
    for (const rubbish of ['', 'x', '{"slots":{}}', 'A'.repeat(2000)]) {
      expect(open(rubbish, owner, 'CancelBooking')).toEqual({});
    }
  });
});
