import { mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterEach, describe, expect, test } from '@jest/globals';
import { strToU8, zipSync, type Zippable } from 'fflate';
import { openArchive } from '../../../../../../../local/aws/services/lex/archive/open-archive.ts';
import { readArchive } from '../../../../../../../local/aws/services/lex/archive/read-archive.ts';
import { archiveOf } from '../../../../../../support/lex/bot-archive.ts';

const files = archiveOf({ intents: [{ name: 'Order', utterances: ['order a pizza'] }] });
const zippable: Zippable = Object.fromEntries([...files].map(([path, text]) => [path, strToU8(String(text))]));

const cleanUp: string[] = [];
afterEach(() => {
  for (const folder of cleanUp.splice(0)) rmSync(folder, { recursive: true });
});

function folderOf(content: Readonly<Record<string, Uint8Array | string>>): string {
  const folder = mkdtempSync(join(tmpdir(), 'frontdesk-archive-'));
  cleanUp.push(folder);
  for (const [path, bytes] of Object.entries(content)) {
    mkdirSync(dirname(join(folder, path)), { recursive: true });
    writeFileSync(join(folder, path), bytes);
  }
  return folder;
}

const onDisk = (bytes: Uint8Array): string => join(folderOf({ 'export.zip': bytes }), 'export.zip');
const intentsOf = (path: string) =>
  readArchive(openArchive(path))
    .locales.get('en_US')
    ?.intents.map(({ name }) => name);

/** The number of bytes that a zip's directory gives for its first file, overwritten. */
function withSize(zip: Uint8Array, size: number): Uint8Array {
  const at = Buffer.from(zip).indexOf('PK\u0001\u0002', 0, 'latin1');
  Buffer.from(zip.buffer).writeUInt32LE(size, at + 24);
  return zip;
}

describe('an export on the disk', () => {
  test.each([
    { name: 'a zip', path: () => onDisk(zipSync(zippable)) },
    { name: 'a zip that is not compressed', path: () => onDisk(zipSync(zippable, { level: 0 })) },
    {
      name: 'a zip with entries for its folders',
      path: () => onDisk(zipSync({ ...zippable, 'TestBot/': new Uint8Array() })),
    },
    {
      name: 'a folder',
      path: () => folderOf(Object.fromEntries([...files].map(([path, text]) => [path, String(text)]))),
    },
    {
      name: 'a folder with other things beside it',
      path: () =>
        folderOf({
          'README.md': '# x',
          'node_modules/x/Bot.json': '{}',
          '.git/Bot.json': '{}',
          ...Object.fromEntries([...files].map(([path, text]) => [path, String(text)])),
        }),
    },
  ])('is read: $name', ({ path }) => {
    expect(intentsOf(path())).toEqual(['Order', 'FallbackIntent']);
  });

  const zeros = new Uint8Array(100_000);
  test.each<{ name: string; zip: () => Uint8Array; code: string; says: RegExp }>([
    {
      name: 'what is no zip',
      zip: () => strToU8('{"name": "x"}'.padEnd(60)),
      code: 'NOT_A_ZIP',
      says: /export\.zip: is not a zip/,
    },
    { name: 'a file of nothing', zip: () => new Uint8Array(), code: 'NOT_A_ZIP', says: /is not a zip/ },
    { name: 'half a zip', zip: () => zipSync(zippable).slice(0, 900), code: 'NOT_A_ZIP', says: /cannot be unpacked/ },
    {
      name: 'a zip with a password',
      zip: () => zipSync(zippable).fill(1, 6, 7),
      code: 'NOT_A_ZIP',
      says: /is protected by a password/,
    },
    {
      name: 'a bomb',
      zip: () => withSize(zipSync({ 'x/Bot.json': zeros }), 2 ** 31),
      code: 'TOO_LARGE',
      says: /more than 100 MB/,
    },
    {
      name: 'a bomb that gives a small size',
      zip: () => withSize(zipSync({ 'x/Bot.json': zeros }), 10),
      code: 'NOT_JSON',
      says: /Bot\.json/,
    },
    ...['../Bot.json', 'a/../../Bot.json', '/etc/Bot.json', 'C:\\Bot.json', '..\\Bot.json'].map((path) => ({
      name: `the path ${path}`,
      zip: () => zipSync({ [path]: strToU8('{}') }),
      code: 'UNSAFE',
      says: /leads out of the archive/,
    })),
    {
      name: 'one locale alone',
      zip: () => zipSync({ 'en_US/BotLocale.json': strToU8('{}') }),
      code: 'MISSING_FILE',
      says: /export the whole bot/,
    },
    {
      name: 'an export of Lex V1',
      zip: () => zipSync({ 'Bot_Export.json': strToU8('{}') }),
      code: 'MISSING_FILE',
      says: /Lex V1/,
    },
    {
      name: 'two bots',
      zip: () => zipSync({ 'A/Bot.json': strToU8('{}'), 'B/Bot.json': strToU8('{}') }),
      code: 'WRONG_SHAPE',
      says: /a second bot beside/,
    },
  ])('is refused: $name', ({ zip, code, says }) => {
    const path = onDisk(zip());
    const read = () => readArchive(openArchive(path));
    expect(read).toThrow(expect.objectContaining({ code }));
    expect(read).toThrow(says);
  });

  test('is refused: a link in a folder', () => {
    const folder = folderOf({ 'x/BotLocale.json': '{}' });
    symlinkSync('/etc/hosts', join(folder, 'x', 'Bot.json'));
    expect(() => openArchive(folder)).toThrow(/Bot\.json: is a link/);
  });
});
