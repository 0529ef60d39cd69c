import type { LogItemMessage } from '@aws-lambda-powertools/logger/types';
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { Match } from 'aws-cdk-lib/assertions';
import { z } from 'zod';
import { bot } from '../../bot-definition/bot.ts';
import { tableKeys } from '../../fulfillment/environment.ts';
import { FulfillmentError } from '../../fulfillment/errors.ts';
import { createTurnLog } from '../../fulfillment/telemetry/turn-log.ts';
import { deploy, everything, removeFolders } from './deployment.ts';
import type { Deployment } from './deployment.ts';
import { environmentOf } from './environment-of.ts';

let prod: Deployment;
let dev: Deployment;
beforeAll(async () => {
  prod = await deploy('prod', everything);
  dev = await deploy('dev');
});
afterAll(removeFolders);

const properties = (deployment: Deployment, type: string) =>
  Object.values(deployment.resources(type)).map(({ Properties }) => Properties);

const schema = ({ partition, sort }: { partition: string; sort?: string }) => [
  { AttributeName: partition, KeyType: 'HASH' },
  ...(sort === undefined ? [] : [{ AttributeName: sort, KeyType: 'RANGE' }]),
];
/** The logical id that a `Ref` or `Fn::GetAtt` names. */
const ownerOf = (value: unknown): string => {
  const shape = z.union([z.object({ Ref: z.string() }), z.object({ 'Fn::GetAtt': z.tuple([z.string(), z.string()]) })]);
  const named = shape.parse(value);
  return 'Ref' in named ? named.Ref : named['Fn::GetAtt'][0];
};
const secondsOf = (entry: string) => prod.functions.find((one) => one.bundle.entry === entry)?.timeout?.toSeconds();

describe('what is kept', () => {
  test('every bucket is private, encrypted, versioned and speaks TLS only', () => {
    const buckets = properties(prod, 'AWS::S3::Bucket');
    expect(buckets).not.toHaveLength(0);
    for (const bucket of buckets) {
      expect(bucket).toMatchObject({
        PublicAccessBlockConfiguration: {
          BlockPublicAcls: true,
          BlockPublicPolicy: true,
          IgnorePublicAcls: true,
          RestrictPublicBuckets: true,
        },
        BucketEncryption: expect.anything(),
        VersioningConfiguration: { Status: 'Enabled' },
      });
    }
    prod.template.resourcePropertiesCountIs(
      'AWS::S3::BucketPolicy',
      {
        PolicyDocument: {
          Statement: Match.arrayWith([
            Match.objectLike({ Effect: 'Deny', Condition: { Bool: { 'aws:SecureTransport': 'false' } } }),
          ]),
        },
      },
      buckets.length,
    );
  });

  test.each(Object.entries(tableKeys).map(([name, keys]) => ({ name, keys })))(
    '$name has the keys that the code reads by, and forgets and restores as it should',
    ({ keys }) => {
      prod.template.hasResource('AWS::DynamoDB::GlobalTable', {
        DeletionPolicy: 'Retain',
        Properties: {
          BillingMode: 'PAY_PER_REQUEST',
          KeySchema: schema(keys),
          GlobalSecondaryIndexes:
            keys.indexes.length === 0
              ? Match.absent()
              : keys.indexes.map((index) => ({
                  IndexName: index.name,
                  KeySchema: schema(index),
                  Projection: { ProjectionType: 'ALL' },
                })),
          TimeToLiveSpecification:
            'timeToLive' in keys ? { AttributeName: keys.timeToLive, Enabled: true } : Match.absent(),
          SSESpecification: { SSEEnabled: true },
          Replicas: [
            Match.objectLike({
              DeletionProtectionEnabled: true,
              PointInTimeRecoverySpecification: { PointInTimeRecoveryEnabled: true },
            }),
          ],
        },
      });
    },
  );

  const holdsData = ['AWS::S3::Bucket', 'AWS::DynamoDB::GlobalTable', 'AWS::KMS::Key', 'AWS::SecretsManager::Secret'];
  test.each(holdsData.map((type) => ({ type })))('prod keeps its $type, dev does not', ({ type }) => {
    const policies = (deployment: Deployment) =>
      new Set(Object.values(deployment.resources(type)).map(({ DeletionPolicy }) => DeletionPolicy));
    expect(policies(prod)).toEqual(new Set(['Retain']));
    expect(policies(dev)).toEqual(new Set(['Delete']));
  });

  test('no log is kept for ever', () => {
    for (const group of properties(prod, 'AWS::Logs::LogGroup')) expect(group).toHaveProperty('RetentionInDays', 90);
  });
});

