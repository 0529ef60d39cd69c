import type { IFunction } from 'aws-cdk-lib/aws-lambda';
import { SqsEventSource } from 'aws-cdk-lib/aws-lambda-event-sources';
import { Queue } from 'aws-cdk-lib/aws-sqs';
import { Duration } from 'aws-cdk-lib/core';
import { Construct } from 'constructs';

export interface WorkQueueProps {
  /** Of the function that works it off. */
  readonly workerTimeout: Duration;
  /** A message waits so long before it is worked off. */
  readonly delay?: Duration;
  /** Whether messages with the same text are one, when they come within five minutes (SQS: "Exactly-once processing"). */
  readonly sameTextIsOne?: boolean;
}

/** How often a message is tried before it is laid aside. */
const attempts = 5;

/**
 * A queue of work for one function: messages of one group are worked off one after the other, in order. What was given up lies in
 * a second queue. Both are encrypted and speak TLS only.
 */
export class WorkQueue extends Construct {
  readonly queue: Queue;
  readonly deadLetters: Queue;

  constructor(scope: Construct, id: string, { workerTimeout, delay, sameTextIsOne }: WorkQueueProps) {
    super(scope, id);
    const both = { fifo: true, enforceSSL: true };
    this.deadLetters = new Queue(this, 'DeadLetters', { ...both, retentionPeriod: Duration.days(14) });
    this.queue = new Queue(this, 'Queue', {
      ...both,
      // A message must not come back while its worker may still be at it, nor long after a worker has died.
      visibilityTimeout: Duration.seconds(2 * workerTimeout.toSeconds()),
      ...(delay && { deliveryDelay: delay }),
      ...(sameTextIsOne && { contentBasedDeduplication: true }),
      deadLetterQueue: { queue: this.deadLetters, maxReceiveCount: attempts },
    });
  }

  /**
   * Calls the worker with one message at a time: in a batch, a group would wait for the slowest of the others. A worker that
   * says which messages have to come back must be believed; any other fails by throwing.
   */
  feed(worker: IFunction, { saysWhatFailed }: { readonly saysWhatFailed: boolean }): void {
    worker.addEventSource(new SqsEventSource(this.queue, { batchSize: 1, reportBatchItemFailures: saysWhatFailed }));
  }
}
