import { describe, expect, test } from '@jest/globals';
import { correctionOfForm } from '../../../../fulfillment/dialog/corrected-form.ts';
import { aTurn } from '../support/a-turn.ts';

const flight = {
  Origin: 'London',
  Destination: 'Paris',
  DepartureDate: '2026-12-01',
  Passengers: '2',
  Cabin: 'economy',
};
const session = (slots: object) => ({
  topic: 'BookFlight',
  offer: 'MT101@2026-12-01 economy 2 200',
  form: JSON.stringify({ intent: 'BookFlight', slots }),
});

/** Lex took the utterance for the beginning of a hotel booking. */
const hotel = (
  utterance: string,
  said: Readonly<Record<string, [interpreted: string, original: string]>>,
  slots: object = flight,
) => {
  const turn = aTurn({ intent: 'BookHotel', utterance, session: session(slots) });
  const heard = Object.entries(said).map(([slot, [interpreted, original]]) => [slot, { interpreted, original }]);
  return correctionOfForm({ ...turn, intent: { ...turn.intent, slots: Object.fromEntries(heard) } });
};
const day: { CheckInDate: [string, string] } = { CheckInDate: ['2026-12-25', 'the 25th'] };

describe('what Lex took for something new', () => {
  test('"make it for the 25th" puts the date of the open form right', () => {
    const turn = hotel('make it for the 25th', day);
    expect(turn?.intent).toMatchObject({ name: 'BookFlight', confirmation: 'None' });
    expect(turn?.intent.slots).toMatchObject({
      DepartureDate: { interpreted: '2026-12-25', original: 'the 25th' },
      Origin: { interpreted: 'London' },
    });
    expect(turn?.session.topic).toBe('BookFlight');
  });

  test('the way back is put right when it is spoken of', () => {
    const spoken = hotel('no, return on the 25th', day, { ...flight, ReturnDate: '2026-12-20' });
    expect(spoken?.intent.slots).toMatchObject({ ReturnDate: { interpreted: '2026-12-25' } });
  });

  test.each([
    { name: 'says more than a value', utterance: 'actually I need a hotel for the 25th', said: day },
    { name: 'does not sound like a correction', utterance: 'for the 25th', said: day },
    { name: 'has no value', utterance: 'make it a hotel', said: {} },
    {
      name: 'has a value that the form has no place for',
      utterance: 'make it a double for the 25th',
      said: { ...day, RoomType: ['double', 'double'] as [string, string] },
    },
  ])('is new when it $name', ({ utterance, said }) => {
    expect(hotel(utterance, said)).toBeUndefined();
  });

  test('is new while the form is being filled in: Lex asks for its slots, and hears a value for them', () => {
    const turn = aTurn({ intent: 'BookHotel', slots: { CheckInDate: '2026-12-25' }, utterance: 'no, 2026-12-25' });
    const { offer: _none, ...open } = session(flight);
    expect(correctionOfForm({ ...turn, session: open })).toBeUndefined();
    expect(correctionOfForm({ ...turn, session: session(flight) })).toBeDefined();
  });

  test('is new when the form has no such value yet', () => {
    expect(hotel('make it for the 25th', day, { Origin: 'London' })).toBeUndefined();
  });
});
