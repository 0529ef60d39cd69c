import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { readOptions } from '../options.ts';
import { startFrontdesk } from '../start-frontdesk.ts';

export interface Connection {
  readonly awsUrl: string;
  readonly note: string;
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

/** Talks to the Frontdesk that is running on this machine, or starts one of its own on free ports. */
export async function connect(environment: NodeJS.ProcessEnv): Promise<Connection> {
  const options = readOptions([], environment);
  const awsUrl = `http://127.0.0.1:${options.awsPort}`;
  if (await isRunning(awsUrl)) {
    const identitySecret = readFileSync(join(options.dataFolder, 'identity-secret'), 'utf8');
    return { awsUrl, identitySecret, note: `Talking to the Frontdesk at ${awsUrl}.`, close: async () => {} };
  }
  const own = await startFrontdesk({ ...options, awsPort: 0, webPort: 0 });
  return { ...own, note: 'No npm start is running, so this one is for you alone.' };
}
