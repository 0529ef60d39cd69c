import type { Clock } from '../../../service.ts';
import type { Session } from '../dialogue/session.ts';
import type { SessionStore } from './session-store.ts';

interface Kept {
  /** A JSON string takes a third of the memory of the objects it stands for, and nobody can change it. */
  readonly json: string;
  readonly expiresAt: number;
}

export class MemorySessions implements SessionStore {
  /** In the order of last use: the first is the next to expire, so that sweeping costs nothing per idle session. */
  readonly #sessions = new Map<string, Kept>();
  readonly #idleMs: number;
  readonly #now: Clock;

  constructor(options: { readonly idleSeconds: number; readonly now: Clock }) {
    this.#idleMs = options.idleSeconds * 1000;
    this.#now = options.now;
  }

  async read(key: string): Promise<Session | undefined> {
    this.#sweep();
    const kept = this.#sessions.get(key);
    if (!kept) return undefined;
    const session: Session = JSON.parse(kept.json);
    return session;
  }

  async write(key: string, session: Session): Promise<void> {
    this.#sweep();
    this.#sessions.delete(key);
    this.#sessions.set(key, { json: JSON.stringify(session), expiresAt: this.#now() + this.#idleMs });
  }

  async remove(key: string): Promise<boolean> {
    this.#sweep();
    return this.#sessions.delete(key);
  }

  async close(): Promise<void> {}

  #sweep(): void {
    const now = this.#now();
    for (const [key, { expiresAt }] of this.#sessions) {
      if (expiresAt > now) return;
      this.#sessions.delete(key);
    }
  }
}
