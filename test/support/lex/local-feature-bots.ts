import { startLocalAws } from '../../../local/aws/start-local-aws.ts';
import { archiveOf } from './bot-archive.ts';
import { ScriptedLambda, type FeatureBots } from './feature-bots.ts';
import type { FeatureFile } from './feature-file.ts';

export async function openLocalBots(features: readonly FeatureFile[]): Promise<FeatureBots> {
  const lambda = new ScriptedLambda();
  const botIdOf = (feature: FeatureFile): string =>
    `PARITY${String(features.findIndex(({ file }) => file === feature.file)).padStart(4, '0')}`;
  const aws = await startLocalAws({
    bots: features.map((feature) => ({
      botId: botIdOf(feature),
      archive: archiveOf(feature.bot),
      timezone: 'UTC',
      // Without a Lambda, hooks count as successful, as they do for a bot that has none bound.
      ...(feature.usesLambda && { lambdaFor: () => ({ functionName: 'scripted', handler: lambda.handler }) }),
    })),
  });
  return {
    endpoint: aws.url,
    botIdOf,
    expectHooks: (answers) => lambda.expect(answers),
    close: () => aws.close(),
  };
}
