import { createHash } from 'node:crypto';
import { SendMessageCommand, SQSClient } from '@aws-sdk/client-sqs';
import type { DocumentProblem } from './ingest-report.ts';

/** Where whoever keeps the documents finds those that could not be used: the dead-letter queue of the changes. */
export function createProblemQueue(url: string, client?: SQSClient) {
  const sqs = client ?? new SQSClient({});
  return async (problems: readonly DocumentProblem[]): Promise<void> => {
    for (const { path, message } of problems) {
      const body = JSON.stringify({ document: path, problem: message });
      await sqs.send(
        new SendMessageCommand({
          QueueUrl: url,
          MessageBody: body,
          MessageGroupId: 'documents',
          // The same problem within five minutes is one message (SQS, "Exactly-once processing").
          MessageDeduplicationId: createHash('sha256').update(body).digest('hex'),
        }),
      );
    }
  };
}
