import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { deploy, everything, removeFolders } from './deployment.ts';
import type { Deployment } from './deployment.ts';
import { called, granted, statementsOf } from './permissions-of.ts';

let prod: Deployment;
beforeAll(() => {
  prod = deploy('prod', everything);
});
afterAll(removeFolders);

/** In a bundle and not called by it. */
const neverCalled: Readonly<Record<string, readonly string[]>> = {
  // A snapshot's source can be read and published to; the fulfilment only reads.
  'fulfillment/fulfillment.lambda.ts': ['PutObjectCommand'],
};

const entries = ['channels/web/web.lambda.ts', 'fulfillment/fulfillment.lambda.ts'] as const;

const functionOf = (entry: string) => {
  const found = prod.functions.find((one) => one.entry === entry);
  if (found === undefined) throw new Error(`Nothing deploys ${entry}`);
  return found;
};

describe('permissions', () => {
  test('every function is checked', () => {
    expect(prod.functions.map(({ entry }) => entry).sort()).toEqual([...entries]);
  });

  test.each(entries.map((entry) => ({ entry })))('$entry may do what its code does, and nothing else', ({ entry }) => {
    const one = functionOf(entry);
    expect([...granted(prod, one)].sort()).toEqual([...called(one, neverCalled[entry] ?? [])].sort());
  });

  test.each(entries.map((entry) => ({ entry })))(
    '$entry names its resources where AWS has any to name',
    ({ entry }) => {
      const anywhere = statementsOf(prod, functionOf(entry)).filter(({ Resource }) => Resource === '*');
      const withoutResources = [
        'polly:SynthesizeSpeech',
        'translate:TranslateText',
        'xray:PutTelemetryRecords',
        'xray:PutTraceSegments',
      ];
      for (const statement of anywhere) expect(withoutResources).toEqual(expect.arrayContaining(statement.Action));
    },
  );

  test('no statement anywhere allows a wildcard of actions, and no role has a managed policy', () => {
    for (const { Properties } of Object.values(prod.resources('AWS::IAM::Policy'))) {
      expect(JSON.stringify(Properties)).not.toMatch(/"Action":"[^"]*\*|"Action":\[[^\]]*\*/);
    }
    for (const { Properties } of Object.values(prod.resources('AWS::IAM::Role'))) {
      expect(Properties).not.toHaveProperty('ManagedPolicyArns');
    }
  });
});
