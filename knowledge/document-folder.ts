import { readdir, readFile } from 'node:fs/promises';
import { join, relative } from 'node:path';
import { audiences } from '../bot-definition/contract/identity-claims.ts';
import { isMissingFile } from './is-missing-file.ts';

/** Where the documents lie: public/, staff/ and beside them what belongs to both, such as synonyms.yaml. */
export interface DocumentFolder {
  /** Paths of the files in public/ and staff/, with "/", sorted. */
  list(): Promise<readonly string[]>;
  /** Undefined when there is no such file. */
  read(path: string): Promise<Uint8Array | undefined>;
}

function onDisk(root: string): DocumentFolder {
  return {
    async list() {
      const found = await Promise.all(
        audiences.map((audience) =>
          readdir(join(root, audience), { recursive: true, withFileTypes: true }).catch((error: unknown) => {
            if (isMissingFile(error)) return [];
            throw error;
          }),
        ),
      );
      return found
        .flat()
        .filter((entry) => entry.isFile() && !entry.name.startsWith('.'))
        .map((entry) => relative(root, join(entry.parentPath, entry.name)).replaceAll('\\', '/'))
        .sort();
    },
    async read(path) {
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
