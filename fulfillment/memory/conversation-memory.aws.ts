import { PutCommand, QueryCommand } from '@aws-sdk/lib-dynamodb';
import * as z from 'zod/mini';
import { audiences } from '../../bot-definition/contract/identity-claims.ts';
import { citation } from '../../bot-definition/contract/reply.ts';
import { fromTable, readRow } from '../document-table.aws.ts';
import type { DocumentTable } from '../document-table.aws.ts';
import type { ConversationMemory } from './conversation-memory.ts';
import { expiryAfter } from './expiry.ts';

const turnRow = z.object({
  sessionId: z.string(),
  at: z.string(),
  // A row that does not say is kept from the public.
  audience: z._default(z.enum(audiences), 'staff'),
  person: z.string(),
  bot: z.string(),
  citations: z._default(z.array(citation), []),
  suggestions: z._default(z.array(z.string()), []),
});

/** The table's other rows (failed look-ups, feedback) have sort keys that no instant is: they come after every turn. */
const afterEveryInstant = '9999';

/** The conversation table as turns. */
export function createConversationMemory(table: DocumentTable): ConversationMemory {
  return {
    async remember(turn) {
      const Item = { ...turn, expiresAt: expiryAfter(new Date(turn.at)) };
      await fromTable(table, table.client.send(new PutCommand({ TableName: table.name, Item })));
    },
    async recent(sessionId, limit) {
      const query = new QueryCommand({
        TableName: table.name,
        KeyConditionExpression: '#session = :session AND #at < :last',
        ExpressionAttributeNames: { '#session': 'sessionId', '#at': 'at' },
        ExpressionAttributeValues: { ':session': sessionId, ':last': afterEveryInstant },
        ScanIndexForward: false,
        Limit: limit,
        ConsistentRead: true,
      });
      const { Items = [] } = await fromTable(table, table.client.send(query));
      return Items.map((row) => readRow(table, turnRow, row)).toReversed();
    },
  };
}
