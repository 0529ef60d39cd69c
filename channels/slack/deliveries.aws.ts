import { randomUUID } from 'node:crypto';
import { ConditionalCheckFailedException, DynamoDBClient } from '@aws-sdk/client-dynamodb';
import { DynamoDBDocumentClient, GetCommand, PutCommand } from '@aws-sdk/lib-dynamodb';
import * as z from 'zod/mini';
import type { Deliveries, Delivery, DeliveryKey } from './deliveries.ts';
import { slackMessage } from './slack-turn.ts';

export interface DeliveriesOptions {
  /** The conversation table: `sessionId` and `at` are its keys, `expiresAt` (epoch seconds) its time to live. */
  readonly tableName: string;
  readonly now?: () => Date;
  readonly newId?: () => string;
}

/** Slack's "delayed events" come hourly for a day. */
const keptForSeconds = 36 * 60 * 60;

const delivery = z.discriminatedUnion('state', [
  z.object({ state: z.literal('begun') }),
  z.object({ state: z.literal('unsent'), message: z.string() }),
  z.object({ state: z.literal('done') }),
]);

/** The sort key of a turn is an instant; this one is none, and so never read as a turn. */
const keyOf = ({ sessionId, eventId }: DeliveryKey) => ({ sessionId, at: `SLACK#${eventId}` });

export function createDeliveries(options: DeliveriesOptions): Deliveries {
  const { tableName, now = () => new Date(), newId = randomUUID } = options;
  const client = DynamoDBDocumentClient.from(
    new DynamoDBClient({ maxAttempts: 2, requestHandler: { requestTimeout: 2000, connectionTimeout: 1000 } }),
  );
  const rowOf = (key: DeliveryKey, row: z.input<typeof delivery>) => ({
    TableName: tableName,
    Item: { ...keyOf(key), ...row, expiresAt: Math.floor(now().getTime() / 1000) + keptForSeconds },
  });

  const begin = async (key: DeliveryKey): Promise<Delivery | undefined> => {
    const attempt = newId();
    const { TableName, Item } = rowOf(key, { state: 'begun' });
    const put = new PutCommand({
      TableName,
      Item: { ...Item, attempt },
      // The SDK repeats a call whose answer was lost: the row that it then finds is its own.
      ConditionExpression: 'attribute_not_exists(sessionId) OR attempt = :attempt',
      ExpressionAttributeValues: { ':attempt': attempt },
    });
    try {
      await client.send(put);
      return undefined;
    } catch (error) {
      if (!(error instanceof ConditionalCheckFailedException)) throw error;
      const get = new GetCommand({ TableName, Key: keyOf(key), ConsistentRead: true });
      return readDelivery((await client.send(get)).Item);
    }
  };

  return {
    begin,
    keep: async (key, message) => {
      await client.send(new PutCommand(rowOf(key, { state: 'unsent', message: JSON.stringify(message) })));
    },
    finish: async (key) => {
      await client.send(new PutCommand(rowOf(key, { state: 'done' })));
    },
  };
}

function readDelivery(item: unknown): Delivery {
  const row = delivery.parse(item);
  return row.state === 'unsent'
    ? { state: 'unsent', message: slackMessage.parse(JSON.parse(row.message)) }
    : { state: row.state };
}
