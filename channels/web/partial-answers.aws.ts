import { DynamoDBClient } from '@aws-sdk/client-dynamodb';
import { DynamoDBDocumentClient, GetCommand } from '@aws-sdk/lib-dynamodb';
import { keyOfPartial, partialAnswer } from '../../bot-definition/contract/partial-answer.ts';
import type { ReadPartial } from './await-partial.ts';

/** Reads what the fulfilment has put into the conversation table. What cannot be read is not there: the whole answer will come. */
export function createReadPartial(tableName: string): ReadPartial {
  const client = DynamoDBDocumentClient.from(new DynamoDBClient({ maxAttempts: 1 }));
  return async (place) => {
    const get = new GetCommand({ TableName: tableName, Key: keyOfPartial(place) });
    const { Item } = await client.send(get).catch(() => ({ Item: undefined }));
    return partialAnswer.safeParse(Item).data?.text;
  };
}
