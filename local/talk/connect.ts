import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { type LaptopOptions, type OwnBot, readOptions } from '../options.ts';
import { startWithDocuments } from '../start-frontdesk.ts';

export interface Connection {
  readonly awsUrl: string;
  readonly note: string;
  /** The bot that was brought. */
  readonly botId?: string;
  readonly identitySecret: string;
  close(): Promise<void>;
}

const mostTries = 75;

/** Is a `npm start` listening there? One that has just been started is waited for. */
async function isRunning(awsUrl: string, tries = mostTries): Promise<boolean> {
  try {
    const answer = await fetch(`${awsUrl}/_local/health`, { signal: AbortSignal.timeout(500) });
    if (answer.status !== 503 || tries === 1) return answer.ok;
    await sleep(200);
    return await isRunning(awsUrl, tries - 1);
  } catch {
    return false;
  }
}

/** What a person may bring to be talked to. */
export interface Brought {
  readonly bot?: OwnBot | undefined;
  /** A folder of documents to answer from. */
  readonly knowledge?: string | undefined;
}

/**
 * Talks to the Frontdesk that is running on this machine, or starts one of its own on free ports; always its own, with data of
 * its own, when the person brings a bot or documents.
 */
export async function connect(environment: NodeJS.ProcessEnv, { bot, knowledge }: Brought): Promise<Connection> {
  const words = knowledge === undefined ? [] : ['--knowledge', knowledge];
  const options = { ...readOptions(words, environment), webPort: 0 };
  const awsUrl = `http://127.0.0.1:${options.awsPort}`;
  if (bot || knowledge !== undefined) return startFor(bot, options);
  if (await isRunning(awsUrl)) {
    const identitySecret = readFileSync(join(options.dataFolder, 'identity-secret'), 'utf8');
    return { awsUrl, identitySecret, note: `Talking to the Frontdesk at ${awsUrl}.`, close: async () => {} };
  }
  const own = await startWithDocuments({ ...options, awsPort: 0 });
  return { ...own, note: 'No npm start is running, so this one is for you alone.' };
}

async function startFor(ownBot: OwnBot | undefined, options: LaptopOptions): Promise<Connection> {
  const dataFolder = mkdtempSync(join(tmpdir(), 'frontdesk-talk-'));
  const forget = (): void => rmSync(dataFolder, { recursive: true, force: true });
  process.once('exit', forget);
  const own = await startWithDocuments({ ...options, awsPort: 0, dataFolder, ownBots: ownBot ? [ownBot] : [] });
  const bot = ownBot && own.bots.at(-1);
  const { folder, count, passages, problems } = await own.documents;
  const notes = bot
    ? [`${bot.botName} is started for you alone.`, ...bot.warnings]
    : [`Answering from ${folder} (${count} documents, ${passages} passages), for you alone.`, ...problems];
  return { ...own, ...(bot && { botId: bot.botId }), note: notes.join('\n') };
}
