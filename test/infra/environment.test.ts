import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { z } from 'zod';
import { readEnvironment as readDoor, webEnvironment } from '../../channels/environment.ts';
import { readEnvironment as readFulfillment, settingNames } from '../../fulfillment/environment.ts';
import { deploy, everything, removeFolders } from './deployment.ts';
import type { Deployment } from './deployment.ts';

const root = join(import.meta.dirname, '..', '..');

let prod: Deployment;
beforeAll(() => {
  prod = deploy('prod', everything);
});
afterAll(removeFolders);

interface Contract {
  readonly names: readonly string[];
  /** @throws when a required variable is missing or wrong. */
  readonly read: (environment: Record<string, string>) => unknown;
}

const door = (schema: z.ZodObject): Contract => ({
  names: Object.keys(schema.shape),
  read: (environment) => readDoor(schema, environment),
});

/** What each entry reads from its environment, as its own schema says. */
const contracts: Readonly<Record<string, Contract>> = {
  'fulfillment/fulfillment.lambda.ts': { names: settingNames, read: readFulfillment },
  'channels/web/web.lambda.ts': door(webEnvironment),
};

const joinShape = z.object({ 'Fn::Join': z.tuple([z.string(), z.array(z.unknown())]) });
const refShape = z.object({ Ref: z.string() });
const functionShape = z.object({ Environment: z.object({ Variables: z.record(z.string(), z.unknown()) }) });

/** What CloudFormation will make of a value, with a word of ours for what only AWS knows. */
function textOf(value: unknown): string {
  if (typeof value === 'string') return value;
  const joined = joinShape.safeParse(value);
  if (!joined.success) return 'known-to-aws';
  const [between, parts] = joined.data['Fn::Join'];
  return parts.map(textOf).join(between);
}

function functionOf(entry: string) {
  const found = prod.functions.find((one) => one.entry === entry);
  if (found === undefined) throw new Error(`Nothing deploys ${entry}`);
  return found;
}

function environmentOf(entry: string): Record<string, string> {
  const { Ref } = refShape.parse(prod.stack.resolve(functionOf(entry).functionName));
  const { Variables } = functionShape.parse(prod.resources()[Ref]?.Properties).Environment;
  return Object.fromEntries(Object.entries(Variables).map(([name, value]) => [name, textOf(value)]));
}

test('the environment of every function is checked', () => {
  expect(prod.functions.map(({ entry }) => entry).sort()).toEqual(Object.keys(contracts).sort());
});

const entries = Object.entries(contracts).map(([entry, contract]) => ({ entry, contract }));

describe.each(entries)('the environment of $entry', ({ entry, contract }) => {
  test('has nothing that the code does not read', () => {
    expect(contract.names).toEqual(expect.arrayContaining(Object.keys(environmentOf(entry))));
  });

  test('is complete, so that the function starts', () => {
    expect(() => contract.read(environmentOf(entry))).not.toThrow();
  });

  test('is read by name nowhere else in the bundle', () => {
    const ours = functionOf(entry).bundle.sources.filter((source) => !source.includes('node_modules/'));
    const read = ours.flatMap((source) =>
      [...readFileSync(join(root, source), 'utf8').matchAll(/process\.env(?:\.|\[')(\w+)/g)].map(([, name]) => name),
    );
    expect(ours).toContain(entry);
    expect(contract.names).toEqual(expect.arrayContaining(read));
  });
});
