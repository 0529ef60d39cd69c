import { createHash, randomUUID } from 'node:crypto';
import { mkdirSync } from 'node:fs';
import { readdir, readFile, rename, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Clock } from '../../../service.ts';
import type { Session } from '../dialogue/session.ts';
import type { SessionStore } from './session-store.ts';

interface SavedSession {
  readonly key: string;
  readonly expiresAt: number;
  readonly session: Session;
}

/** One file a session, so that conversations outlive the program. */
export class FileSessions implements SessionStore {
  readonly #folder: string;
  readonly #idleMs: number;
  readonly #now: Clock;

  /** Makes the folder if need be. */
  constructor(options: { readonly folder: string; readonly idleSeconds: number; readonly now: Clock }) {
    this.#folder = options.folder;
    this.#idleMs = options.idleSeconds * 1000;
    this.#now = options.now;
    mkdirSync(this.#folder, { recursive: true });
  }

  async read(key: string): Promise<Session | undefined> {
    const file = this.#fileOf(key);
    const saved = await readSaved(file);
    if (saved && saved.expiresAt > this.#now()) return saved.session;
    if (saved) await rm(file, { force: true });
    return undefined;
  }

  async write(key: string, session: Session): Promise<void> {
    const saved: SavedSession = { key, expiresAt: this.#now() + this.#idleMs, session };
    const file = this.#fileOf(key);
    // Renaming replaces the file at once: a program that ends while writing leaves the last turn whole.
    const draft = `${file}.${randomUUID()}`;
    await writeFile(draft, JSON.stringify(saved));
    await rename(draft, file);
  }

  async remove(key: string): Promise<boolean> {
    const existed = (await this.read(key)) !== undefined;
    await rm(this.#fileOf(key), { force: true });
    return existed;
  }

  /** Deletes what has expired; call it at the start, as a session that nobody comes back to is never read again. */
  async sweep(): Promise<void> {
    for (const name of await readdir(this.#folder)) {
      const file = join(this.#folder, name);
      const saved = await readSaved(file);
      if (!saved || saved.expiresAt <= this.#now()) await rm(file, { force: true });
    }
  }

  /** Session ids hold characters that file systems do not. */
  #fileOf(key: string): string {
    return join(this.#folder, `${createHash('sha256').update(key).digest('hex')}.json`);
  }
}

/** undefined for a file that is not there, or that a crash left half written. */
async function readSaved(file: string): Promise<SavedSession | undefined> {
  try {
    const saved: SavedSession = JSON.parse(await readFile(file, 'utf8'));
    return saved;
  } catch (error) {
    if (error instanceof SyntaxError || isMissing(error)) return undefined;
    throw error;
  }
}

const isMissing = (error: unknown): boolean =>
  typeof error === 'object' && error !== null && 'code' in error && error.code === 'ENOENT';
