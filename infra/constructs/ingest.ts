import { Match, Rule, RuleTargetInput } from 'aws-cdk-lib/aws-events';
import { SqsQueue } from 'aws-cdk-lib/aws-events-targets';
import { Duration } from 'aws-cdk-lib/core';
import { Construct } from 'constructs';
import type { IngestVariables } from '../../knowledge/environment.ts';
import type { Stage } from '../stages.ts';
import { FrontdeskFunction } from './frontdesk-function.ts';
import { documentsPrefix } from './knowledge.ts';
import type { Knowledge } from './knowledge.ts';
import { grantInvoke } from './model-access.ts';
import { WorkQueue } from './work-queue.ts';

export interface IngestProps {
  readonly stage: Stage;
  readonly knowledge: Knowledge;
}

const workerTimeout = Duration.minutes(10);
/** For so long SQS takes the same message for one (SQS Developer Guide, "Exactly-once processing"). */
const sameMessage = Duration.minutes(5);

/**
 * Has the documents read when some have changed. Every change sends the same message. The queue keeps the first of five minutes and
 * hands it out when they are over, so that a thousand uploads are one run and no change is missed; and as all messages are of
 * one group, no two runs publish at once.
 */
export class Ingest extends Construct {
  readonly work: WorkQueue;

  constructor(scope: Construct, id: string, { stage, knowledge }: IngestProps) {
    super(scope, id);
    this.work = new WorkQueue(this, 'Changes', { workerTimeout, delay: sameMessage, sameTextIsOne: true });
    const message = RuleTargetInput.fromText('Documents have changed');
    new Rule(this, 'DocumentChanged', {
      eventPattern: {
        source: ['aws.s3'],
        detailType: ['Object Created', 'Object Deleted'],
        detail: { bucket: { name: [knowledge.bucketName] }, object: { key: Match.prefix(`${documentsPrefix}/`) } },
      },
      targets: [new SqsQueue(this.work.queue, { messageGroupId: documentsPrefix, message })],
    });

    const environment: Partial<Record<keyof IngestVariables, string>> = {
      KNOWLEDGE_FOLDER: knowledge.documentsUrl,
      KNOWLEDGE_URL: knowledge.snapshotUrl,
      EMBEDDING_MODEL_ID: stage.embeddingModelId,
    };
    const ingest = new FrontdeskFunction(this, 'Function', {
      stage,
      entry: 'knowledge/ingest.lambda.ts',
      description: 'Makes the snapshot of passages from all documents',
      memory: 1769,
      timeout: workerTimeout,
      environment,
    });
    knowledge.grantPublish(ingest);
    grantInvoke(ingest, { actions: ['bedrock:InvokeModel'], modelId: stage.embeddingModelId });
    this.work.feed(ingest, { saysWhatFailed: false });
  }
}
