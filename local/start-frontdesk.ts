import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { DynamoDBClient } from '@aws-sdk/client-dynamodb';
import { bot } from '../bot-definition/bot.ts';
import { lexArchive } from '../bot-definition/lex-archive.ts';
import type { LambdaHandler } from './aws/lambda/handler.ts';
import { type LocalAws, startLocalAws } from './aws/start-local-aws.ts';
import { openDataFolder } from './data-folder.ts';
import { type Documents, keepDocuments } from './keep-documents.ts';
import { content, guardrail, setEnvironment, tableNames } from './laptop-environment.ts';
import type { LaptopOptions } from './options.ts';
import { ownBotsToDeploy, type OwnBots } from './own-bots/deploy-own-bots.ts';
import { createLateHandler, type LateHandler } from './late-handler.ts';
import { importTerminology } from './import-terminology.ts';
import { prepareTables } from './prepare-tables.ts';
import { readOrMakeSecret } from './secrets.ts';
import { serveWeb } from './serve-web.ts';
import { snapshotUrlOf } from './snapshot-url.ts';
import { spokenTopics } from './spoken-topics.ts';
import { translationMemory } from './translation-memory.ts';

export interface Frontdesk {
  readonly awsUrl: string;
  readonly webUrl: string;
  /** Signs who speaks; whoever has it is this machine's owner. */
  readonly identitySecret: string;
  readonly bots: LocalAws['bots'];
  readonly standIns: readonly string[];
  /** Rejects, with what there is to mend, when there is nothing to answer from. A question asked before waits for it. */
  readonly documents: Promise<Documents>;
  close(): Promise<void>;
}

const botAddress = { botId: 'FRONTDESK1', aliasId: 'TSTALIASID' };

/** The archive as a zip would hold it: the local Lex is given what Lex is given. */
const archiveFiles = (): ReadonlyMap<string, string> =>
  new Map(Object.entries(lexArchive(bot)).map(([path, json]) => [path, JSON.stringify(json)]));

interface Laptop {
  readonly options: LaptopOptions;
  readonly aws: LocalAws;
}

/** "2026-12-01" in the time zone the bot speaks in. */
const todayIn = (timeZone: string): string => new Intl.DateTimeFormat('en-CA', { timeZone }).format(new Date());

/** Starts local/aws with our bot, whose Lambda is given once its environment stands. */
function startAws(options: LaptopOptions, late: LateHandler, ownBots: OwnBots): Promise<LocalAws> {
  const fulfillment = { functionName: 'frontdesk-fulfillment', handler: late.handler };
  return startLocalAws({
    port: options.awsPort,
    dataFolder: options.dataFolder,
    ...(options.modelUrl !== undefined && { modelUrl: options.modelUrl }),
    ...(options.recordedReplies !== undefined && { recordedReplies: options.recordedReplies }),
    ...(options.conversationLog !== undefined && { conversationLog: options.conversationLog }),
    guardrails: [guardrail],
    translations: translationMemory(),
    isReady: late.isThere,
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
  readonly handler: LambdaHandler;
}

/** A first start reads all documents; whoever is faster than that waits, instead of being told that nothing is known. */
const LONGEST_WAIT_MS = 5_000;

/** Tables, the Lambda and the page, once local/aws listens. The documents come last: the page is there before they are read. */
async function openDoors({ options, aws }: Laptop): Promise<Doors> {
  const [fulfillment] = await Promise.all([
    import('../fulfillment/fulfillment.lambda.ts'),
    prepareTables(new DynamoDBClient({}), tableNames, todayIn(options.timezone)),
    importTerminology(join(content, 'terminology.csv')),
  ]);
  const web = await serveWeb({
    ...options,
    conversationTable: tableNames.CONVERSATION_TABLE,
    bot: { botId: botAddress.botId, botAliasId: botAddress.aliasId },
  });
  const documents = keepDocuments(options);
  // The first question loads it, and tells whoever asks when it cannot: here there is time before anybody asks one.
  import('../fulfillment/compose-answers.ts').catch(() => {});
  const readOrLate = Promise.race([documents.read.catch(() => {}), sleep(LONGEST_WAIT_MS, undefined, { ref: false })]);
  return {
    documents: documents.read,
    webUrl: web.url,
    handler: async (event, context) => {
      await readOrLate;
      return fulfillment.handler(event, context);
    },
    close: async () => {
      await documents.close();
      await web.close();
      await aws.close();
    },
  };
}

/** Everything on this machine, from tables to the page. Rejects, with nothing left running, when a part cannot start. */
export async function startFrontdesk(options: LaptopOptions): Promise<Frontdesk> {
  openDataFolder(options);
  const late = createLateHandler();
  const ownBots = ownBotsToDeploy(options.ownBots, { timezone: options.timezone, taken: [botAddress.botId] });
  const aws = await startAws(options, late, ownBots);
  try {
    const identitySecret = readOrMakeSecret(options.dataFolder, 'identity-secret');
    setEnvironment(options, { awsUrl: aws.url, identitySecret });
    // Before the doors: a handler that cannot be loaded is told of with nothing to close.
    await ownBots.loadHandlers();
    const { handler, ...doors } = await openDoors({ options, aws });
    late.comes(handler);
    return { awsUrl: aws.url, identitySecret, bots: aws.bots, standIns: aws.standIns, ...doors };
  } catch (error) {
    late.cannotCome(error);
    await aws.close();
    throw error;
  }
}

/** The same, with the documents read: what asks by program need not wait. */
export async function startWithDocuments(options: LaptopOptions): Promise<Frontdesk> {
  const frontdesk = await startFrontdesk(options);
  try {
    await frontdesk.documents;
    return frontdesk;
  } catch (error) {
    await frontdesk.close();
    throw error;
  }
}
