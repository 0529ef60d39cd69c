import { ArchiveError } from './archive-error.ts';

/** An export of a bot with hundreds of intents unpacks to a few megabytes; what is larger by far is no export. */
const MOST_FILES = 50_000;
const MOST_BYTES = 100 * 1024 * 1024;

/** Counts what comes out of an archive, before it is read into memory. Throws ArchiveError for what no export holds. */
export class ArchiveLimits {
  #files = 0;
  #bytes = 0;

  admit(file: string, bytes: number): void {
    if (leadsOut(file)) throw new ArchiveError('UNSAFE', { file }, 'is a path that leads out of the archive');
    this.#files += 1;
    this.#bytes += bytes;
    const place = { file };
    if (this.#files > MOST_FILES)
      throw new ArchiveError('TOO_LARGE', place, `is file ${MOST_FILES + 1} of the archive`);
    if (this.#bytes > MOST_BYTES) {
      throw new ArchiveError('TOO_LARGE', place, `brings the archive to more than ${MOST_BYTES / 1024 / 1024} MB`);
    }
  }
}

const leadsOut = (path: string): boolean => /^([/\\]|[A-Za-z]:)|(^|[/\\])\.\.([/\\]|$)/.test(path);
