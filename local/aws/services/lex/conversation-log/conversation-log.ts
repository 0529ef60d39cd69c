import { appendFileSync, closeSync, openSync } from 'node:fs';
import { logEntry, type LoggedTurn } from './log-entry.ts';

/**
 * Lex's text log as a file of JSON lines, which its owner alone may read. It holds what people say, but for obfuscated slots: it is
 * only kept where somebody asks for it. Throws when the file cannot be written.
 */
export class ConversationLog {
  readonly #file: number;

  constructor(path: string) {
    this.#file = openSync(path, 'a', 0o600);
  }

  write(turn: LoggedTurn): void {
    appendFileSync(this.#file, `${JSON.stringify(logEntry(turn))}\n`);
  }

  close(): void {
    closeSync(this.#file);
  }
}
