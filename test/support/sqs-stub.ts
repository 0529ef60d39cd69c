import { createHash } from 'node:crypto';
import { createServer } from 'node:http';
import { text as readAll } from 'node:stream/consumers';
import { z } from 'zod';

const sent = z.object({
  QueueUrl: z.string(),
  MessageBody: z.string(),
  MessageGroupId: z.string(),
  MessageDeduplicationId: z.string(),
});
const putBack = z.object({ QueueUrl: z.string(), ReceiptHandle: z.string(), VisibilityTimeout: z.number() });

/**
 * As much of an SQS FIFO queue as the Slack door uses, on the wire (awsJson1.0): messages with a deduplication id that was seen
 * are accepted and dropped. `take` gives what is queued as Lambda would.
 */
export async function serveSqsStub() {
  const queue: z.infer<typeof sent>[] = [];
  const returned: z.infer<typeof putBack>[] = [];
  const seen = new Set<string>();
  const state = { fails: false };

  const operations: Readonly<Record<string, (request: unknown) => object>> = {
    SendMessage: (request) => {
      const message = sent.parse(request);
      if (!seen.has(message.MessageDeduplicationId)) queue.push(message);
      seen.add(message.MessageDeduplicationId);
      return { MessageId: 'm', MD5OfMessageBody: createHash('md5').update(message.MessageBody).digest('hex') };
    },
    ChangeMessageVisibility: (request) => {
      returned.push(putBack.parse(request));
      return {};
    },
  };

  const server = createServer((request, response) => {
    void readAll(request).then((body) => {
      const operation = String(request.headers['x-amz-target']).split('.')[1] ?? '';
      const answer = operations[operation]?.(JSON.parse(body));
      response.setHeader('content-type', 'application/x-amz-json-1.0');
      response.statusCode = state.fails ? 500 : 200;
      response.end(JSON.stringify(state.fails ? { __type: 'InternalError' } : answer));
    });
  });
  await new Promise<void>((listening) => {
    server.listen(0, '127.0.0.1', listening);
  });
  const address = server.address();
  const port = typeof address === 'object' && address !== null ? address.port : 0;
  const url = `http://127.0.0.1:${port}`;

  return {
    url,
    queueUrl: `${url}/000000000000/slack.fifo`,
    queue,
    returned,
    state,
    /** Everything that is queued, as the event of one batch; the queue is empty afterwards. */
    take: () => ({
      Records: queue.splice(0).map(({ MessageBody, MessageGroupId, MessageDeduplicationId }) => ({
        messageId: `id-${MessageDeduplicationId}`,
        receiptHandle: `handle-${MessageDeduplicationId}`,
        body: MessageBody,
        attributes: { MessageGroupId, MessageDeduplicationId, ApproximateReceiveCount: '1' },
        messageAttributes: {},
        md5OfBody: '',
        eventSource: 'aws:sqs',
        eventSourceARN: 'arn:aws:sqs:us-east-1:000000000000:slack.fifo',
        awsRegion: 'us-east-1',
      })),
    }),
    close: async () => {
      server.closeAllConnections();
      await new Promise((closed) => server.close(closed));
    },
  };
}
