import { type Dirent, readdirSync, readFileSync, statSync } from 'node:fs';
import { basename, join, relative } from 'node:path';
import { ArchiveError } from './archive-error.ts';
import type { ArchiveFiles } from './archive-files.ts';
import { ArchiveLimits } from './archive-limits.ts';
import { unzipArchive } from './unzip-archive.ts';

/** Reads an export from the disk: a zip as Lex gives it, or the folder that it unpacks to. Throws ArchiveError. */
export function openArchive(path: string): ArchiveFiles {
  const about = statSync(path);
  if (about.isDirectory()) return readFolder(path);
  new ArchiveLimits().admit(basename(path), about.size);
  return unzipArchive(basename(path), readFileSync(path));
}

function readFolder(folder: string): ArchiveFiles {
  const limits = new ArchiveLimits();
  return new Map(
    [...filesBelow(folder)].map((file) => {
      const name = relative(folder, file);
      limits.admit(name, statSync(file).size);
      return [name, readFileSync(file)] as const;
    }),
  );
}

/** An export is JSON alone; a folder may well be a repository with other things beside it. */
function* filesBelow(folder: string): Generator<string> {
  for (const entry of readdirSync(folder, { withFileTypes: true })) {
    const path = join(folder, entry.name);
    if (entry.isSymbolicLink()) refuseLink(folder, entry);
    if (entry.isDirectory() && !/^\.|^node_modules$/.test(entry.name)) yield* filesBelow(path);
    if (entry.isFile() && /\.json$/i.test(entry.name)) yield path;
  }
}

/** A link can lead anywhere; one to a JSON file or a folder of them is told of, or the bot would lack it without a word. */
function refuseLink(folder: string, { name }: Dirent): void {
  const file = join(basename(folder), name);
  throw new ArchiveError('UNSAFE', { file }, 'is a link, which may lead out of the archive; put the file itself there');
}
