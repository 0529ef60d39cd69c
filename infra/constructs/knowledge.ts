import { PolicyStatement } from 'aws-cdk-lib/aws-iam';
import type { IGrantable } from 'aws-cdk-lib/aws-iam';
import { BlockPublicAccess, Bucket, BucketEncryption } from 'aws-cdk-lib/aws-s3';
import { Duration, Validations } from 'aws-cdk-lib/core';
import { Construct } from 'constructs';
import type { Stage } from '../stages.ts';

const snapshotKey = 'snapshot/passages.bin';

/** The documents, and the snapshot of passages that is made of them, in one bucket. */
export class Knowledge extends Construct {
  readonly bucket: Bucket;
  readonly snapshotUrl: string;

  constructor(scope: Construct, id: string, { stage }: { readonly stage: Stage }) {
    super(scope, id);
    this.bucket = new Bucket(this, 'Bucket', {
      blockPublicAccess: BlockPublicAccess.BLOCK_ALL,
      encryption: BucketEncryption.S3_MANAGED,
      enforceSSL: true,
      // An earlier snapshot is put back by copying its version.
      versioned: true,
      lifecycleRules: [{ noncurrentVersionExpiration: Duration.days(90) }],
      removalPolicy: stage.removalPolicy,
    });
    this.snapshotUrl = `s3://${this.bucket.bucketName}/${snapshotKey}`;
    Validations.of(this.bucket).acknowledge({
      id: 'AwsSolutions-S1',
      reason: 'Only our functions and whoever publishes documents read it; CloudTrail data events say who did.',
    });
  }

  grantReadSnapshot(reader: IGrantable): void {
    const allow = (action: string, resource: string) =>
      reader.grantPrincipal.addToPrincipalPolicy(new PolicyStatement({ actions: [action], resources: [resource] }));
    allow('s3:GetObject', this.bucket.arnForObjects(snapshotKey));
    // Without it, S3 says "forbidden" of a snapshot that does not exist yet, which is another matter.
    allow('s3:ListBucket', this.bucket.bucketArn);
  }
}
