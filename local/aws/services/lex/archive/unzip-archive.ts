import { unzipSync } from 'fflate';
import { ArchiveError } from './archive-error.ts';
import type { ArchiveFiles } from './archive-files.ts';
import { ArchiveLimits } from './archive-limits.ts';

/** "PK\3\4", the first entry of a zip. */
const FIRST_ENTRY = 0x04_03_4b_50;

/** Nothing is unpacked beyond the size that the zip's directory gives, so that a bomb stops at the limits. Throws ArchiveError. */
export function unzipArchive(name: string, zip: Uint8Array): ArchiveFiles {
  refuseOthers(name, zip);
  const limits = new ArchiveLimits();
  try {
    const files = unzipSync(zip, {
      filter: ({ name: file, originalSize, size }) => {
        limits.admit(file, Math.max(originalSize, size));
        return !file.endsWith('/');
      },
    });
    return new Map(Object.entries(files));
  } catch (error) {
    if (error instanceof ArchiveError) throw error;
    const reason = error instanceof Error ? error.message : String(error);
    throw new ArchiveError('NOT_A_ZIP', { file: name }, `cannot be unpacked (${reason})`);
  }
}

function refuseOthers(name: string, zip: Uint8Array): void {
  const header = new DataView(zip.buffer, zip.byteOffset, zip.byteLength);
  if (header.byteLength < 30 || header.getUint32(0, true) !== FIRST_ENTRY) {
    throw new ArchiveError('NOT_A_ZIP', { file: name }, 'is not a zip; give the zip that Lex exports, or its folder');
  }
  const isEncrypted = (header.getUint16(6, true) & 1) === 1;
  if (isEncrypted) {
    throw new ArchiveError('NOT_A_ZIP', { file: name }, 'is protected by a password; export the bot without one');
  }
}
