import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { z } from 'zod';
import { deploy, everything, removeFolders } from './deployment.ts';
import type { Deployment } from './deployment.ts';

const root = join(import.meta.dirname, '..', '..');
const lock = z
  .object({ packages: z.record(z.string(), z.object({ dev: z.boolean().default(false) })) })
  .parse(JSON.parse(readFileSync(join(root, 'package-lock.json'), 'utf8')));

let prod: Deployment;
beforeAll(() => {
  prod = deploy('prod', everything);
});
afterAll(removeFolders);

test('no function carries a tool or a local engine (their licences are not for us to ship)', () => {
  for (const { entry, bundle } of prod.functions) {
    const packages = [...new Set(bundle.sources.flatMap((source) => packageOf(source) ?? []))];
    expect(packages).not.toHaveLength(0);
    expect({ entry, tools: packages.filter((path) => lock.packages[path]?.dev !== false) }).toEqual({
      entry,
      tools: [],
    });
    expect(bundle.sources.filter((source) => /^(local|test|bench|infra)\//.test(source))).toEqual([]);
  }
});

test('every function is far below the 50 MB that Lambda takes at once', () => {
  for (const { entry, bundle } of prod.functions) {
    expect({ entry, tooLarge: bundle.bytes > 5_000_000 }).toEqual({ entry, tooLarge: false });
  }
});

/** As package-lock.json names it: "node_modules/@scope/name/lib/file.js" → "node_modules/@scope/name". */
function packageOf(source: string): string | undefined {
  return /^.*node_modules\/(?:@[^/]+\/)?[^/]+(?=\/)/.exec(source)?.[0];
}
