import { mkdirSync, readdirSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { DynamoDBClient } from '@aws-sdk/client-dynamodb';
import { bot } from '../bot-definition/bot.ts';
import { guardrailPolicy } from '../bot-definition/guardrail-policy.ts';
import { lexArchive } from '../bot-definition/lex-archive.ts';
import type { IngestReport } from '../knowledge/ingest-report.ts';
import type { LambdaHandler } from './aws/lambda/handler.ts';
import { type LocalAws, startLocalAws } from './aws/start-local-aws.ts';
import { createDocumentReader, type DocumentReader } from './document-reader.ts';
import { embedding } from './ingest-documents.ts';
import { type LaptopOptions, UsageError } from './options.ts';
import { ownBotsToDeploy, type OwnBots } from './own-bots/deploy-own-bots.ts';
import { importTerminology } from './import-terminology.ts';
import { prepareTables } from './prepare-tables.ts';
import { readOrMakeSecret } from './secrets.ts';
import { serveWeb } from './serve-web.ts';
import { snapshotUrlOf } from './snapshot-url.ts';
import { spokenTopics } from './spoken-topics.ts';
import { translationMemory } from './translation-memory.ts';
import { watchDocuments } from './watch-documents.ts';

export interface Frontdesk {
  readonly awsUrl: string;
  readonly webUrl: string;
  /** Signs who speaks; whoever has it is this machine's owner. */
  readonly identitySecret: string;
  readonly bots: LocalAws['bots'];
  readonly standIns: readonly string[];
  readonly documents: {
    readonly folder: string;
    readonly count: number;
    readonly passages: number;
    /** What was left out and why, one line each. */
    readonly problems: readonly string[];
  };
  close(): Promise<void>;
}

const botAddress = { botId: 'FRONTDESK1', aliasId: 'TSTALIASID' };

const tableNames = {
  INVENTORY_TABLE: 'frontdesk-inventory',
  BOOKING_TABLE: 'frontdesk-bookings',
  CONVERSATION_TABLE: 'frontdesk-conversations',
};

const terminology = 'frontdesk';

/** What infra deploys, local/aws enforces. */
const guardrail = { id: 'frontdesk', version: '1', policy: guardrailPolicy };

/** The archive as a zip would hold it: the local Lex is given what Lex is given. */
const archiveFiles = (): ReadonlyMap<string, string> =>
  new Map(Object.entries(lexArchive(bot)).map(([path, json]) => [path, JSON.stringify(json)]));

interface Laptop {
  readonly options: LaptopOptions;
  readonly aws: LocalAws;
  readonly identitySecret: string;
  readonly snapshotUrl: string;
  readonly reader: DocumentReader;
}

/** How names are pronounced: what infra puts into the function's bundle. */
const content = join(import.meta.dirname, '..', 'content');
const lexicons = readdirSync(content)
  .filter((file) => file.endsWith('.pls'))
  .map((file) => join(content, file));

/** local/aws takes any keys. Bedrock in AWS does not, and the SDK has its address by the service's own variable. */
function accountFor({ bedrockModel }: LaptopOptions): NodeJS.ProcessEnv {
  if (bedrockModel === undefined) {
    return {
      AWS_REGION: 'us-east-1',
      AWS_ACCESS_KEY_ID: 'local',
      AWS_SECRET_ACCESS_KEY: 'local',
      GUARDRAIL_ID: guardrail.id,
      GUARDRAIL_VERSION: guardrail.version,
    };
  }
  const { GUARDRAIL_ID, GUARDRAIL_VERSION } = process.env;
  if (GUARDRAIL_ID === undefined || GUARDRAIL_VERSION === undefined) {
    throw new UsageError(
      'Set GUARDRAIL_ID and GUARDRAIL_VERSION to a guardrail of that account: what no guardrail checks, no model is asked.',
    );
  }
  const region = process.env['AWS_REGION'] ?? process.env['AWS_DEFAULT_REGION'] ?? 'us-east-1';
  const bedrock = `https://bedrock-runtime.${region}.amazonaws.com`;
  return {
    AWS_REGION: region,
    AWS_ENDPOINT_URL_BEDROCK_RUNTIME: process.env['AWS_ENDPOINT_URL_BEDROCK_RUNTIME'] ?? bedrock,
  };
}

/** The product's programs read what infra would have set; the SDK finds local/aws by its own variable. */
function setEnvironment({ options, aws, identitySecret, snapshotUrl }: Laptop): void {
  Object.assign(process.env, {
    AWS_ENDPOINT_URL: aws.url,
    ...accountFor(options),
    ...tableNames,
    IDENTITY_SECRET: identitySecret,
    MODEL_ID: options.bedrockModel ?? 'amazon.nova-2-lite-v1:0',
    EMBEDDING_MODEL_ID: embedding.modelId,
    KNOWLEDGE_URL: snapshotUrl,
    LEXICONS: lexicons.join(','),
    TRANSLATE_TERMINOLOGY: terminology,
    KNOWLEDGE_CHECK_SECONDS: '0.25',
    POWERTOOLS_LOG_LEVEL: process.env['POWERTOOLS_LOG_LEVEL'] ?? 'WARN',
  });
}

async function prepareDocuments({ options, snapshotUrl, reader }: Laptop): Promise<Frontdesk['documents']> {
  const folder = options.knowledgeFolder;
  const report = await reader.ingest({ folder, snapshotUrl });
  return { folder, count: report.documents, passages: report.passages, problems: linesOf(report.problems) };
}

const linesOf = (problems: IngestReport['problems']): string[] =>
  problems.map(({ path, message }) => `${path}: ${message}`);

/** What changes while the bot runs is answered from within two seconds, and told of where `npm start` was typed. */
const watchFolder = ({ options, snapshotUrl, reader }: Laptop) =>
  watchDocuments(
    { folder: options.knowledgeFolder, snapshotUrl },
    {
      ingest: (documents) => reader.ingest(documents),
      onIngested: ({ read, documents, passages, newProblems }) => {
        console.log(`Documents changed: ${read} read; now ${documents}, ${passages} passages.`);
        for (const line of linesOf(newProblems)) console.log(`  ${line}`);
      },
      onFailed: (error) => console.error(`Documents changed, and could not be taken in: ${String(error)}`),
    },
  );

/** "2026-12-01" in the time zone the bot speaks in. */
const todayIn = (timeZone: string): string => new Intl.DateTimeFormat('en-CA', { timeZone }).format(new Date());

/** Starts local/aws with our bot, whose Lambda is given once its environment stands. */
function startAws(options: LaptopOptions, fulfil: LambdaHandler, ownBots: OwnBots): Promise<LocalAws> {
  const fulfillment = { functionName: 'frontdesk-fulfillment', handler: fulfil };
  return startLocalAws({
    port: options.awsPort,
    dataFolder: options.dataFolder,
    ...(options.modelUrl !== undefined && { modelUrl: options.modelUrl }),
    ...(options.recordedReplies !== undefined && { recordedReplies: options.recordedReplies }),
    ...(options.conversationLog !== undefined && { conversationLog: options.conversationLog }),
    guardrails: [guardrail],
    translations: translationMemory(),
    bots: [
      {
        ...botAddress,
        archive: archiveFiles(),
        timezone: options.timezone,
        lambdaFor: () => fulfillment,
        topicsOf: spokenTopics(snapshotUrlOf(options)),
      },
      ...ownBots.toDeploy,
    ],
  });
}

interface Doors extends Pick<Frontdesk, 'documents' | 'webUrl' | 'close'> {
  readonly fulfil: LambdaHandler;
}

/** Tables, documents, the Lambda and the page, once local/aws listens. */
async function openDoors(laptop: Laptop): Promise<Doors> {
  const { options, aws, reader } = laptop;
  const [documents, { handler: fulfil }] = await Promise.all([
    prepareDocuments(laptop),
    import('../fulfillment/fulfillment.lambda.ts'),
    prepareTables(new DynamoDBClient({}), tableNames, todayIn(options.timezone)),
    importTerminology(terminology, join(content, 'terminology.csv')),
  ]);
  const web = await serveWeb({
    ...options,
    conversationTable: tableNames.CONVERSATION_TABLE,
    bot: { botId: botAddress.botId, botAliasId: botAddress.aliasId },
  });
  const watching = watchFolder(laptop);
  const close = async () => {
    await watching.close();
    await reader.close();
    await web.close();
    await aws.close();
  };
  return { documents, webUrl: web.url, close, fulfil };
}

const notStarted: LambdaHandler = () => Promise.reject(new Error('The fulfilment is still starting.'));

/**
 * Everything on this machine, from tables to the page. Rejects, with nothing left running, when a part cannot start. The reader may
 * have been made before this module was loaded, and is closed with the rest.
 */
export async function startFrontdesk(options: LaptopOptions, reader = createDocumentReader()): Promise<Frontdesk> {
  if (options.fresh) rmSync(options.dataFolder, { recursive: true, force: true });
  mkdirSync(options.dataFolder, { recursive: true });
  let fulfil: LambdaHandler = notStarted;
  const ownBots = ownBotsToDeploy(options.ownBots, { timezone: options.timezone, taken: [botAddress.botId] });
  const aws = await startAws(options, (event, context) => fulfil(event, context), ownBots);
  try {
    const identitySecret = readOrMakeSecret(options.dataFolder, 'identity-secret');
    const laptop = { options, aws, identitySecret, snapshotUrl: snapshotUrlOf(options), reader };
    setEnvironment(laptop);
    // Before the doors: a handler that cannot be loaded is told of with nothing to close.
    await ownBots.loadHandlers();
    const { fulfil: handler, ...doors } = await openDoors(laptop);
    fulfil = handler;
    return { awsUrl: aws.url, identitySecret, bots: aws.bots, standIns: aws.standIns, ...doors };
  } catch (error) {
    await reader.close();
    await aws.close();
    throw error;
  }
}
