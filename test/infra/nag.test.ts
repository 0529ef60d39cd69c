import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, afterEach, expect, test } from '@jest/globals';
import { Validations } from 'aws-cdk-lib/core';
import type { AppProps } from 'aws-cdk-lib/core';
import { AwsSolutionsChecks } from 'cdk-nag';
import { z } from 'zod';
import type { StageSettings } from '../../infra/stages.ts';
import { createStack, everything, removeFolders } from './deployment.ts';

const violation = z.object({
  ruleName: z.string(),
  description: z.string(),
  violatingConstructs: z.array(z.object({ constructPath: z.string() })),
});
const reportShape = z.object({ pluginReports: z.array(z.object({ violations: z.array(violation) })) });

afterAll(removeFolders);
afterEach(() => {
  // A violation also sets the exit code of the process, which here is the test runner's.
  process.exitCode = undefined;
});

async function violations(settings: Partial<StageSettings>, appSettings: AppProps = {}): Promise<readonly string[]> {
  const { app } = await createStack('prod', settings, appSettings);
  Validations.of(app).addPlugins(new AwsSolutionsChecks(app));
  try {
    app.synth();
  } catch (error) {
    if (!String(error).includes('Validation failed')) throw error;
  }
  const report = reportShape.parse(JSON.parse(readFileSync(join(app.outdir, 'validation-report.json'), 'utf8')));
  return report.pluginReports
    .flatMap((plugin) => plugin.violations)
    .map(({ ruleName, description, violatingConstructs }) => {
      const where = violatingConstructs.map(({ constructPath }) => constructPath).join(', ');
      return `${ruleName} at ${where}: ${description}`;
    });
}

test('AwsSolutions and CloudFormation’s own schemas find nothing that is not acknowledged with a reason', async () => {
  expect(await violations(everything)).toEqual([]);
});

test('a model by its global profile is no violation either, since its wildcard is acknowledged by name', async () => {
  const modelId = 'global.anthropic.claude-haiku-4-5-20251001-v1:0';
  expect(await violations({ ...everything, modelId }, { builtinCloudFormationValidation: false })).toEqual([]);
});
