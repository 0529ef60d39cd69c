import { describe, expect, test } from '@jest/globals';
import type { AskDocuments } from '../../../../fulfillment/dialog/ask-documents.ts';
import { createBookFlight } from '../../../../fulfillment/dialog/flights/book-flight.ts';
import { withSideQuestions } from '../../../../fulfillment/dialog/form/side-question.ts';
import { authored } from '../../../../fulfillment/draft.ts';
import { aTurn, wording } from '../support/a-turn.ts';
import { aFlight, inMemoryStores } from '../support/in-memory-stores.ts';

const answered = { ...authored({ text: 'Up to 23 kg [1].' }), origin: 'answer' } as const;
const knows: AskDocuments = async () => ({ kind: 'answered', draft: answered, quoted: false });
const knowsNothing: AskDocuments = async () => ({ kind: 'unknown' });
const refuses: AskDocuments = async () => ({ kind: 'blocked' });

function booking(ask: AskDocuments) {
  const { flightStore, bookingStore, ownBookings } = inMemoryStores({ flights: [aFlight({ flightNumber: 'MT101' })] });
  const handler = withSideQuestions(
    createBookFlight({ flights: flightStore, bookings: bookingStore, ownBookings }),
    ask,
  );
  return (over: Omit<Parameters<typeof aTurn>[0], 'intent'>) =>
    handler(aTurn({ intent: 'BookFlight', ...over }), wording);
}

const route = { Origin: 'London', Destination: 'Paris' };
const stillOpen = { slotToElicit: 'DepartureDate', attempt: 'Retry1' };
const question = 'how heavy may a bag be?';

describe('a question while a slot is open', () => {
  test('is answered, and the slot asked for again, with nothing lost', async () => {
    const outcome = await booking(knows)({ slots: route, utterance: question, proposed: stillOpen });
    expect(outcome.next).toEqual({ type: 'ElicitSlot', slot: 'DepartureDate' });
    expect(outcome.aside).toBe(answered);
    expect(outcome.draft?.text).toBe('Now, back to where we were. What date would you like to fly to Paris?');
    expect(outcome.slots).toEqual({});
  });

  test.each([
    { name: 'the documents do not answer is said to be so', ask: knowsNothing, says: "don't have a reliable answer" },
    { name: 'is not to be answered is turned down', ask: refuses, says: "can't help with that" },
  ])('that $name', async ({ ask, says }) => {
    const outcome = await booking(ask)({ slots: route, utterance: question, proposed: stillOpen });
    expect(outcome.next).toEqual({ type: 'ElicitSlot', slot: 'DepartureDate' });
    expect(outcome.aside?.text).toContain(says);
  });

  test('a statement that the documents know about is answered too', async () => {
    const outcome = await booking(knows)({ slots: route, utterance: 'my dog weighs ten kilos', proposed: stillOpen });
    expect(outcome.aside).toBe(answered);
  });

  test.each([
    { name: 'a word that is no value', utterance: 'purple', ask: knows },
    {
      name: 'a longer try that the documents know nothing of',
      utterance: 'the day after my birthday',
      ask: knowsNothing,
    },
    { name: 'the first time the slot is asked for', utterance: question, ask: knows, attempt: 'Initial' },
  ])('$name is left to Lex, which asks again and counts', async ({ utterance, ask, attempt = 'Retry1' }) => {
    const proposed = { ...stillOpen, attempt };
    expect(await booking(ask)({ slots: route, utterance, proposed })).toMatchObject({ next: { type: 'Delegate' } });
  });

  test.each([
    { name: 'as it was written', taken: 'Can I take my dog?' },
    { name: 'without its mark', taken: 'can I take my dog' },
  ])('that Lex took for the last name, $name, is taken back out', async ({ taken }) => {
    const slots = {
      ...route,
      DepartureDate: '2026-12-01',
      Passengers: '1',
      Cabin: 'economy',
      LastName: taken,
    };
    const { LastName: _asked, ...before } = slots;
    const form = JSON.stringify({ intent: 'BookFlight', slots: before });
    const session = { shown: 'London/Paris/2026-12-01', form };
    const outcome = await booking(knows)({ slots, utterance: 'Can I take my dog?', session });
    expect(outcome).toMatchObject({
      next: { type: 'ElicitSlot', slot: 'LastName' },
      slots: { LastName: null },
      aside: answered,
    });
  });
});

test('a question at the confirmation is answered, and the whole offer made again', async () => {
  const turn = booking(knows);
  const slots = { ...route, DepartureDate: '2026-12-01', Passengers: '1', Cabin: 'economy', LastName: 'Fielding' };
  const { session = {} } = await turn({ slots });
  const outcome = await turn({ slots, session, utterance: question });
  expect(outcome.next).toEqual({ type: 'ConfirmIntent' });
  expect(outcome.aside).toBe(answered);
  expect(outcome.draft?.text).toMatch(/^Now, back.*MT101.*\$100/);
  expect(outcome.session?.offer).toBe(session.offer);
});
