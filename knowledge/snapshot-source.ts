import { randomUUID } from 'node:crypto';
import { mkdir, readFile, rename, rm, stat, writeFile } from 'node:fs/promises';
import { dirname } from 'node:path';
import { fileURLToPath } from 'node:url';
import { KnowledgeError } from './errors.ts';
import { isMissingFile } from './is-missing-file.ts';

/** Where a snapshot is published and read from. */
export interface SnapshotSource {
  /** Differs whenever the file does; cheap to ask. Undefined when nothing has been published. */
  tag(): Promise<string | undefined>;
  /** @throws KnowledgeError `snapshot-missing` */
  read(): Promise<Uint8Array>;
  /**
   * All or nothing: a reader sees the previous file or this one. False, and nothing is written, when what is there is no longer
   * what had the tag `replacing` (undefined: nothing): somebody else has published since.
   */
  publish(bytes: Uint8Array, replacing: string | undefined): Promise<boolean>;
}

async function fileTag(path: string): Promise<string | undefined> {
  try {
    const { ino, mtimeMs, size } = await stat(path);
    return `${ino}-${mtimeMs}-${size}`;
  } catch (error) {
    if (isMissingFile(error)) return undefined;
    throw error;
  }
}

function fileSource(address: URL): SnapshotSource {
  const path = fileURLToPath(address);
  return {
    tag: () => fileTag(path),
    async read() {
      try {
        return await readFile(path);
      } catch (cause) {
        if (!isMissingFile(cause)) throw cause;
        throw new KnowledgeError('snapshot-missing', `no knowledge snapshot at ${address.href}`, { cause });
      }
    },
    async publish(bytes, replacing) {
      await mkdir(dirname(path), { recursive: true });
      const temporary = `${path}.${randomUUID()}`;
      try {
        await writeFile(temporary, bytes);
        // Between this line and the next another may publish; both have read the same folder, and the next ingest mends it.
        if ((await fileTag(path)) !== replacing) return false;
        await rename(temporary, path);
        return true;
      } finally {
        await rm(temporary, { force: true });
      }
    },
  };
}

/**
 * The address's scheme decides: `file:///…` or `s3://bucket/key`.
 * @throws KnowledgeError `snapshot-address`
 */
export async function openSnapshotSource(address: string): Promise<SnapshotSource> {
  const url = URL.canParse(address) ? new URL(address) : undefined;
  if (url?.protocol === 'file:') return fileSource(url);
  if (url?.protocol === 's3:') {
    // Loaded when asked for: the laptop has its snapshot on disk and should not wait for the S3 client.
    const { s3Source } = await import('./snapshot-source.aws.ts');
    return s3Source(url);
  }
  throw new KnowledgeError('snapshot-address', `a snapshot's address begins with file:// or s3://, not "${address}"`);
}
