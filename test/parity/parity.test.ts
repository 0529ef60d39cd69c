/**
 * What Lex does, feature by feature. Runs on this machine's Lex; with REMOTE=1, on AWS (see remote-feature-bots.ts), which is
 * what decides when the two differ.
 */
import { LexRuntimeV2Client } from '@aws-sdk/client-lex-runtime-v2';
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import type { FeatureBots } from '../support/lex/feature-bots.ts';
import { readFeatureFiles } from '../support/lex/feature-file.ts';
import { openLocalBots } from '../support/lex/local-feature-bots.ts';
import { playFeature } from '../support/lex/play-feature.ts';
import { localAccess } from '../support/local-access.ts';

const isRemote = process.env['REMOTE'] === '1';
const BUILD_MS = 1_800_000;
const features = readFeatureFiles().filter(({ usesLambda }) => !(isRemote && usesLambda));
let bots: FeatureBots;
let client: LexRuntimeV2Client;

beforeAll(async () => {
  bots = isRemote
    ? await (await import('../support/lex/remote-feature-bots.ts')).openRemoteBots(features)
    : await openLocalBots(features);
  const local = localAccess(bots.endpoint ?? '');
  client = new LexRuntimeV2Client(bots.endpoint === undefined ? {} : local);
}, BUILD_MS);
afterAll(async () => {
  client.destroy();
  await bots.close();
}, BUILD_MS);

describe(isRemote ? 'Lex on AWS' : 'Lex on this machine', () => {
  test.each(features)('$file: $feature', async (feature) => {
    const turns = await playFeature(client, bots, feature);
    expect(turns.map(({ said, heard }) => ({ said, ...heard }))).toEqual(
      turns.map(({ said, expected }) => ({ said, ...expected })),
    );
  });
});
