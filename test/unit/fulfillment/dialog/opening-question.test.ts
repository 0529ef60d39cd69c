import { expect, test } from '@jest/globals';
import type { AskDocuments } from '../../../../fulfillment/dialog/ask-documents.ts';
import { withOpeningQuestions } from '../../../../fulfillment/dialog/opening-question.ts';
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
