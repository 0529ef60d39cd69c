import { describe, expect, test } from '@jest/globals';
import { namesIn } from '../../../../fulfillment/guardrail/mask-names.ts';
import { createHeardNames } from '../../../../fulfillment/memory/heard-names.ts';
import { maskedUtterance } from '../../../../fulfillment/memory/masked-utterance.ts';
import { aTurn } from '../support/a-turn.ts';

const heardNames = (secret: string) => createHeardNames(secret.repeat(32), namesIn);
const { namesHeard, withoutHeardNames } = heardNames('x');
const masking = { mask: (text: string) => text.replaceAll('jo@example.com', '[e-mail]'), withoutHeardNames };

describe('maskedUtterance', () => {
  test('obfuscated slots by their names, wherever they were said', () => {
    const turn = aTurn({
      intent: 'FindBooking',
      utterance: "it's ABC2D4, Mr. Fielding, fielding",
      slots: { BookingCode: 'ABC2D4', LastName: 'Fielding' },
    });
    expect(maskedUtterance(turn, masking)).toBe("it's {BookingCode}, Mr. {LastName}, {LastName}");
  });

  test('the rest by the mask', () => {
    expect(maskedUtterance(aTurn({ intent: 'FallbackIntent', utterance: 'write to jo@example.com' }), masking)).toBe(
      'write to [e-mail]',
    );
  });

  test('a name that was not understood is not kept either', () => {
    const proposed = { slotToElicit: 'LastName', attempt: 'Retry1' };
    expect(maskedUtterance(aTurn({ intent: 'FindBooking', utterance: 'Featherstonehaugh!', proposed }), masking)).toBe(
      '{LastName}',
    );
  });

  test('a name that was given earlier in the conversation, and in no other', () => {
    const given = aTurn({ intent: 'FindBooking', slots: { LastName: 'García-Lüders' } });
    const names = namesHeard(given);
    const later = (sessionId: string) =>
      aTurn({ intent: 'FallbackIntent', sessionId, utterance: 'is Garcia the same as LÜDERS?', session: { names } });
    expect(maskedUtterance(later(given.sessionId), masking)).toBe('is [name] the same as [name]?');
    expect(maskedUtterance(later('another'), masking)).toBe('is Garcia the same as LÜDERS?');
    expect(names).not.toMatch(/garc|lued|lüd/i);
  });

  test.each([
    {
      said: 'my name is Anna Quillfeather, and I fly with the children',
      later: 'can Quillfeather and the children fly?',
    },
    { said: 'ich heiße Quillfeather und fliege mit Kind', later: 'can Quillfeather and the children fly?' },
    { said: 'and Quillfeather is my colleague', later: 'can Quillfeather and the children fly?' },
  ])('a name that somebody said is one, and no other word of theirs: $said', ({ said, later }) => {
    const names = namesHeard(aTurn({ intent: 'FallbackIntent', utterance: said }));
    const turn = aTurn({ intent: 'FallbackIntent', utterance: later, session: { names } });
    expect(maskedUtterance(turn, masking)).toBe('can [name] and the children fly?');
  });

  test('its print is of no use to whoever has a list of names and not the secret', () => {
    const given = aTurn({ intent: 'FindBooking', slots: { LastName: 'García' } });
    const session = { names: namesHeard(given) };
    const guess = aTurn({ intent: 'FallbackIntent', utterance: 'García', session });
    expect(heardNames('y').withoutHeardNames('García', guess)).toBe('García');
    expect(withoutHeardNames('García', guess)).toBe('[name]');
  });
});
