/** What an AWS service answers when it does not do what was asked. Throw it anywhere in a service; the wire renders it. */
export class AwsError extends Error {
  /** The modelled error name, such as "ValidationException"; awsJson services may qualify it ("com.amazonaws…#Name"). */
  readonly type: string;
  /** HTTP status. */
  readonly status: number;
  /** Modelled members besides the message, such as DynamoDB's CancellationReasons. */
  readonly extra: Readonly<Record<string, unknown>>;

  constructor(error: {
    readonly type: string;
    readonly status: number;
    readonly message: string;
    readonly extra?: Readonly<Record<string, unknown>>;
    readonly cause?: unknown;
  }) {
    super(error.message, { cause: error.cause });
    this.name = error.type;
    this.type = error.type;
    this.status = error.status;
    this.extra = error.extra ?? {};
  }
}

export const validationException = (message: string): AwsError =>
  new AwsError({ type: 'ValidationException', status: 400, message });

export const resourceNotFoundException = (message: string): AwsError =>
  new AwsError({ type: 'ResourceNotFoundException', status: 404, message });
