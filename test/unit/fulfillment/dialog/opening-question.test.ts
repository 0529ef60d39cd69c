import { expect, test } from '@jest/globals';
import type { AskDocuments } from '../../../../fulfillment/dialog/ask-documents.ts';
import { withOpeningQuestions } from '../../../../fulfillment/dialog/form/opening-question.ts';
import type { Outcome } from '../../../../fulfillment/turn.ts';
import { authored } from '../../../../fulfillment/draft.ts';
import { aTurn, wording } from '../support/a-turn.ts';

const answered = { ...authored({ text: 'Up to 6 people [1].' }), origin: 'answer' } as const;
const knows: AskDocuments = async () => ({ kind: 'answered', draft: answered, quoted: false });
const knowsNothing: AskDocuments = async () => ({ kind: 'unknown' });
const goesOn: Outcome = { next: { type: 'Delegate' } };
const question = 'How many people may share a family account?';

const open = (ask: AskDocuments, over: Omit<Parameters<typeof aTurn>[0], 'intent'>) =>
  withOpeningQuestions(async () => goesOn, ask)(aTurn({ intent: 'BookHotel', ...over }), wording);

test('a question that the documents answer opens no form', async () => {
  expect(await open(knows, { utterance: question })).toEqual({
    next: { type: 'Close', state: 'Fulfilled' },
    draft: answered,
  });
});

test.each([
  { name: 'what is told without a wish', utterance: 'PayPal limit per booking' },
  {
    name: 'a story with a day that is past',
    utterance: 'I lost my luggage yesterday evening',
    slots: { CheckInDate: '2026-11-19' },
  },
  { name: 'what is looked for in vain', utterance: "I can't find the check-in page" },
  { name: 'what is checked in', utterance: 'the page for check-in is nowhere' },
  { name: 'a story', utterance: 'My boss needs a bill with our tax number on it' },
  {
    name: 'what goes on from an answer, though it names a city',
    utterance: 'and for Tokyo?',
    slots: { City: 'Tokyo' },
  },
])('$name is asked of the documents', async ({ utterance, slots }) => {
  expect(await open(knows, { utterance, ...(slots && { slots }) })).toMatchObject({ draft: answered });
});

test.each([
  { name: 'a question that the documents do not answer', ask: knowsNothing, utterance: question },
  { name: 'a request put as a question', ask: knows, utterance: 'Can you book a room for six people?' },
  { name: 'a question that names a city', ask: knows, utterance: 'what is a room in Rome?', slots: { City: 'Rome' } },
  { name: 'a statement', ask: knows, utterance: 'a room for six people' },
])('$name opens it', async ({ ask, utterance, slots }) => {
  expect(await open(ask, { utterance, ...(slots && { slots }) })).toBe(goesOn);
});

test('a question in no other words than the form is asked for with opens it', async () => {
  const status = (utterance: string) =>
    withOpeningQuestions(async () => goesOn, knows)(aTurn({ intent: 'FlightStatus', utterance }), wording);
  expect(await status("what's the status of my flight?")).toBe(goesOn);
  expect(await status('what is the Silver status of frequent flyers?')).toMatchObject({ draft: answered });
});

test('a wish that the form refuses is asked of the documents when there is a word for it', async () => {
  const refuses: Outcome = { next: { type: 'ElicitSlot', slot: 'Guests' }, slots: { Guests: null } };
  const asked: string[] = [];
  const hears: AskDocuments = async ({ utterance }) => {
    asked.push(utterance);
    return { kind: 'answered', draft: answered, quoted: false };
  };
  const wish = (utterance: string, ask: AskDocuments, slots: Readonly<Record<string, string>> = { Guests: '15' }) =>
    withOpeningQuestions(async () => refuses, ask)(aTurn({ intent: 'BookHotel', utterance, slots }), wording);
  expect(await wish('we want to book for a group of 15 people', hears)).toMatchObject({ draft: answered });
  expect(asked).toEqual(['we want to book for a group of people']);
  expect(await wish('we want to book for a group of 15 people', knowsNothing)).toBe(refuses);
  expect(await wish('book a hotel for 15 people', hears)).toBe(refuses);
  expect(await wish('book a group room in Rome for 15', hears, { Guests: '15', City: 'Rome' })).toBe(refuses);
});

test.each([
  { localeId: 'en_US', utterance: 'Is my flight on time?' },
  { localeId: 'es_US', utterance: '¿Mi vuelo va a tiempo?' },
  { localeId: 'es_US', utterance: '¿Mi vuelo sale a tiempo?' },
  { localeId: 'es_US', utterance: '¿Está mi vuelo a tiempo?' },
  { localeId: 'es_US', utterance: '¿Mi vuelo está a tiempo?' },
  { localeId: 'de_DE', utterance: 'Ist mein Flug pünktlich?' },
  { localeId: 'fr_FR', utterance: 'Mon vol est-il à l’heure ?' },
])('a question that the intent has as a phrase opens it: $utterance', async ({ localeId, utterance }) => {
  const handler = withOpeningQuestions(async () => goesOn, knows);
  expect(await handler(aTurn({ intent: 'FlightStatus', localeId, utterance }), wording)).toBe(goesOn);
});

test.each([
  ['en_US', "I can't find my booking"],
  ['de_DE', 'ich kann meine Buchung nicht finden'],
  ['es_US', 'no puedo encontrar mi reserva'],
  ['fr_FR', 'je ne trouve pas ma réservation'],
])('%s, "%s" looks in vain for what the form is for, and opens it', async (localeId, utterance) => {
  const opened = withOpeningQuestions(async () => goesOn, knows);
  expect(await opened(aTurn({ intent: 'FindBooking', localeId, utterance }), wording)).toBe(goesOn);
});
