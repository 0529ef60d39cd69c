import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
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

/** Is a `npm start` listening there? */
async function isRunning(awsUrl: string): Promise<boolean> {
  try {
    const answer = await fetch(`${awsUrl}/_local/health`, { signal: AbortSignal.timeout(500) });
    return answer.ok;
  } catch {
    return false;
  }
}

/**
 * Talks to the Frontdesk that is running on this machine, or starts one of its own on free ports; always its own, with data of
 * its own, when the person brings a bot.
 */
export async function connect(environment: NodeJS.ProcessEnv, ownBot?: OwnBot): Promise<Connection> {
  const options = { ...readOptions([], environment), webPort: 0 };
  const awsUrl = `http://127.0.0.1:${options.awsPort}`;
  if (ownBot) return startFor(ownBot, options);
  if (await isRunning(awsUrl)) {
    const identitySecret = readFileSync(join(options.dataFolder, 'identity-secret'), 'utf8');
    return { awsUrl, identitySecret, note: `Talking to the Frontdesk at ${awsUrl}.`, close: async () => {} };
  }
  const own = await startWithDocuments({ ...options, awsPort: 0 });
  return { ...own, note: 'No npm start is running, so this one is for you alone.' };
}

async function startFor(ownBot: OwnBot, options: LaptopOptions): Promise<Connection> {
  const dataFolder = mkdtempSync(join(tmpdir(), 'frontdesk-talk-'));
  const forget = (): void => rmSync(dataFolder, { recursive: true, force: true });
  process.once('exit', forget);
  const own = await startWithDocuments({ ...options, awsPort: 0, dataFolder, ownBots: [ownBot] });
  const bot = own.bots.at(-1);
  const notes = [`${bot?.botName ?? ''} is started for you alone.`, ...(bot?.warnings ?? [])];
  return { ...own, ...(bot && { botId: bot.botId }), note: notes.join('\n') };
}
