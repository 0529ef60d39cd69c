import { describe, expect, test } from '@jest/globals';
import { maskedUtterance } from '../../../../fulfillment/memory/masked-utterance.ts';
import { aTurn } from '../support/a-turn.ts';

const mask = (text: string) => text.replaceAll('jo@example.com', '[e-mail]');

describe('maskedUtterance', () => {
  test('obfuscated slots by their names, wherever they were said', () => {
    const turn = aTurn({
      intent: 'FindBooking',
      utterance: "it's ABC2D4, Mr. Fielding, fielding",
      slots: { BookingCode: 'ABC2D4', LastName: 'Fielding' },
    });
    expect(maskedUtterance(turn, mask)).toBe("it's {BookingCode}, Mr. {LastName}, {LastName}");
  });

  test('the rest by the mask', () => {
    expect(maskedUtterance(aTurn({ intent: 'FallbackIntent', utterance: 'write to jo@example.com' }), mask)).toBe(
      'write to [e-mail]',
    );
  });

  test('a name that was not understood is not kept either', () => {
    const proposed = { slotToElicit: 'LastName', attempt: 'Retry1' };
    expect(maskedUtterance(aTurn({ intent: 'FindBooking', utterance: 'Featherstonehaugh!', proposed }), mask)).toBe(
      '{LastName}',
    );
  });
});
