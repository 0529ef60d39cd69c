import { expect, test } from '@jest/globals';
import * as fc from 'fast-check';
import { bookingCodeFor } from '../../../../fulfillment/dialog/bookings/booking-code.ts';

test('a code has six letters and digits that sound like nothing else, and one digit at least', () => {
  fc.assert(
    fc.property(fc.string(), fc.nat(9), (agreement, attempt) => {
      const code = bookingCodeFor(agreement, attempt);
      expect(code).toMatch(/^(?=.*[2-9])[A-HJ-NP-Z2-9]{6}$/);
      expect(bookingCodeFor(agreement, attempt)).toBe(code);
    }),
  );
});

test('agreements and attempts have codes of their own', () => {
  const codes = Array.from({ length: 1000 }, (_, index) =>
    bookingCodeFor(`agreement ${index % 500}`, index < 500 ? 0 : 1),
  );
  expect(new Set(codes).size).toBe(1000);
});
