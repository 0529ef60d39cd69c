import { execFileSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { z } from 'zod';
import {
  readEnvironment as readDoor,
  slackDoorEnvironment,
  slackWorkerEnvironment,
  webEnvironment,
} from '../../channels/environment.ts';
import { readEnvironment as readFulfillment, settingNames } from '../../fulfillment/environment.ts';
import { ingestEnvironment } from '../../knowledge/environment.ts';
import { deploy, everything, removeFolders } from './deployment.ts';
import type { Deployment } from './deployment.ts';
import { environmentOf, functionOf } from './environment-of.ts';
import { called, granted, statementsOf } from './permissions-of.ts';

interface Expected {
  readonly entry: string;
  /** The variables that its schema knows. */
  readonly names: readonly string[];
  /** @throws when a required one is missing or wrong. */
  readonly read: (environment: Record<string, string>) => unknown;
  /** Commands of the SDK that are in the bundle and never sent from it. */
  readonly neverSent: readonly string[];
}

const door = (entry: string, schema: z.core.$ZodObject, neverSent: readonly string[]): Expected => ({
  entry,
  names: Object.keys(schema._zod.def.shape),
  read: (environment) => readDoor(schema, environment),
  neverSent,
});

const expected: readonly Expected[] = [
  {
    entry: 'fulfillment/fulfillment.lambda.ts',
    names: settingNames,
    read: readFulfillment,
    // A source of snapshots can be read and published to; the fulfilment only reads.
    neverSent: ['PutObjectCommand'],
  },
  {
    entry: 'knowledge/ingest.lambda.ts',
    names: Object.keys(ingestEnvironment.shape),
    read: (environment) => ingestEnvironment.parse(environment),
    neverSent: [],
  },
  // Speech is the telephone's.
  door('channels/web/web.lambda.ts', webEnvironment, ['RecognizeUtteranceCommand']),
  // The door puts turns into the queue, the worker takes them out.
  door('channels/slack/slack-door.lambda.ts', slackDoorEnvironment, ['ChangeMessageVisibilityCommand']),
  door('channels/slack/slack-worker.lambda.ts', slackWorkerEnvironment, [
    'RecognizeUtteranceCommand',
    'SendMessageCommand',
  ]),
];

const root = join(import.meta.dirname, '..', '..');
const lock = z
  .object({ packages: z.record(z.string(), z.object({ dev: z.boolean().default(false) })) })
  .parse(JSON.parse(readFileSync(join(root, 'package-lock.json'), 'utf8')));

/** As package-lock.json names it: "node_modules/@scope/name/lib/file.js" → "node_modules/@scope/name". */
function packageOf(source: string): string | undefined {
  return /^.*node_modules\/(?:@[^/]+\/)?[^/]+(?=\/)/.exec(source)?.[0];
}

let prod: Deployment;
beforeAll(async () => {
  prod = await deploy('prod', everything);
});
afterAll(removeFolders);

test('every function is looked at', () => {
  expect(prod.functions.map(({ bundle }) => bundle.entry).sort()).toEqual(expected.map(({ entry }) => entry).sort());
});

describe.each(expected)('$entry', ({ entry, names, read, neverSent }) => {
  test('has nothing in its environment that it does not read', () => {
    expect(names).toEqual(expect.arrayContaining(Object.keys(environmentOf(prod, entry))));
  });

  test('has everything in its environment that it needs', () => {
    expect(() => read(environmentOf(prod, entry))).not.toThrow();
  });

  test('reads no other variable', () => {
    const ours = functionOf(prod, entry).bundle.sources.filter((source) => !source.includes('node_modules/'));
    const read = ours.flatMap((source) =>
      [...readFileSync(join(root, source), 'utf8').matchAll(/process\.env(?:\.|\[')(\w+)/g)].map(([, name]) => name),
    );
    expect(ours).toContain(entry);
    expect(names).toEqual(expect.arrayContaining(read));
  });

  test('may do what its code does, and nothing else', () => {
    const one = functionOf(prod, entry);
    expect([...granted(prod, one)].sort()).toEqual([...called(one, neverSent)].sort());
  });

  test('may do it to anything only where AWS knows no resource to name', () => {
    const anywhere = statementsOf(prod, functionOf(prod, entry)).filter(({ Resource }) => Resource === '*');
    const withoutResource = [
      'bedrock:Rerank',
      'polly:SynthesizeSpeech',
      'translate:TranslateText',
      'xray:PutTelemetryRecords',
      'xray:PutTraceSegments',
    ];
    expect(withoutResource).toEqual(expect.arrayContaining(anywhere.flatMap(({ Action }) => Action)));
  });

  test('carries no tool and no local engine: their licences are not for us to ship', () => {
    const { sources } = functionOf(prod, entry).bundle;
    const packages = [...new Set(sources.flatMap((source) => packageOf(source) ?? []))];
    expect(packages).not.toHaveLength(0);
    expect(packages.filter((path) => lock.packages[path]?.dev !== false)).toEqual([]);
    expect(sources.filter((source) => /^(local|test|bench|infra)\//.test(source))).toEqual([]);
  });

  test('starts with the files and the environment that it is deployed with', () => {
    const { folder } = functionOf(prod, entry).bundle;
    const env = { PATH: process.env['PATH'], AWS_REGION: 'us-east-1', ...environmentOf(prod, entry) };
    const load = "process.stdout.write(typeof (await import('./index.mjs')).handler)";
    const options = { cwd: folder, env, encoding: 'utf8', stdio: 'pipe', timeout: 10_000 } as const;
    expect(execFileSync(process.execPath, ['--input-type=module', '-e', load], options)).toBe('function');
  });
});

test('no statement of any role allows a wildcard of actions, and no role has a managed policy', () => {
  for (const { Properties } of Object.values(prod.resources('AWS::IAM::Policy'))) {
    expect(JSON.stringify(Properties)).not.toMatch(/"Action":"[^"]*\*|"Action":\[[^\]]*\*/);
  }
  for (const { Properties } of Object.values(prod.resources('AWS::IAM::Role'))) {
    expect(Properties).not.toHaveProperty('ManagedPolicyArns');
  }
});
