import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Template } from 'aws-cdk-lib/assertions';
import { App } from 'aws-cdk-lib/core';
import type { AppProps } from 'aws-cdk-lib/core';
import { z } from 'zod';
import { bundleAll } from '../../infra/bundle-all.ts';
import type { Bundles } from '../../infra/bundle-all.ts';
import { FrontdeskFunction } from '../../infra/constructs/frontdesk-function.ts';
import { FrontdeskStack } from '../../infra/stacks/frontdesk-stack.ts';
import { findStage, stages } from '../../infra/stages.ts';
import type { StageSettings } from '../../infra/stages.ts';

const templateShape = z.object({
  Resources: z.record(
    z.string(),
    z.object({
      Type: z.string(),
      Properties: z.record(z.string(), z.unknown()).default({}),
      DeletionPolicy: z.string().optional(),
      DependsOn: z.array(z.string()).optional(),
    }),
  ),
});
export type Resource = z.output<typeof templateShape>['Resources'][string];

export interface Deployment {
  readonly stack: FrontdeskStack;
  readonly template: Template;
  readonly functions: readonly FrontdeskFunction[];
  /** By logical id. */
  readonly resources: (type?: string) => Readonly<Record<string, Resource>>;
}

const queue = (name: string) =>
  `arn:aws:connect:us-east-1:111111111111:instance/11111111-2222-3333-4444-555555555555/queue/${name}`;

/** Every door open, so that a check of the whole covers the whole. */
export const everything: Partial<StageSettings> = {
  alarmEmail: 'frontdesk@example.com',
  allowedOrigins: ['https://www.example.com'],
  conversationLogs: true,
  rerankModelArn: 'arn:aws:bedrock:us-east-1::foundation-model/amazon.rerank-v1:0',
  slack: true,
  terminology: 'frontdesk',
  connect: {
    instanceArn: 'arn:aws:connect:us-east-1:111111111111:instance/11111111-2222-3333-4444-555555555555',
    queueArns: { general: queue('general'), bookings: queue('bookings'), complaints: queue('complaints') },
  },
};

const folders: string[] = [];

function newFolder(): string {
  const folder = mkdtempSync(join(tmpdir(), 'frontdesk-cdk-'));
  folders.push(folder);
  return folder;
}

let bundles: Promise<Bundles> | undefined;

/** A stage of infra/stages.ts with some settings of the test's own, and a folder of its own to synthesise into. */
export async function createStack(name: 'dev' | 'prod', settings: Partial<StageSettings>, appSettings: AppProps = {}) {
  bundles ??= bundleAll(newFolder());
  const app = new App({ outdir: newFolder(), analyticsReporting: false, treeMetadata: false, ...appSettings });
  const known = stages[name];
  if (known === undefined) throw new Error(`No stage ${name}`);
  return {
    app,
    stack: new FrontdeskStack(app, {
      stage: findStage(name, { [name]: { ...known, ...settings } }),
      bundles: await bundles,
    }),
  };
}

export async function deploy(name: 'dev' | 'prod', settings: Partial<StageSettings> = {}): Promise<Deployment> {
  // The built-in checks against CloudFormation's schemas take seconds: nag.test.ts has them on, once for all.
  const { stack } = await createStack(name, settings, { builtinCloudFormationValidation: false });
  const template = Template.fromStack(stack);
  return {
    stack,
    template,
    functions: stack.node.findAll().filter((construct) => construct instanceof FrontdeskFunction),
    resources: (type) => {
      const { Resources } = templateShape.parse(template.toJSON());
      return Object.fromEntries(
        Object.entries(Resources).filter(([, { Type }]) => type === undefined || Type === type),
      );
    },
  };
}

export function removeFolders(): void {
  for (const folder of folders.splice(0)) rmSync(folder, { recursive: true, force: true });
}
