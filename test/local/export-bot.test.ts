import { execFileSync } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test } from '@jest/globals';
import { bot } from '../../bot-definition/bot.ts';
import { openArchive } from '../../local/aws/services/lex/archive/open-archive.ts';
import { readArchive } from '../../local/aws/services/lex/archive/read-archive.ts';

const root = join(import.meta.dirname, '..', '..');

test('npm run bot:export writes the bot as a zip that is read again whole', () => {
  const folder = mkdtempSync(join(tmpdir(), 'frontdesk-export-'));
  try {
    const zip = join(folder, 'made', 'bot.zip');
    const said = execFileSync(process.execPath, ['--import', '@oxc-node/core/register', 'local/export-bot.ts', zip], {
      cwd: root,
      encoding: 'utf8',
    });
    expect(said).toMatch(/bot\.zip: Frontdesk, .*en_US with \d+ intents/);
    const model = readArchive(openArchive(zip));
    expect([...model.locales.keys()].sort()).toEqual(Object.keys(bot.locales).sort());
    const intents = model.locales.get('en_US')?.intents.map(({ name }) => name);
    expect(intents?.sort()).toEqual(Object.keys(bot.intents).sort());
    expect([...openArchive(zip).keys()]).toContain('Manifest.json');
  } finally {
    rmSync(folder, { recursive: true });
  }
});
