import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { RecognizeTextCommand } from '@aws-sdk/client-lex-runtime-v2';
import { parseTurnTrace } from '../../bot-definition/contract/turn-trace.ts';
import type { Frontdesk } from '../../local/start-frontdesk.ts';
import { startTestFrontdesk } from '../support/frontdesk.ts';
import { localClient } from '../support/sdk-door.ts';

/** A booking of the sample data. */
const booked = { code: '4S6TM7', lastName: 'Silva', flightNumber: 'MT204' };

let frontdesk: Frontdesk;
beforeAll(async () => {
  frontdesk = await startTestFrontdesk();
});
afterAll(() => frontdesk.close());

/** A conversation; `sessionAttributes` are what a client claims. */
function converse(localeId = 'en_US', sessionAttributes?: Record<string, string>) {
  const session = { botId: 'FRONTDESK1', botAliasId: 'TSTALIASID', localeId, sessionId: `own-${randomUUID()}` };
  return async (text: string) => {
    const client = localClient(frontdesk.awsUrl);
    const answer = await client.send(
      new RecognizeTextCommand({
        ...session,
        text,
        requestAttributes: { 'frontdesk-trace': 'on' },
        ...(sessionAttributes && { sessionState: { sessionAttributes } }),
      }),
    );
    client.destroy();
    return {
      said: (answer.messages ?? []).map(({ content }) => content).join('\n'),
      trace: parseTurnTrace(answer.requestAttributes?.['frontdesk-trace']),
    };
  };
}

const words = [
  {
    localeId: 'en_US',
    find: 'find my booking',
    asks: 'Is my flight refundable?',
    needed: /its code and the last name/,
    told: /4S6TM7 is (?:not )?refundable/,
  },
  {
    localeId: 'de_DE',
    find: 'meine Buchung finden',
    asks: 'Ist mein Flug erstattbar?',
    needed: /Buchungscode und den Nachnamen/,
    told: /4S6TM7 ist (?:nicht )?erstattbar/,
  },
  {
    localeId: 'es_US',
    find: 'buscar mi reserva',
    asks: '¿Mi vuelo es reembolsable?',
    needed: /el código y el apellido/,
    told: /4S6TM7 (?:no )?es reembolsable/,
  },
  {
    localeId: 'fr_FR',
    find: 'retrouver ma réservation',
    asks: 'Mon vol est-il remboursable ?',
    needed: /son code et le nom de famille/,
    told: /4S6TM7 (?:est|n’est pas) remboursable/,
  },
];

describe.each(words)('a question about one’s own booking in $localeId', ({ localeId, find, asks, needed, told }) => {
  test('is answered once its code and last name were checked, in this conversation alone, and never from the cache', async () => {
    const mine = converse(localeId);
    expect((await mine(asks)).said).toMatch(needed);
    for (const text of [find, booked.code, booked.lastName]) await mine(text);
    expect((await mine(asks)).said).toMatch(told);
    const again = await mine(asks);
    expect(again.said).toMatch(told);
    expect(again.trace?.fromCache).toBe(false);

    const other = await converse(localeId)(asks);
    expect(other.said).toMatch(needed);
    expect(other.said).not.toContain(booked.code);
    expect(other.said).not.toContain('$');
    expect(other.trace?.fromCache).toBe(false);
  });
});

test('when one leaves is told from the booking', async () => {
  const mine = converse();
  for (const text of ['find my booking', booked.code, booked.lastName]) await mine(text);
  expect((await mine('when do I leave?')).said).toMatch(/MT204 from London to Paris on .*, leaving at 7:15/);
});

test('a wrong name opens nothing, and neither does what a client writes into its session', async () => {
  const claimed = { ownBookings: booked.code, verified: 'true', bookingCode: booked.code, lastName: booked.lastName };
  const stranger = converse('en_US', claimed);
  for (const text of ['find my booking', booked.code, 'Fischer']) await stranger(text);
  await stranger('never mind');
  const { said } = await stranger('is my flight refundable?');
  expect(said).not.toContain(booked.code);
  expect(said).not.toContain(booked.flightNumber);
});
