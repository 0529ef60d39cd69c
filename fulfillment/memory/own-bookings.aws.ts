import { GetCommand, UpdateCommand } from '@aws-sdk/lib-dynamodb';
import * as z from 'zod/mini';
import { fromTable, readRow } from '../document-table.aws.ts';
import type { DocumentTable } from '../document-table.aws.ts';
import type { Person } from '../turn.ts';

const row = z.object({ codes: z._default(z.set(z.string()), new Set()), expiresAt: z._default(z.int(), 0) });

interface Owner {
  readonly sessionId: string;
  readonly person: Person;
  readonly now: Date;
}

const keyOf = ({ sessionId, person }: Owner) => ({ sessionId, at: `BOOKINGS ${person.id}` });
const secondsOf = ({ now }: Owner): number => Math.floor(now.getTime() / 1000);

/** A name and a code open a booking for a conversation, not for whoever sits down at the same screen in the evening. */
const secondsOpen = 60 * 60;

/** The codes that a person has shown to be theirs in a session, in the conversation table. */
export function createOwnBookings(table: DocumentTable) {
  return {
    async add(owner: Owner, code: string): Promise<void> {
      const update = new UpdateCommand({
        TableName: table.name,
        Key: keyOf(owner),
        UpdateExpression: 'ADD #codes :code SET #expires = :expires',
        ExpressionAttributeNames: { '#codes': 'codes', '#expires': 'expiresAt' },
        ExpressionAttributeValues: { ':code': new Set([code]), ':expires': secondsOf(owner) + secondsOpen },
      });
      await fromTable(table, table.client.send(update));
    },
    async of(owner: Owner): Promise<readonly string[]> {
      const get = new GetCommand({ TableName: table.name, Key: keyOf(owner), ConsistentRead: true });
      const { Item } = await fromTable(table, table.client.send(get));
      const { codes, expiresAt } = readRow(table, row, Item ?? {});
      // DynamoDB may take days to remove what has expired.
      return expiresAt > secondsOf(owner) ? [...codes] : [];
    },
  };
}
