import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { readOptions } from '../../local/options.ts';
import { type Frontdesk, startWithDocuments } from '../../local/start-frontdesk.ts';

/** What a door needs of a bot that runs, here or in a process of its own. */
export type Reached = Pick<Frontdesk, 'awsUrl' | 'webUrl' | 'identitySecret'>;

/** The whole bot on free ports with an empty data folder, as `npm start` runs it; `close` also removes the folder. */
export async function startTestFrontdesk(...words: string[]): Promise<Frontdesk> {
  const folder = mkdtempSync(join(tmpdir(), 'frontdesk-test-'));
  const usual = ['--port', '0', '--aws-port', '0', '--data', folder, '--timezone', 'UTC'];
  const options = readOptions([...usual, ...words], {});
  const frontdesk = await startWithDocuments(options);
  return {
    ...frontdesk,
    close: async () => {
      await frontdesk.close();
      rmSync(folder, { recursive: true, force: true });
    },
  };
}
