import { doorWordsOf } from './door-words.ts';
import type { ApologyName } from './door-words.ts';

export type ConversationErrorCode = ApologyName;

/** Worth saying the same thing again a little later. */
const retryable: ReadonlySet<ConversationErrorCode> = new Set([
  'too-many-waiting',
  'throttled',
  'conflict',
  'dependency-failed',
  'unreachable',
]);

/** The one error of a conversation. `message` is safe to show to the person; `cause` is for the log only. */
export class ConversationError extends Error {
  override readonly name = 'ConversationError';
  readonly code: ConversationErrorCode;
  readonly retryable: boolean;

  /** `localeId`: the Lex locale in which the person is told. */
  constructor(code: ConversationErrorCode, cause?: unknown, localeId?: string) {
    super(doorWordsOf(localeId).apologies[code], { cause });
    this.code = code;
    this.retryable = retryable.has(code);
  }
}
