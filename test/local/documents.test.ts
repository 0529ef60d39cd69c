import { mkdirSync, mkdtempSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { afterAll, beforeAll, describe, expect, jest, test } from '@jest/globals';
import { RecognizeTextCommand } from '@aws-sdk/client-lex-runtime-v2';
import type { Frontdesk } from '../../local/start-frontdesk.ts';
import { startTestFrontdesk } from '../support/frontdesk.ts';
import { localClient } from '../support/sdk-door.ts';
import { botAddress } from '../support/session-facts.ts';

/** Far more than the two seconds that are promised (`npm run bench -- knowledge` measures them): a test machine may be busy. */
const LONGEST_WAIT_MS = 15_000;

describe('documents that change while the bot runs', () => {
  const folder = mkdtempSync(join(tmpdir(), 'frontdesk-documents-'));
  let frontdesk: Frontdesk;
  let questions = 0;

  const save = (path: string, content: string): void => {
    mkdirSync(dirname(join(folder, path)), { recursive: true });
    writeFileSync(join(folder, path), content);
  };
  const ask = async (text: string): Promise<string> => {
    const lex = localClient(frontdesk.awsUrl);
    questions += 1;
    const session = { sessionId: `documents-${questions}`, localeId: 'en_US' };
    const { messages = [] } = await lex.send(new RecognizeTextCommand({ ...botAddress, ...session, text }));
    return messages.map(({ content }) => content).join('\n');
  };
  const answerWith = async (text: string, expected: RegExp): Promise<string> => {
    const until = Date.now() + LONGEST_WAIT_MS;
    let answer = await ask(text);
    while (!expected.test(answer) && Date.now() < until) answer = await ask(text);
    return answer;
  };

  beforeAll(async () => {
    jest.spyOn(console, 'log').mockImplementation(() => {});
    save('public/umbrellas.md', '# Umbrellas\n\nAn umbrella costs $12 at the service desk.\n');
    save('public/kites.txt', 'Kites\n\nA kite may be flown on the roof terrace until 20:00.\n');
    frontdesk = await startTestFrontdesk('--knowledge', folder);
  });
  afterAll(async () => {
    jest.restoreAllMocks();
    await frontdesk.close();
    rmSync(folder, { recursive: true });
  });

  test('a changed one is answered from as it is now', async () => {
    expect(await ask('How much does an umbrella cost?')).toContain('$12');
    save('public/umbrellas.md', '# Umbrellas\n\nAn umbrella costs $15 at the service desk.\n');
    expect(await answerWith('How much does an umbrella cost?', /\$15/)).not.toContain('$12');
  });

  test('a new page is answered from, with its title as the source', async () => {
    save('public/scooters.html', '<h1>Scooters</h1><p>A folding scooter is carried for <b>$31</b>.</p>');
    const answer = await answerWith('What does a folding scooter cost?', /\$31/);
    expect(answer).toContain('$31');
    expect(answer).toContain('Scooters');
  });

  test('a deleted one is gone', async () => {
    expect(await ask('Until when may a kite be flown on the roof terrace?')).toContain('20:00');
    rmSync(join(folder, 'public/kites.txt'));
    expect(await answerWith('Until when may a kite be flown on the roof terrace?', /^(?!.*20:00)/s)).not.toContain(
      '20:00',
    );
  });

  test('a folder that is gone is told of once, and what it held is still answered from', async () => {
    const told = jest.spyOn(console, 'error').mockImplementation(() => {});
    const isTold = expect.stringContaining(`the folder ${folder} cannot be read`);
    renameSync(folder, `${folder}-away`);
    const until = Date.now() + LONGEST_WAIT_MS;
    while (told.mock.calls.length === 0 && Date.now() < until) await sleep(100);
    await sleep(1_500);
    renameSync(`${folder}-away`, folder);
    expect(told.mock.calls).toEqual([[isTold]]);
    expect(await ask('How much does an umbrella cost?')).toContain('$15');
    save('public/tents.md', '# Tents\n\nA tent costs $44 at the service desk.\n');
    expect(await answerWith('How much does a tent cost?', /\$44/)).toContain('$44');
  });

  test('a broken one leaves the others as they are', async () => {
    save('public/broken.docx', 'PK no zip');
    save('public/umbrellas.md', '# Umbrellas\n\nAn umbrella costs $16 at the service desk.\n');
    expect(await answerWith('How much does an umbrella cost?', /\$16/)).toContain('$16');
  });
});
