import { PolicyStatement } from 'aws-cdk-lib/aws-iam';
import type { IFunction } from 'aws-cdk-lib/aws-lambda';
import { BlockPublicAccess, Bucket, BucketEncryption, CfnBucket } from 'aws-cdk-lib/aws-s3';
import { Duration, Stack, Validations } from 'aws-cdk-lib/core';
import { Construct } from 'constructs';
import type { Stage } from '../stages.ts';

/** Documents lie below this prefix of the bucket, in public/ and staff/. */
export const documentsPrefix = 'documents';
const snapshotKey = 'snapshot/passages.bin';

/** The documents, and the snapshot of passages that is made of them, in one bucket. */
export class Knowledge extends Construct {
  readonly bucketName: string;
  readonly documentsUrl: string;
  readonly snapshotUrl: string;
  readonly #bucket: Bucket;
  readonly #plainBucket: CfnBucket;

  constructor(scope: Construct, id: string, { stage }: { readonly stage: Stage }) {
    super(scope, id);
    this.#bucket = new Bucket(this, 'Bucket', {
      blockPublicAccess: BlockPublicAccess.BLOCK_ALL,
      encryption: BucketEncryption.S3_MANAGED,
      enforceSSL: true,
      // An earlier snapshot is put back by copying its version.
      versioned: true,
      lifecycleRules: [{ noncurrentVersionExpiration: Duration.days(90) }],
      removalPolicy: stage.removalPolicy,
    });
    Validations.of(this.#bucket).acknowledge({
      id: 'AwsSolutions-S1',
      reason: 'Only our functions and whoever publishes documents use it; CloudTrail data events say who did.',
    });
    const plainBucket = this.#bucket.node.defaultChild;
    if (!(plainBucket instanceof CfnBucket)) throw new TypeError('A bucket of CDK is an AWS::S3::Bucket');
    // Bucket's own eventBridgeEnabled would bring a function of CDK's along that may change any bucket.
    plainBucket.notificationConfiguration = { eventBridgeConfiguration: { eventBridgeEnabled: true } };
    this.#plainBucket = plainBucket;
    this.bucketName = this.#bucket.bucketName;
    this.documentsUrl = `s3://${this.bucketName}/${documentsPrefix}`;
    this.snapshotUrl = `s3://${this.bucketName}/${snapshotKey}`;
  }

  /** For whoever answers from the snapshot. */
  grantReadSnapshot(reader: IFunction): void {
    this.#allow(reader, 's3:GetObject', snapshotKey);
    // Without it, S3 says "forbidden" of what does not exist (yet), which is another matter.
    reader.addToRolePolicy(new PolicyStatement({ actions: ['s3:ListBucket'], resources: [this.#bucket.bucketArn] }));
  }

  /** For the one that makes the snapshot of the documents. */
  grantPublish(publisher: IFunction): void {
    this.grantReadSnapshot(publisher);
    this.#allow(publisher, 's3:PutObject', snapshotKey);
    this.#allow(publisher, 's3:GetObject', `${documentsPrefix}/*`);
    const bucketId = Stack.of(this).getLogicalId(this.#plainBucket);
    Validations.of(publisher.role ?? publisher).acknowledge({
      id: `AwsSolutions-IAM5[Resource::<${bucketId}.Arn>/${documentsPrefix}/*]`,
      reason: 'It reads every document, whatever it is called.',
    });
  }

  #allow(one: IFunction, action: string, key: string): void {
    one.addToRolePolicy(new PolicyStatement({ actions: [action], resources: [this.#bucket.arnForObjects(key)] }));
  }
}
