import { Match, Rule } from 'aws-cdk-lib/aws-events';
import { SqsQueue } from 'aws-cdk-lib/aws-events-targets';
import { PolicyStatement } from 'aws-cdk-lib/aws-iam';
import { Duration } from 'aws-cdk-lib/core';
import { Construct } from 'constructs';
import type { IngestVariables } from '../../knowledge/environment.ts';
import type { Bundles } from '../bundle-all.ts';
import type { Stage } from '../stages.ts';
import { FrontdeskFunction } from './frontdesk-function.ts';
import { documentsPrefix } from './knowledge.ts';
import type { Knowledge } from './knowledge.ts';
import { grantInvoke } from './model-access.ts';
import { WorkQueue } from './work-queue.ts';

export interface IngestProps {
  readonly stage: Stage;
  readonly bundles: Pick<Bundles, 'ingest'>;
  readonly knowledge: Knowledge;
}

const workerTimeout = Duration.minutes(10);
/** Uploads come in crowds: a run that waits for the crowd takes it in at once. */
const crowd = Duration.seconds(10);

/**
 * Has the documents read when some have changed. Every change is a message that says which document it is about; all are of one
 * group, so that no two runs publish at once. What cannot be taken in, or read, ends in the dead-letter queue by its name.
 */
export class Ingest extends Construct {
  readonly work: WorkQueue;

  constructor(scope: Construct, id: string, { stage, bundles, knowledge }: IngestProps) {
    super(scope, id);
    this.work = new WorkQueue(this, 'Changes', { workerTimeout, delay: crowd, sameTextIsOne: true });
    new Rule(this, 'DocumentChanged', {
      eventPattern: {
        source: ['aws.s3'],
        detailType: ['Object Created', 'Object Deleted'],
        detail: { bucket: { name: [knowledge.bucketName] }, object: { key: Match.prefix(`${documentsPrefix}/`) } },
      },
      targets: [new SqsQueue(this.work.queue, { messageGroupId: documentsPrefix })],
    });

    const environment: Partial<Record<keyof IngestVariables, string>> = {
      KNOWLEDGE_FOLDER: knowledge.documentsUrl,
      KNOWLEDGE_URL: knowledge.snapshotUrl,
      EMBEDDING_MODEL_ID: stage.embeddingModelId,
      PROBLEM_QUEUE_URL: this.work.deadLetters.queueUrl,
    };
    const ingest = new FrontdeskFunction(this, 'Function', {
      stage,
      bundle: bundles.ingest,
      description: 'Makes the snapshot of passages from all documents',
      memory: 1769,
      timeout: workerTimeout,
      environment,
    });
    knowledge.grantPublish(ingest);
    const { queueArn } = this.work.deadLetters;
    ingest.addToRolePolicy(new PolicyStatement({ actions: ['sqs:SendMessage'], resources: [queueArn] }));
    grantInvoke(ingest, { actions: ['bedrock:InvokeModel'], modelId: stage.embeddingModelId });
    this.work.feed(ingest, { saysWhatFailed: false });
  }
}
