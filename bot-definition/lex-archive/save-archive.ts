import { mkdir, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { strToU8, zipSync } from 'fflate';
import type { LexArchive } from '../lex-archive.ts';

const fileText = (value: unknown) => `${JSON.stringify(value, null, 2)}\n`;

/** Writes the archive as a folder, one JSON file a resource, which a person can read and a version control can compare. */
export async function saveArchiveFolder(archive: LexArchive, folder: string): Promise<void> {
  for (const [path, value] of Object.entries(archive)) {
    const file = join(folder, path);
    await mkdir(dirname(file), { recursive: true });
    await writeFile(file, fileText(value));
  }
}

/** The zip that `StartImport` and CloudFormation's BotFileS3Location take; the same archive gives the same bytes. */
export function zipArchive(archive: LexArchive): Uint8Array {
  const files = Object.entries(archive).map(([path, value]) => [path, strToU8(fileText(value))] as const);
  // A zip has local time without a zone; a fixed local time is the same bytes everywhere.
  return zipSync(Object.fromEntries(files), { mtime: new Date(2020, 0, 1) });
}