describe('the bot', () => {
  test('is imported from the archive of the assembly, and built', () => {
    prod.template.hasResourceProperties('AWS::Lex::Bot', {
      Name: 'Frontdesk-prod',
      AutoBuildBotLocales: true,
      BotFileS3Location: { S3Bucket: Match.anyValue(), S3ObjectKey: Match.stringLikeRegexp('\\.zip$') },
      BotLocales: Match.absent(),
    });
  });

  test('has an alias that calls the fulfilment in every locale, and points to the version made here', () => {
    const [version] = Object.keys(prod.resources('AWS::Lex::BotVersion'));
    const fulfillment = prod.functions.find(({ bundle }) => bundle.entry.startsWith('fulfillment/'));
    const lambdaArn = prod.stack.resolve(fulfillment?.functionArn);
    const [alias] = properties(prod, 'AWS::Lex::BotAlias');
    expect(alias).toMatchObject({
      BotVersion: { 'Fn::GetAtt': [version, 'BotVersion'] },
      BotAliasLocaleSettings: Object.keys(bot.locales).map((LocaleId) => ({
        LocaleId,
        BotAliasLocaleSetting: {
          Enabled: true,
          CodeHookSpecification: { LambdaCodeHook: { LambdaArn: lambdaArn, CodeHookInterfaceVersion: '1.0' } },
        },
      })),
    });
  });

  test('may call the fulfilment through this alias only', () => {
    const [alias] = Object.keys(prod.resources('AWS::Lex::BotAlias'));
    prod.template.resourcePropertiesCountIs(
      'AWS::Lambda::Permission',
      {
        Principal: 'lexv2.amazonaws.com',
        Action: 'lambda:InvokeFunction',
        SourceArn: { 'Fn::GetAtt': [alias, 'Arn'] },
        SourceAccount: { Ref: 'AWS::AccountId' },
      },
      1,
    );
  });

  test('keeps what people say only where a stage asks for it, and then under a key', () => {
    expect(properties(dev, 'AWS::Lex::BotAlias')[0]).not.toHaveProperty('ConversationLogSettings');
    expect(properties(prod, 'AWS::Lex::BotAlias')[0]).toMatchObject({
      ConversationLogSettings: { TextLogSettings: [{ Enabled: true }] },
    });
    expect(JSON.stringify(properties(prod, 'AWS::Lex::BotAlias'))).not.toContain('AudioLogSettings');
    prod.template.hasResourceProperties('AWS::Logs::LogGroup', { KmsKeyId: Match.anyValue() });
  });
});

describe('functions', () => {
  test('run on the newest Node.js runtime, traced, with a log of their own', () => {
    for (const { Properties } of Object.values(prod.resources('AWS::Lambda::Function'))) {
      expect(Properties).toMatchObject({
        Runtime: 'nodejs24.x',
        Architectures: ['arm64'],
        TracingConfig: { Mode: 'Active' },
        LoggingConfig: { LogGroup: expect.anything() },
      });
    }
  });

  test('are all ours: no custom resource brings code along', () => {
    expect(Object.keys(prod.resources('AWS::Lambda::Function'))).toHaveLength(prod.functions.length);
  });

  test('the fulfilment stops before Lex gives up, and the web door before API Gateway does', () => {
    expect(secondsOf('fulfillment/fulfillment.lambda.ts')).toBeLessThan(30);
    expect(secondsOf('channels/web/web.lambda.ts')).toBeLessThan(30);
  });

  test('with secrets have an environment that only the holders of a key can read, and no secret in the template', () => {
    const holders = Object.values(prod.resources('AWS::Lambda::Function')).filter(({ Properties }) =>
      JSON.stringify(Properties['Environment'] ?? {}).includes('resolve:secretsmanager'),
    );
    expect(holders.length).toBeGreaterThan(1);
    for (const { Properties } of holders) expect(Properties).toHaveProperty('KmsKeyArn');
    expect(JSON.stringify(prod.template.toJSON())).not.toMatch(/xox[bp]-|"SecretString":/);
  });
});

