import { createHash, randomUUID } from 'node:crypto';
import { mkdirSync, readFileSync } from 'node:fs';
import { readdir, rename, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import type { Clock } from '../../../service.ts';
import type { Session } from '../dialogue/session.ts';
import { MemorySessions } from './memory-sessions.ts';
import type { SessionStore } from './session-store.ts';

export interface FileSessionsOptions {
  /** Made if need be. One program at a time. */
  readonly folder: string;
  readonly idleSeconds: number;
  readonly now: Clock;
}

interface SavedSession {
  readonly key: string;
  readonly expiresAt: number;
  readonly session: Session;
}

/** Many turns of a conversation within this time are one write. */
const SAVE_EVERY_MS = 100;

/**
 * One file a session, so that conversations outlive the program. Turns are answered from memory and saved behind them: a
 * program that is killed loses a tenth of a second, one that is closed loses nothing.
 */
export class FileSessions implements SessionStore {
  readonly #options: FileSessionsOptions;
  readonly #memory: MemorySessions;
  readonly #unsaved = new Map<string, SavedSession>();
  readonly #closing = new AbortController();
  #saving: Promise<void> | undefined;
  /** Writing and deleting take turns, or a save under way would bring a deleted session back. */
  #lastFileWork: Promise<void> = Promise.resolve();
  #failure: unknown;

  constructor(options: FileSessionsOptions) {
    this.#options = options;
    this.#memory = new MemorySessions(options);
    mkdirSync(options.folder, { recursive: true });
  }

  async read(key: string): Promise<Session | undefined> {
    const known = await this.#memory.read(key);
    if (known) return known;
    const saved = readSaved(this.#fileOf(key));
    return saved && saved.expiresAt > this.#options.now() ? saved.session : undefined;
  }

  /** Rejects if the sessions written before could not be saved, as on a full disk. */
  async write(key: string, session: Session): Promise<void> {
    if (this.#failure) throw this.#failure;
    const { now, idleSeconds } = this.#options;
    await this.#memory.write(key, session);
    this.#unsaved.set(key, { key, expiresAt: now() + idleSeconds * 1000, session });
    this.#saving ??= this.#saveSoon();
  }

  async remove(key: string): Promise<boolean> {
    const existed = (await this.read(key)) !== undefined;
    await this.#memory.remove(key);
    this.#unsaved.delete(key);
    await this.#inTurn(() => rm(this.#fileOf(key), { force: true }));
    return existed;
  }

  async close(): Promise<void> {
    this.#closing.abort();
    await this.#saving;
    if (this.#failure) throw this.#failure;
  }

  /** Deletes what has expired; call it at the start, as a session that nobody comes back to is never read again. */
  async sweep(): Promise<void> {
    const { folder, now } = this.#options;
    for (const name of await readdir(folder)) {
      const file = join(folder, name);
      const saved = readSaved(file);
      if (!saved || saved.expiresAt <= now()) await rm(file, { force: true });
    }
  }

  async #saveSoon(): Promise<void> {
    try {
      await sleep(SAVE_EVERY_MS, undefined, { signal: this.#closing.signal, ref: false }).catch(() => undefined);
      for (const [key, saved] of this.#unsaved) {
        this.#unsaved.delete(key);
        await this.#inTurn(() => this.#save(saved));
      }
    } catch (error) {
      this.#failure = error;
    } finally {
      this.#saving = undefined;
    }
  }

  #inTurn(work: () => Promise<void>): Promise<void> {
    const done = this.#lastFileWork.then(work);
    this.#lastFileWork = done.catch(() => undefined);
    return done;
  }

  /** Renaming replaces a file at once: a program that ends while writing leaves the last turn whole. */
  async #save(saved: SavedSession): Promise<void> {
    const file = this.#fileOf(saved.key);
    const draft = `${file}.${randomUUID()}`;
    await writeFile(draft, JSON.stringify(saved));
    await rename(draft, file);
  }

  /** Session ids hold characters that file systems do not. */
  #fileOf(key: string): string {
    return join(this.#options.folder, `${createHash('sha256').update(key).digest('hex')}.json`);
  }
}

/**
 * undefined for a file that is not there, or that a crash left half written. Read at once: the first turn of each conversation waits
 * for it, and its one small file is read in a tenth of what three trips to a thread take.
 */
function readSaved(file: string): SavedSession | undefined {
  try {
    const saved: SavedSession = JSON.parse(readFileSync(file, 'utf8'));
    return saved;
  } catch (error) {
    if (error instanceof SyntaxError || isMissing(error)) return undefined;
    throw error;
  }
}

const isMissing = (error: unknown): boolean =>
  typeof error === 'object' && error !== null && 'code' in error && error.code === 'ENOENT';
