import { type Dirent, lstatSync, readdirSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { join, relative, sep } from 'node:path';
import { KnowledgeError } from './errors.ts';
import { byPath, CLIMBS_OUT, type FolderEntry, isHidden, isoDate, isPlainPath } from './folder-entry.ts';
import { isMissingFile } from './is-missing-file.ts';

/** Where the documents lie. */
export interface DocumentFolder {
  /** Every file, in the order of the paths; hidden ones are left out. @throws KnowledgeError `folder-unreadable` */
  list(): Promise<readonly FolderEntry[]>;
  /** Undefined when there is no such file. */
  read(path: string): Promise<Uint8Array | undefined>;
}

function entryAt(root: string, path: string): FolderEntry | undefined {
  try {
    const { size, mtimeMs, mtime } = lstatSync(join(root, path));
    return { path, bytes: size, tag: `${size}-${mtimeMs}`, changed: isoDate(mtime) };
  } catch (error) {
    // Deleted since it was listed.
    if (isMissingFile(error)) return undefined;
    throw error;
  }
}

function filesBelow(root: string): Dirent[] {
  try {
    return readdirSync(root, { recursive: true, withFileTypes: true });
  } catch (cause) {
    throw new KnowledgeError('folder-unreadable', `the folder ${root} cannot be read: ${String(cause)}`, { cause });
  }
}

const isLink = 'is a symbolic link, which may lead anywhere: put the document itself here';

function onDisk(root: string): DocumentFolder {
  return {
    // At once: a call of its own for each file costs five times as much, and where documents are read nothing else waits.
    async list() {
      return filesBelow(root)
        .filter((entry) => entry.isFile() || entry.isSymbolicLink())
        .map((entry) => ({ entry, path: relative(root, join(entry.parentPath, entry.name)).split(sep).join('/') }))
        .filter(({ path }) => !isHidden(path))
        .map(({ entry, path }) => {
          const known = entryAt(root, path);
          const refused = entry.isSymbolicLink() ? isLink : isPlainPath(path) ? undefined : CLIMBS_OUT;
          return known && refused ? { ...known, refused } : known;
        })
        .filter((entry) => entry !== undefined)
        .sort(byPath);
    },
    async read(path) {
      if (!isPlainPath(path)) return undefined;
      try {
        return await readFile(join(root, path));
      } catch (error) {
        if (isMissingFile(error)) return undefined;
        throw error;
      }
    },
  };
}

/** A folder on disk, or `s3://bucket/prefix`. */
export async function openDocumentFolder(address: string): Promise<DocumentFolder> {
  if (!address.startsWith('s3://')) return onDisk(address);
  const { inS3 } = await import('./document-folder.aws.ts');
  return inS3(new URL(address));
}
