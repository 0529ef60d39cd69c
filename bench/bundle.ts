import { execFileSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { bundleLambda } from '../infra/bundle-lambda.ts';
import { type Figure, percentile } from './figures.ts';

const root = join(import.meta.dirname, '..');
const runs = 15;

/** The same SDK clients with an empty handler: what loading them costs anyone. */
const bareEntry = `
import { BedrockRuntimeClient } from '@aws-sdk/client-bedrock-runtime';
import { DynamoDBClient } from '@aws-sdk/client-dynamodb';
import { DynamoDBDocumentClient } from '@aws-sdk/lib-dynamodb';
import { S3Client } from '@aws-sdk/client-s3';
export const clients = [new BedrockRuntimeClient({}), DynamoDBDocumentClient.from(new DynamoDBClient({})), new S3Client({})];
export const handler = async () => ({});
`;

/** Milliseconds to load a bundle in a new process, process start not counted. */
function loadTime(file: string): number {
  const script = `const t = performance.now(); require(${JSON.stringify(file)}); process.stdout.write(String(performance.now() - t));`;
  const env = { ...process.env, AWS_REGION: 'us-east-1', NODE_NO_WARNINGS: '1', ...settings };
  return Number(execFileSync(process.execPath, ['-e', script], { env, encoding: 'utf8' }));
}

const settings = {
  INVENTORY_TABLE: 'inventory',
  BOOKING_TABLE: 'booking',
  CONVERSATION_TABLE: 'conversation',
  IDENTITY_SECRET: 'x'.repeat(32),
  MODEL_ID: 'amazon.nova-2-lite-v1:0',
  EMBEDDING_MODEL_ID: 'amazon.titan-embed-text-v2:0',
  KNOWLEDGE_URL: 's3://bucket/snapshot',
};

async function run(): Promise<readonly Figure[]> {
  const folder = mkdtempSync(join(tmpdir(), 'frontdesk-bundle-'));
  try {
    const bareSource = join(root, 'bench', '.bare.lambda.ts');
    writeFileSync(bareSource, bareEntry);
    const bare = bundleLambda(bareSource, join(folder, 'bare'));
    rmSync(bareSource);
    const ours = bundleLambda(join(root, 'fulfillment', 'fulfillment.lambda.ts'), join(folder, 'ours'));
    // Alternating runs see the same noise.
    const samples = Array.from({ length: runs }, () => ({ bare: loadTime(bare.file), ours: loadTime(ours.file) }));
    const bareMs = percentile(
      samples.map((sample) => sample.bare),
      0.5,
    );
    const oursMs = percentile(
      samples.map((sample) => sample.ours),
      0.5,
    );
    return [
      {
        name: 'fulfilment bundle',
        value: ours.bytes / 1024,
        unit: 'KB',
        baseline: { name: 'bare', value: bare.bytes / 1024 },
      },
      { name: 'fulfilment bundle, gzipped', value: gzipSync(readFileSync(ours.file)).length / 1024, unit: 'KB' },
      { name: 'fulfilment bundle, time to load', value: oursMs, unit: 'ms' },
      {
        name: 'fulfilment bundle, time to load against the same clients with an empty handler',
        value: oursMs / bareMs,
        unit: '×',
        budget: 1.6,
      },
    ];
  } finally {
    rmSync(folder, { recursive: true });
  }
}

export const bundleSuite = { title: 'Lambda bundle', run };
