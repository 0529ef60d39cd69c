import { PutCommand } from '@aws-sdk/lib-dynamodb';
import { fromTable } from '../document-table.aws.ts';
import type { DocumentTable } from '../document-table.aws.ts';
import type { MaskPersonalData } from './masked-utterance.ts';

interface Feedback {
  readonly sessionId: string;
  readonly at: string;
  readonly rating: number;
  readonly comment: string;
}

/** Feedback stays when the conversation is forgotten: it has no expiry, and so no personal data. */
export const createSaveFeedback =
  (table: DocumentTable, mask: MaskPersonalData) =>
  async ({ sessionId, at, rating, comment }: Feedback): Promise<void> => {
    const Item = { sessionId, at: `FEEDBACK#${at}`, rating, comment: mask(comment) };
    await fromTable(table, table.client.send(new PutCommand({ TableName: table.name, Item })));
  };
