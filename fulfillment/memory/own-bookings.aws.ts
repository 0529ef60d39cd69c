import { GetCommand, UpdateCommand } from '@aws-sdk/lib-dynamodb';
import * as z from 'zod/mini';
import { fromTable, readRow } from '../document-table.aws.ts';
import type { DocumentTable } from '../document-table.aws.ts';
import type { Owner } from '../turn.ts';

/** Each "4S6TM7 1764331200": a code and until when it is open, so that one that is shown later opens no earlier one again. */
const row = z.object({ codes: z._default(z.set(z.string()), new Set()) });

const keyOf = ({ sessionId, person }: Owner) => ({ sessionId, at: `BOOKINGS ${person.id}` });
const secondsOf = ({ now }: Owner): number => Math.floor(now.getTime() / 1000);

/** A name and a code open a booking for a conversation, not for whoever sits down at the same screen in the evening. */
const secondsOpen = 60 * 60;

/**
 * The codes that a person has shown to be theirs in a session, in the conversation table. What cannot be kept costs a question its
 * answer, and not the person the booking that was just made or found: `onLost` hears of it.
 */
export function createOwnBookings(table: DocumentTable, onLost: (error: unknown) => void) {
  return {
    async add(owner: Owner, code: string): Promise<void> {
      const until = secondsOf(owner) + secondsOpen;
      const update = new UpdateCommand({
        TableName: table.name,
        Key: keyOf(owner),
        UpdateExpression: 'ADD #codes :code SET #expires = :expires',
        ExpressionAttributeNames: { '#codes': 'codes', '#expires': 'expiresAt' },
        ExpressionAttributeValues: { ':code': new Set([`${code} ${until}`]), ':expires': until },
      });
      await fromTable(table, table.client.send(update)).catch(onLost);
    },
    async of(owner: Owner): Promise<readonly string[]> {
      const get = new GetCommand({ TableName: table.name, Key: keyOf(owner), ConsistentRead: true });
      const { Item } = await fromTable(table, table.client.send(get));
      const kept = [...readRow(table, row, Item ?? {}).codes].map((entry) => entry.split(' '));
      // DynamoDB may take days to remove what has expired.
      const open = kept.filter(([, until]) => Number(until) > secondsOf(owner));
      return [...new Set(open.flatMap(([code]) => code ?? []))];
    },
  };
}
