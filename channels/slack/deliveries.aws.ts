import { ConditionalCheckFailedException, DynamoDBClient } from '@aws-sdk/client-dynamodb';
import { DynamoDBDocumentClient, GetCommand, PutCommand } from '@aws-sdk/lib-dynamodb';
import { z } from 'zod';
import type { Deliveries, Delivery, DeliveryKey } from './deliveries.ts';
import { slackMessage } from './slack-turn.ts';

export interface DeliveriesOptions {
  /** The conversation table: `sessionId` and `at` are its keys, `expiresAt` (epoch seconds) its time to live. */
  readonly tableName: string;
  readonly now?: () => Date;
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

export function createDeliveries({ tableName, now = () => new Date() }: DeliveriesOptions): Deliveries {
  const client = DynamoDBDocumentClient.from(
    new DynamoDBClient({ maxAttempts: 2, requestHandler: { requestTimeout: 2000, connectionTimeout: 1000 } }),
  );
  const put = async (key: DeliveryKey, row: z.input<typeof delivery>, condition?: string): Promise<void> => {
    const expiresAt = Math.floor(now().getTime() / 1000) + keptForSeconds;
    await client.send(
      new PutCommand({
        TableName: tableName,
        Item: { ...keyOf(key), ...row, expiresAt },
        ...(condition !== undefined && { ConditionExpression: condition }),
      }),
    );
  };

  return {
    begin: async (key) => {
      try {
        await put(key, { state: 'begun' }, 'attribute_not_exists(sessionId)');
        return undefined;
      } catch (error) {
        if (!(error instanceof ConditionalCheckFailedException)) throw error;
        const get = new GetCommand({ TableName: tableName, Key: keyOf(key), ConsistentRead: true });
        return readDelivery((await client.send(get)).Item);
      }
    },
    keep: (key, message) => put(key, { state: 'unsent', message: JSON.stringify(message) }),
    finish: (key) => put(key, { state: 'done' }),
  };
}

function readDelivery(item: unknown): Delivery {
  const row = delivery.parse(item);
  return row.state === 'unsent'
    ? { state: 'unsent', message: slackMessage.parse(JSON.parse(row.message)) }
    : { state: row.state };
}
