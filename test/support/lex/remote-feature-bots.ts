import { setTimeout as sleep } from 'node:timers/promises';
import {
  BuildBotLocaleCommand,
  CreateUploadUrlCommand,
  DeleteBotCommand,
  DescribeBotLocaleCommand,
  DescribeImportCommand,
  LexModelsV2Client,
  StartImportCommand,
} from '@aws-sdk/client-lex-models-v2';
import { strToU8, zipSync } from 'fflate';
import { archiveOf } from './bot-archive.ts';
import type { FeatureBots } from './feature-bots.ts';
import type { FeatureFile } from './feature-file.ts';

const POLL_MS = 2_000;

/**
 * The same bots on AWS: imported, built, and deleted at the end. Takes the account and the region from the environment as every AWS
 * client does, and `LEX_ROLE_ARN`, a role that Lex may assume. Bots with a Lambda are left out: it would have to be deployed.
 */
export async function openRemoteBots(features: readonly FeatureFile[]): Promise<FeatureBots> {
  const roleArn = process.env['LEX_ROLE_ARN'];
  if (roleArn === undefined) throw new Error('REMOTE=1 needs LEX_ROLE_ARN, the role that Lex runs the bots with.');
  const client = new LexModelsV2Client({});
  const ids = new Map<string, string>();
  const close = async (): Promise<void> => {
    for (const botId of ids.values()) await client.send(new DeleteBotCommand({ botId, skipResourceInUseCheck: true }));
    client.destroy();
  };
  try {
    for (const feature of features) ids.set(feature.file, await importBot(client, feature, roleArn));
    for (const botId of ids.values()) await build(client, botId);
  } catch (error) {
    await close();
    throw error;
  }
  return {
    endpoint: undefined,
    botIdOf: ({ file }) => ids.get(file) ?? '',
    expectHooks: () => ({ problems: () => [] }),
    close,
  };
}

async function importBot(client: LexModelsV2Client, { file, bot }: FeatureFile, roleArn: string): Promise<string> {
  const { importId, uploadUrl = '' } = await client.send(new CreateUploadUrlCommand({}));
  const files = [...archiveOf(bot)].map(([path, text]) => [path, strToU8(String(text))] as const);
  await fetch(uploadUrl, { method: 'PUT', body: zipSync(Object.fromEntries(files)) });
  const botName = `parity-${file.replace(/\.yaml$/, '')}-${Date.now()}`;
  const botImportSpecification = { botName, roleArn, dataPrivacy: { childDirected: false } };
  await client.send(
    new StartImportCommand({
      importId,
      resourceSpecification: { botImportSpecification },
      mergeStrategy: 'FailOnConflict',
    }),
  );
  for (;;) {
    const {
      importStatus,
      importedResourceId = '',
      failureReasons,
    } = await client.send(new DescribeImportCommand({ importId }));
    if (importStatus === 'Completed') return importedResourceId;
    if (importStatus === 'Failed') throw new Error(`${file} was not imported: ${failureReasons?.join(' ')}`);
    await sleep(POLL_MS);
  }
}

async function build(client: LexModelsV2Client, botId: string): Promise<void> {
  const locale = { botId, botVersion: 'DRAFT', localeId: 'en_US' };
  await client.send(new BuildBotLocaleCommand(locale));
  for (;;) {
    const { botLocaleStatus, failureReasons } = await client.send(new DescribeBotLocaleCommand(locale));
    if (botLocaleStatus === 'Built') return;
    if (botLocaleStatus === 'Failed') throw new Error(`${botId} was not built: ${failureReasons?.join(' ')}`);
    await sleep(POLL_MS);
  }
}
