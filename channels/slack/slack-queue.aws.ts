import { ChangeMessageVisibilityCommand, SendMessageCommand, SQSClient } from '@aws-sdk/client-sqs';
import { sessionIdOf } from './slack-turn.ts';
import type { SlackTurn } from './slack-turn.ts';

/** Slack waits three seconds for the door: two tries fit in. */
const patience = { maxAttempts: 2, requestHandler: { requestTimeout: 1000, connectionTimeout: 500 } };

/** The FIFO queue between the door and the worker: one thread's turns in order, and none twice within five minutes. */
export function createSlackQueue(queueUrl: string) {
  const client = new SQSClient(patience);
  return {
    enqueue: async (turn: SlackTurn): Promise<void> => {
      const command = new SendMessageCommand({
        QueueUrl: queueUrl,
        MessageBody: JSON.stringify(turn),
        MessageGroupId: sessionIdOf(turn),
        MessageDeduplicationId: turn.eventId,
      });
      await client.send(command);
    },
    /** Lets a message that was received be seen again after some seconds, instead of after the queue's own timeout. */
    putBack: async (receiptHandle: string, seconds: number): Promise<void> => {
      const VisibilityTimeout = Math.ceil(seconds);
      await client.send(
        new ChangeMessageVisibilityCommand({ QueueUrl: queueUrl, ReceiptHandle: receiptHandle, VisibilityTimeout }),
      );
    },
  };
}
