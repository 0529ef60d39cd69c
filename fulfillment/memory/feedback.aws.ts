import { PutCommand } from '@aws-sdk/lib-dynamodb';
import { fromTable } from '../document-table.aws.ts';
import type { DocumentTable } from '../document-table.aws.ts';
import type { Turn } from '../turn.ts';
import type { Masking } from './masked-utterance.ts';

interface Feedback {
  readonly rating: number;
  readonly comment: string;
}

/** Feedback stays when the conversation is forgotten: it has no expiry, and so no personal data. */
export const createSaveFeedback =
  (table: DocumentTable, { mask, withoutHeardNames }: Masking) =>
  async ({ rating, comment }: Feedback, turn: Turn): Promise<void> => {
    const at = `FEEDBACK#${turn.now.toISOString()}`;
    const Item = { sessionId: turn.sessionId, at, rating, comment: mask(withoutHeardNames(comment, turn)) };
    await fromTable(table, table.client.send(new PutCommand({ TableName: table.name, Item })));
  };
