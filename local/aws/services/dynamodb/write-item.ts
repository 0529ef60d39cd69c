import { z } from 'zod';
import { dynamoDbError, isDynamoDbError } from './dynamodb-errors.ts';
import type { Json } from './dynalite.ts';
import type { ItemWrite, Stage, TableStore } from './table-store.ts';

/** A single write; ReturnValuesOnConditionCheckFailure = ALL_OLD puts the item that failed the condition into the error. */
export function writeItem(store: TableStore, operation: ItemWrite, input: Json): Promise<Json> {
  const wantsOld = input['ReturnValuesOnConditionCheckFailure'] === 'ALL_OLD';
  return store.write(async (stage) => {
    try {
      return await stage.run(operation, input);
    } catch (error) {
      if (!wantsOld || !isDynamoDbError(error, 'ConditionalCheckFailedException')) throw error;
      const item = await readItem(stage, input['TableName'], await keyOf(stage, input));
      throw dynamoDbError('ConditionalCheckFailedException', error.message, item && { Item: item });
    }
  });
}

const attributes = z.record(z.string(), z.unknown()).nullish();
const addressed = z.object({ TableName: z.string(), Key: attributes, Item: attributes });

/** The key of what a Put, Update, Delete or ConditionCheck is about. */
export async function keyOf(stage: Stage, input: Json): Promise<Json> {
  const { TableName, Key, Item } = addressed.parse(input);
  const { Table } = await stage.read('DescribeTable', { TableName });
  const names = Table?.KeySchema.map(({ AttributeName }) => AttributeName) ?? [];
  return Object.fromEntries(names.map((name) => [name, (Item ?? Key ?? {})[name]]));
}

export async function readItem(stage: Stage, TableName: unknown, Key: Json): Promise<Json | undefined> {
  const { Item } = await stage.read('GetItem', { TableName, Key, ConsistentRead: true });
  return Item;
}
