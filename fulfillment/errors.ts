/**
 * Everything that can go wrong in the fulfilment, as a closed set. What a person did (a date in the past, a wrong code, the
 * last seat gone) is no error: handlers answer that with an Outcome.
 */
export type ErrorCode =
  /** Not an event of Lex V2, or a version of it we cannot read. */
  | 'EVENT_UNREADABLE'
  /** A variable of environment.ts is missing or wrong. */
  | 'SETTING_MISSING'
  /** DynamoDB did not answer, or refused. */
  | 'STORE_UNAVAILABLE'
  /** A row is not as environment.ts and the ports describe it. */
  | 'ROW_UNREADABLE'
  /** The bot has an intent that no handler serves. */
  | 'INTENT_UNKNOWN'
  /** Anything else: a defect of ours. */
  | 'UNEXPECTED';

const retryable: Readonly<Record<ErrorCode, boolean>> = {
  EVENT_UNREADABLE: false,
  SETTING_MISSING: false,
  STORE_UNAVAILABLE: true,
  ROW_UNREADABLE: false,
  INTENT_UNKNOWN: false,
  UNEXPECTED: false,
};

export class FulfillmentError extends Error {
  readonly code: ErrorCode;
  /** Whether the same turn may succeed when it is tried again. */
  readonly retryable: boolean;

  /** `message` is for the log: names and ids of ours, never what a person said. */
  constructor(code: ErrorCode, message: string, options?: ErrorOptions) {
    super(message, options);
    this.name = 'FulfillmentError';
    this.code = code;
    this.retryable = retryable[code];
  }
}

/** Gives whatever was thrown a place in the closed set. */
export function toFulfillmentError(thrown: unknown): FulfillmentError {
  if (thrown instanceof FulfillmentError) return thrown;
  const name = thrown instanceof Error ? thrown.name : typeof thrown;
  return new FulfillmentError('UNEXPECTED', `${name} was thrown`, { cause: thrown });
}
