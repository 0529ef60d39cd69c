import { execFileSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { basename, join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { gzipSync } from 'node:zlib';
import { bundleLambda, type LambdaBundle } from '../infra/bundle-lambda.ts';
import { type Figure, percentile } from './figures.ts';

const root = join(import.meta.dirname, '..');
const runs = 11;

const client = {
  bedrock: `import { BedrockRuntimeClient } from '@aws-sdk/client-bedrock-runtime'; clients.push(new BedrockRuntimeClient({}));`,
  dynamodb: `import { DynamoDBClient } from '@aws-sdk/client-dynamodb'; import { DynamoDBDocumentClient } from '@aws-sdk/lib-dynamodb'; clients.push(DynamoDBDocumentClient.from(new DynamoDBClient({})));`,
  lex: `import { LexRuntimeV2Client } from '@aws-sdk/client-lex-runtime-v2'; clients.push(new LexRuntimeV2Client({}));`,
  s3: `import { S3Client } from '@aws-sdk/client-s3'; clients.push(new S3Client({}));`,
  sqs: `import { SQSClient } from '@aws-sdk/client-sqs'; clients.push(new SQSClient({}));`,
  translate: `import { TranslateClient } from '@aws-sdk/client-translate'; clients.push(new TranslateClient({}));`,
} as const;

interface Subject {
  readonly entry: string;
  /** The SDK clients it makes: the bare bundle makes the same ones, and does nothing. */
  readonly clients: readonly (keyof typeof client)[];
  readonly budget?: number;
}

const subjects: readonly Subject[] = [
  { entry: 'fulfillment/fulfillment.lambda.ts', clients: ['bedrock', 'dynamodb', 's3', 'translate'], budget: 1.6 },
  { entry: 'channels/web/web.lambda.ts', clients: ['lex'] },
  { entry: 'channels/slack/slack-door.lambda.ts', clients: ['sqs'] },
  { entry: 'channels/slack/slack-worker.lambda.ts', clients: ['lex', 'dynamodb'] },
  { entry: 'knowledge/ingest.lambda.ts', clients: ['bedrock', 's3', 'sqs'] },
];

const settings = {
  INVENTORY_TABLE: 'inventory',
  BOOKING_TABLE: 'booking',
  CONVERSATION_TABLE: 'conversation',
  IDENTITY_SECRET: 'x'.repeat(32),
  WEB_SESSION_SECRET: 'x'.repeat(32),
  MODEL_ID: 'amazon.nova-2-lite-v1:0',
  GUARDRAIL_ID: 'guardrail',
  GUARDRAIL_VERSION: '1',
  EMBEDDING_MODEL_ID: 'amazon.titan-embed-text-v2:0',
  KNOWLEDGE_URL: 's3://bucket/snapshot',
  KNOWLEDGE_FOLDER: 's3://bucket/documents',
  PROBLEM_QUEUE_URL: 'https://sqs.us-east-1.amazonaws.com/000000000000/problems.fifo',
  LEX_BOT_ID: 'FRONTDESK1',
  LEX_BOT_ALIAS_ID: 'TSTALIASID',
  LEX_LOCALE_ID: 'en_US',
  SLACK_SIGNING_SECRET: 'x',
  SLACK_BOT_TOKEN: 'xoxb-x',
  SLACK_QUEUE_URL: 'https://sqs.us-east-1.amazonaws.com/000000000000/queue.fifo',
  AWS_REGION: 'us-east-1',
  NODE_NO_WARNINGS: '1',
};

/** Milliseconds to load a bundle in a new process, process start not counted. */
function loadTime({ folder, file }: LambdaBundle): number {
  const script = `const t = performance.now(); await import(${JSON.stringify(pathToFileURL(file))}); process.stdout.write(String(performance.now() - t));`;
  const env = { ...process.env, ...settings, WEB_ASSETS: join(folder, 'assets') };
  return Number(execFileSync(process.execPath, ['--input-type=module', '-e', script], { env, encoding: 'utf8' }));
}

async function bundleBare({ entry, clients }: Subject, folder: string): Promise<LambdaBundle> {
  const source = join('bench', `.bare-${basename(entry)}`);
  const lines = clients.map((name) => client[name]).join('\n');
  writeFileSync(
    join(root, source),
    `const clients: unknown[] = [];\n${lines}\nexport const handler = async () => clients.length;\n`,
  );
  try {
    return await bundleLambda(source, folder);
  } finally {
    rmSync(join(root, source));
  }
}

async function measure(subject: Subject, folder: string): Promise<readonly Figure[]> {
  const name = basename(subject.entry, '.lambda.ts');
  const bare = await bundleBare(subject, join(folder, `${name}-bare`));
  const ours = await bundleLambda(subject.entry, join(folder, name));
  mkdirSync(join(ours.folder, 'assets'));
  // What the web door reads at cold start; empty files load as fast as the real ones to a millisecond.
  for (const asset of ['frontdesk-chat.js', 'demo.html', 'demo.css', 'favicon.svg']) {
    writeFileSync(join(ours.folder, 'assets', asset), '');
  }
  // Alternating runs see the same noise.
  const samples = Array.from({ length: runs }, () => ({ bare: loadTime(bare), ours: loadTime(ours) }));
  const median = (pick: (sample: (typeof samples)[number]) => number) => percentile(samples.map(pick), 0.5);
  const bareMs = median((sample) => sample.bare);
  const oursMs = median((sample) => sample.ours);
  const modules = readdirSync(ours.folder).filter((file) => file.endsWith('.mjs'));
  const zipped = modules.reduce((sum, file) => sum + gzipSync(readFileSync(join(ours.folder, file))).length, 0) / 1024;
  const against = { name: 'bare', value: bare.bytes / 1024 };
  return [
    {
      name: `${name}: size (${zipped.toFixed(0)} KB gzipped)`,
      value: ours.bytes / 1024,
      unit: 'KB',
      baseline: against,
    },
    {
      name: `${name}: time to load (${oursMs.toFixed(0)} ms) against its clients alone`,
      value: oursMs / bareMs,
      unit: '×',
      ...(subject.budget !== undefined && { budget: subject.budget }),
    },
  ];
}

async function run(): Promise<readonly Figure[]> {
  const folder = mkdtempSync(join(tmpdir(), 'frontdesk-bundle-'));
  try {
    const figures: Figure[] = [];
    for (const subject of subjects) figures.push(...(await measure(subject, folder)));
    return figures;
  } finally {
    rmSync(folder, { recursive: true });
  }
}

export const bundleSuite = { title: 'Lambda bundles, beside bare ones with the same SDK clients', run };
