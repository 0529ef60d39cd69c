export type SlackErrorCode =
  /** Slack asks us to wait: `retryAfterSeconds`. It has done nothing. */
  | 'rate-limited'
  /** Slack could not be reached, or broke: it may have done what it was asked. */
  | 'unreachable'
  /** Slack will not do this, however often it is asked: `reason` is its own word, such as "channel_not_found". */
  | 'refused';

/** Why Slack's Web API did not do what it was asked. */
export class SlackError extends Error {
  override readonly name = 'SlackError';
  readonly code: SlackErrorCode;
  readonly reason: string;
  readonly retryAfterSeconds: number | undefined;

  constructor(code: SlackErrorCode, reason: string, more: { retryAfterSeconds?: number; cause?: unknown } = {}) {
    super(`Slack: ${code} (${reason})`, { cause: more.cause });
    this.code = code;
    this.reason = reason;
    this.retryAfterSeconds = more.retryAfterSeconds;
  }

  get retryable(): boolean {
    return this.code !== 'refused';
  }
}
