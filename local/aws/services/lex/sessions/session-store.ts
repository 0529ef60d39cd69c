import type { Session } from '../dialogue/session.ts';

/** Where sessions are kept between turns. A session that is idle longer than the bot allows is as if it had never been. */
export interface SessionStore {
  read(key: string): Promise<Session | undefined>;
  /** Starts the idle time anew. */
  write(key: string, session: Session): Promise<void>;
  /** False when there was none. */
  remove(key: string): Promise<boolean>;
  /** Resolves when all that was written is safe. */
  close(): Promise<void>;
}
