import { GetCommand, UpdateCommand } from '@aws-sdk/lib-dynamodb';
import * as z from 'zod/mini';
import { fromTable, readRow } from '../document-table.aws.ts';
import type { DocumentTable } from '../document-table.aws.ts';
import { expiryAfter } from './expiry.ts';

const row = z.object({ failed: z._default(z.int(), 0) });

const keyOf = (sessionId: string) => ({ sessionId, at: 'LOOKUPS' });

/**
 * How often a session named a code and a name that do not belong together. Counted here and not in the session attributes,
 * which a client can reset.
 */
export function createFailedLookups(table: DocumentTable, now: () => Date = () => new Date()) {
  return {
    async count(sessionId: string): Promise<number> {
      const get = new GetCommand({ TableName: table.name, Key: keyOf(sessionId), ConsistentRead: true });
      const { Item } = await fromTable(table, table.client.send(get));
      return readRow(table, row, Item ?? {}).failed;
    },
    async add(sessionId: string): Promise<number> {
      const update = new UpdateCommand({
        TableName: table.name,
        Key: keyOf(sessionId),
        UpdateExpression: 'ADD #failed :one SET #expires = :expires',
        ExpressionAttributeNames: { '#failed': 'failed', '#expires': 'expiresAt' },
        ExpressionAttributeValues: { ':one': 1, ':expires': expiryAfter(now()) },
        ReturnValues: 'ALL_NEW',
      });
      const { Attributes } = await fromTable(table, table.client.send(update));
      return readRow(table, row, Attributes).failed;
    },
  };
}