describe('changed documents', () => {
  test('are read, and the snapshot that is made of them is not taken for one', () => {
    const [rule] = properties(prod, 'AWS::Events::Rule');
    expect(rule).toMatchObject({
      EventPattern: {
        'detail-type': ['Object Created', 'Object Deleted'],
        detail: { object: { key: [{ prefix: 'documents/' }] } },
      },
    });
    const { KNOWLEDGE_URL: snapshot } = environmentOf(prod, 'knowledge/ingest.lambda.ts');
    expect(snapshot).not.toContain('/documents/');
    prod.template.hasResourceProperties('AWS::S3::Bucket', {
      NotificationConfiguration: { EventBridgeConfiguration: { EventBridgeEnabled: true } },
    });
  });

  test('are named by their messages, also where these end, and are read by one run at a time', () => {
    const [target] = z
      .array(z.object({ SqsParameters: z.object({ MessageGroupId: z.string() }), Input: z.undefined().optional() }))
      .parse(properties(prod, 'AWS::Events::Rule')[0]?.['Targets']);
    // Without an input of our own, the message is the event, which names the object.
    expect(target?.SqsParameters.MessageGroupId).toBe('documents');
    prod.template.hasResourceProperties('AWS::SQS::Queue', {
      FifoQueue: true,
      ContentBasedDeduplication: true,
      DelaySeconds: 10,
      RedrivePolicy: Match.anyValue(),
    });
    const { PROBLEM_QUEUE_URL: problems } = environmentOf(prod, 'knowledge/ingest.lambda.ts');
    expect(problems).toContain('DeadLetters');
  });
});

describe('queues', () => {
  test('hold a message back for longer than its worker may take', () => {
    const mappings = properties(prod, 'AWS::Lambda::EventSourceMapping');
    expect(mappings).toHaveLength(2);
    for (const { EventSourceArn, FunctionName, BatchSize } of mappings) {
      const queue = prod.resources('AWS::SQS::Queue')[ownerOf(EventSourceArn)]?.Properties;
      const worker = prod.resources('AWS::Lambda::Function')[ownerOf(FunctionName)]?.Properties;
      expect(BatchSize).toBe(1);
      expect(Number(queue?.['VisibilityTimeout'])).toBeGreaterThan(Number(worker?.['Timeout']));
      expect(queue).toHaveProperty('RedrivePolicy');
    }
  });

  test('have their failed messages taken back one by one where the worker says which', () => {
    const reporting = properties(prod, 'AWS::Lambda::EventSourceMapping').filter(({ FunctionResponseTypes }) =>
      JSON.stringify(FunctionResponseTypes)?.includes('ReportBatchItemFailures'),
    );
    expect(reporting.map(({ FunctionName }) => ownerOf(FunctionName))).toEqual([
      expect.stringContaining('SlackDoorWorker'),
    ]);
  });
});

describe('alarms', () => {
  test('each says what it means and goes to the topic, going and coming', () => {
    const topic = { Ref: Object.keys(prod.resources('AWS::SNS::Topic'))[0] };
    const alarms = properties(prod, 'AWS::CloudWatch::Alarm');
    expect(alarms.length).toBeGreaterThanOrEqual(7);
    for (const alarm of alarms) {
      expect(alarm).toMatchObject({ AlarmActions: [topic], OKActions: [topic], TreatMissingData: 'notBreaching' });
      expect(alarm['AlarmDescription']).toMatch(/\w[.?]$/);
    }
    prod.template.hasResourceProperties('AWS::SNS::Subscription', {
      Protocol: 'email',
      Endpoint: 'frontdesk@example.com',
    });
  });

  test('count the lines that the fulfilment writes when a turn fails, and when it is served with less', () => {
    const written: string[] = [];
    const note = (line: LogItemMessage) => {
      written.push(typeof line === 'string' ? line : line.message);
    };
    const log = createTurnLog({ info: () => undefined, warn: note, error: note });
    log.failed(new FulfillmentError('UNEXPECTED', 'of the test'), { turnId: '1', sessionId: 's' });
    log.degraded('model', undefined);
    const patterns = properties(prod, 'AWS::Logs::MetricFilter').map((filter) => filter['FilterPattern']);
    expect(patterns).toEqual(written.map((message) => `{ $.message = "${message}" }`));
  });

  test('every dead-letter queue has one', () => {
    const queues = Object.entries(prod.resources('AWS::SQS::Queue'));
    const deadLetters = queues.filter(([, { Properties }]) => !('RedrivePolicy' in Properties)).map(([id]) => id);
    expect(deadLetters).toHaveLength(queues.length / 2);
    for (const id of deadLetters) {
      prod.template.hasResourceProperties('AWS::CloudWatch::Alarm', {
        MetricName: 'ApproximateNumberOfMessagesVisible',
        Dimensions: [{ Name: 'QueueName', Value: { 'Fn::GetAtt': [id, 'QueueName'] } }],
        Threshold: 0,
      });
    }
  });
});
