import { describe, expect, test } from '@jest/globals';
import { maskedUtterance, maskPersonalData } from '../../../../fulfillment/memory/mask-personal-data.ts';
import { aTurn } from '../support/a-turn.ts';

describe('maskPersonalData', () => {
  test.each([
    { name: 'an e-mail address', text: 'write to jo.doe+x@example.co.uk please', masked: 'write to {email} please' },
    { name: 'a phone number', text: 'call +1 (555) 010-0199 now', masked: 'call {phone} now' },
    { name: 'a card number', text: 'card 4111 1111 1111 1111, ok', masked: 'card {card}, ok' },
    {
      name: 'a booking code',
      text: 'booking ABC2D4, and abc2d4',
      masked: 'booking {booking code}, and {booking code}',
    },
    { name: 'words', text: 'please change my flight', masked: 'please change my flight' },
    {
      name: 'weights, dates and flights',
      text: '23 kg on December 12 with MT204',
      masked: '23 kg on December 12 with MT204',
    },
  ])('$name', ({ text, masked }) => {
    expect(maskPersonalData(text)).toBe(masked);
  });
});

describe('maskedUtterance', () => {
  test('obfuscated slots by their names, wherever they were said', () => {
    const turn = aTurn({
      intent: 'FindBooking',
      utterance: "it's ABC2D4, Mr. Fielding, fielding",
      slots: { BookingCode: 'ABC2D4', LastName: 'Fielding' },
    });
    expect(maskedUtterance(turn)).toBe("it's {BookingCode}, Mr. {LastName}, {LastName}");
  });

  test('a name that was not understood is not kept either', () => {
    const proposed = { slotToElicit: 'LastName', attempt: 'Retry1' };
    expect(maskedUtterance(aTurn({ intent: 'FindBooking', utterance: 'Featherstonehaugh!', proposed }))).toBe(
      '{LastName}',
    );
  });
});
