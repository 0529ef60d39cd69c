import { PutCommand } from '@aws-sdk/lib-dynamodb';
import { keyOfPartial, type PartialAnswer } from '../../bot-definition/contract/partial-answer.ts';
import { fromTable } from '../document-table.aws.ts';
import type { DocumentTable } from '../document-table.aws.ts';

/** A door reads it for as long as a turn lasts. */
const secondsKept = 300;

/** Puts the beginning of an answer where its door looks. */
export const createShowPartial =
  (table: DocumentTable, now: () => number = Date.now) =>
  async ({ text }: PartialAnswer, place: string): Promise<void> => {
    const Item = { ...keyOfPartial(place), text, expiresAt: Math.floor(now() / 1000) + secondsKept };
    await fromTable(table, table.client.send(new PutCommand({ TableName: table.name, Item })));
  };
