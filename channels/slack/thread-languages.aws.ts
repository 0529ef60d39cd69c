import { DynamoDBClient } from '@aws-sdk/client-dynamodb';
import { DynamoDBDocumentClient, GetCommand, PutCommand } from '@aws-sdk/lib-dynamodb';
import * as z from 'zod/mini';
import type { ThreadLanguages } from './thread-languages.ts';

export interface ThreadLanguagesOptions {
  /** The conversation table: `sessionId` and `at` are its keys, `expiresAt` (epoch seconds) its time to live. */
  readonly tableName: string;
  readonly now?: () => Date;
}

const keptForSeconds = 24 * 60 * 60;
const row = z.object({ localeId: z.string() });

/** The sort key of a turn is an instant; this one is none, and so never read as a turn. */
const keyOf = (sessionId: string) => ({ sessionId, at: 'SLACK-LANGUAGE' });

export function createThreadLanguages(options: ThreadLanguagesOptions): ThreadLanguages {
  const { tableName, now = () => new Date() } = options;
  const client = DynamoDBDocumentClient.from(
    new DynamoDBClient({ maxAttempts: 2, requestHandler: { requestTimeout: 2000, connectionTimeout: 1000 } }),
  );
  return {
    of: async (sessionId) => {
      const { Item } = await client.send(new GetCommand({ TableName: tableName, Key: keyOf(sessionId) }));
      return Item === undefined ? undefined : row.parse(Item).localeId;
    },
    keep: async (sessionId, localeId) => {
      const expiresAt = Math.floor(now().getTime() / 1000) + keptForSeconds;
      const Item = { ...keyOf(sessionId), localeId, expiresAt };
      await client.send(new PutCommand({ TableName: tableName, Item }));
    },
  };
}
