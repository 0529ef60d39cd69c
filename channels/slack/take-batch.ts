import * as z from 'zod/mini';
import { SlackError } from './slack-error.ts';
import { slackTurn } from './slack-turn.ts';
import type { SlackTurn } from './slack-turn.ts';

/** https://docs.aws.amazon.com/lambda/latest/dg/with-sqs.html, as far as it is read. */
const sqsEvent = z.object({
  Records: z.array(
    z.object({
      messageId: z.string(),
      receiptHandle: z.string(),
      body: z.string(),
      attributes: z.object({ MessageGroupId: z.string() }),
    }),
  ),
});
type SqsRecord = z.infer<typeof sqsEvent>['Records'][number];

/** What Lambda takes for an answer to a batch (ReportBatchItemFailures): whatever is listed goes back to the queue. */
export interface BatchAnswer {
  readonly batchItemFailures: readonly { readonly itemIdentifier: string }[];
}

export interface BatchOptions {
  readonly answer: (turn: SlackTurn) => Promise<void>;
  /** Makes a message that goes back visible again after some seconds. */
  readonly putBack: (receiptHandle: string, seconds: number) => Promise<void>;
  readonly report: (error: unknown) => void;
}

/** For trouble that says nothing of how long it lasts. */
const pause = 10;

/** Takes a batch of a FIFO queue: threads side by side, each in its order. What follows a failure in its thread waits with it. */
export function createTakeBatch({ answer, putBack, report }: BatchOptions) {
  const takeThread = async (records: readonly SqsRecord[]): Promise<readonly SqsRecord[]> => {
    for (const [index, record] of records.entries()) {
      try {
        await answer(slackTurn.parse(JSON.parse(record.body)));
      } catch (error) {
        report(error);
        const left = records.slice(index);
        const seconds = (error instanceof SlackError ? error.retryAfterSeconds : undefined) ?? pause;
        // Not put back, they come back all the same, when the queue's own timeout has passed.
        await Promise.all(left.map(({ receiptHandle }) => putBack(receiptHandle, seconds).catch(report)));
        return left;
      }
    }
    return [];
  };

  return async (event: unknown): Promise<BatchAnswer> => {
    const threads = new Map<string, SqsRecord[]>();
    for (const record of sqsEvent.parse(event).Records) {
      const thread = record.attributes.MessageGroupId;
      threads.set(thread, [...(threads.get(thread) ?? []), record]);
    }
    const failed = await Promise.all([...threads.values()].map(takeThread));
    return { batchItemFailures: failed.flat().map(({ messageId }) => ({ itemIdentifier: messageId })) };
  };
}
