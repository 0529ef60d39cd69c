import { execFile } from 'node:child_process';
import { copyFileSync, readdirSync } from 'node:fs';
import { basename, join } from 'node:path';
import { promisify } from 'node:util';
import { bundleLambda } from './bundle-lambda.ts';
import type { LambdaBundle } from './bundle-lambda.ts';

/** Each function of ours, ready to upload. */
export interface Bundles {
  readonly fulfillment: LambdaBundle;
  readonly ingest: LambdaBundle;
  readonly slackDoor: LambdaBundle;
  readonly slackWorker: LambdaBundle;
  readonly web: LambdaBundle;
}

const root = join(import.meta.dirname, '..');
const content = join(root, 'content');

/** How names are pronounced: the fulfilment carries the files in its working directory. */
export const lexicons = readdirSync(content).filter((file) => file.endsWith('.pls'));

/** Bundles all functions side by side, with the files that they carry. */
export async function bundleAll(folder: string): Promise<Bundles> {
  const bundle = (entry: string) => bundleLambda(entry, join(folder, basename(entry, '.lambda.ts')));
  const [ingest, fulfillment, web, slackDoor, slackWorker] = await Promise.all([
    bundle('knowledge/ingest.lambda.ts'),
    bundle('fulfillment/fulfillment.lambda.ts').then(withLexicons),
    bundle('channels/web/web.lambda.ts').then(withAssets),
    bundle('channels/slack/slack-door.lambda.ts'),
    bundle('channels/slack/slack-worker.lambda.ts'),
  ]);
  return { fulfillment, ingest, slackDoor, slackWorker, web };
}

function withLexicons(bundle: LambdaBundle): LambdaBundle {
  for (const file of lexicons) copyFileSync(join(content, file), join(bundle.folder, file));
  return bundle;
}

/** The command of the web door itself, run by path as everything of a Lambda is. */
async function withAssets(bundle: LambdaBundle): Promise<LambdaBundle> {
  const command = [
    '--import',
    '@oxc-node/core/register',
    'channels/web/write-assets.ts',
    join(bundle.folder, 'web-assets'),
  ];
  await promisify(execFile)(process.execPath, command, { cwd: root });
  return bundle;
}
