/**
 * The deployment, as a CDK app: `npm run synth -- prod` writes it to cdk.out, `npx cdk deploy -c stage=prod` sends it to AWS.
 * Nothing is looked up, so neither needs credentials to synthesise. In package.json, `--liftoff-only` and `--single-threaded-gc`
 * keep V8 from spending half the time on optimising the CDK's validator (WASM) and on threads for garbage: esbuild needs them.
 */
import { join } from 'node:path';
import { bundleAll } from './bundle-all.ts';

/** Set by the CDK's own command line, which then says itself what it does. */
const commandLineFolder = process.env['CDK_OUTDIR'];
const outdir = commandLineFolder ?? 'cdk.out';

// esbuild works in a process of its own while the CDK, which takes seconds to load, is loaded in this one. It is a Go program, and
// in so short a time would spend 40 % of its work on collecting garbage that fits anyway.
process.env['GOGC'] ??= 'off';
const bundling = bundleAll(join(outdir, 'lambda'));
const { App } = await import('aws-cdk-lib/core');
const { StageError, findStage } = await import('./stages.ts');
const { FrontdeskStack } = await import('./stacks/frontdesk-stack.ts');

const app = new App({ outdir, analyticsReporting: false, treeMetadata: false });

try {
  const name: unknown = process.argv[2] ?? app.node.tryGetContext('stage') ?? 'dev';
  new FrontdeskStack(app, { stage: findStage(String(name)), bundles: await bundling });
  const { stacks } = app.synth();
  if (commandLineFolder === undefined) {
    for (const { stackName, templateFullPath } of stacks) console.log(`${stackName}  ${templateFullPath}`);
  }
} catch (error) {
  if (!(error instanceof StageError)) throw error;
  console.error(error.message);
  process.exitCode = 2;
}
