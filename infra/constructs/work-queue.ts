import type { IFunction } from 'aws-cdk-lib/aws-lambda';
import { SqsEventSource } from 'aws-cdk-lib/aws-lambda-event-sources';
import { Queue } from 'aws-cdk-lib/aws-sqs';
import { Duration } from 'aws-cdk-lib/core';
import { Construct } from 'constructs';

export interface WorkQueueProps {
  /** Of the function that works it off. */
  readonly workerTimeout: Duration;
  /** Messages of one group are worked off in order, and one given twice within five minutes is taken once. */
  readonly fifo: boolean;
}

/** How often a message is tried before it is laid aside. */
const attempts = 5;

/** A queue of work for one function, and a second queue for what it gave up. Both are encrypted and speak TLS only. */
export class WorkQueue extends Construct {
  readonly queue: Queue;
  readonly deadLetters: Queue;

  constructor(scope: Construct, id: string, { workerTimeout, fifo }: WorkQueueProps) {
    super(scope, id);
    const both = { enforceSSL: true, ...(fifo && { fifo }) };
    this.deadLetters = new Queue(this, 'DeadLetters', { ...both, retentionPeriod: Duration.days(14) });
    this.queue = new Queue(this, 'Queue', {
      ...both,
      // Six times the function's own, as AWS advises: a message must not come back while Lambda still holds it.
      visibilityTimeout: Duration.seconds(6 * workerTimeout.toSeconds()),
      deadLetterQueue: { queue: this.deadLetters, maxReceiveCount: attempts },
    });
  }

  /** Calls the worker with batches; it answers with the messages that have to come back. */
  feed(worker: IFunction, batchSize: number): void {
    worker.addEventSource(new SqsEventSource(this.queue, { batchSize, reportBatchItemFailures: true }));
  }
}
