/**
 * The deployment, as a CDK app: `npm run synth -- prod` writes it to cdk.out, `npx cdk deploy -c stage=prod` sends it to AWS.
 * Nothing is looked up, so neither needs credentials to synthesise.
 */
import { App } from 'aws-cdk-lib/core';
import { FrontdeskStack } from './stacks/frontdesk-stack.ts';
import { StageError, findStage } from './stages.ts';

/** Set by the CDK's own command line, which then says itself what it does. */
const commandLineFolder = process.env['CDK_OUTDIR'];
const app = new App({ outdir: commandLineFolder ?? 'cdk.out', analyticsReporting: false, treeMetadata: false });

try {
  const name: unknown = process.argv[2] ?? app.node.tryGetContext('stage') ?? 'dev';
  new FrontdeskStack(app, findStage(String(name)));
  const { stacks } = app.synth();
  if (commandLineFolder === undefined) {
    for (const { stackName, templateFullPath } of stacks) console.log(`${stackName}  ${templateFullPath}`);
  }
} catch (error) {
  if (!(error instanceof StageError)) throw error;
  console.error(error.message);
  process.exitCode = 2;
}
