/** What a log may hold of an error. */
export interface ErrorFacts {
  readonly name: string;
  readonly code?: string;
  readonly reason?: string;
  readonly status?: number;
  readonly requestId?: string;
  readonly at: readonly string[];
  readonly cause?: ErrorFacts;
}

/** Deep enough for what a door wraps; a cause may be its own. */
const mostCauses = 4;
const mostFrames = 10;
const frame = /^ {4}at (?:.* \()?(?:file:|node:|\/|[A-Za-z]:\\)\S*:\d+:\d+\)?$/;

const textOf = (value: unknown): string | undefined => (typeof value === 'string' ? value : undefined);

function answerOf(error: Error): Pick<ErrorFacts, 'status' | 'requestId'> {
  const { httpStatusCode, requestId } = {
    httpStatusCode: undefined,
    requestId: undefined,
    ...('$metadata' in error && typeof error.$metadata === 'object' ? error.$metadata : {}),
  };
  return {
    ...(typeof httpStatusCode === 'number' && { status: httpStatusCode }),
    ...(typeof requestId === 'string' && { requestId }),
  };
}

/**
 * An error without its message, and so are its causes: AWS quotes in it what it refuses ("Value '…' at 'text' failed"), which is
 * what somebody said. `reason` is Slack's own word.
 */
export function errorFacts(error: unknown, causes = mostCauses): ErrorFacts {
  if (!(error instanceof Error)) return { name: typeof error, at: [] };
  const code = 'code' in error ? textOf(error.code) : undefined;
  const reason = 'reason' in error ? textOf(error.reason) : undefined;
  const lines = (error.stack ?? '').split('\n');
  return {
    name: error.name,
    ...(code !== undefined && { code }),
    ...(reason !== undefined && { reason }),
    ...answerOf(error),
    at: lines
      .filter((line) => frame.test(line))
      .slice(0, mostFrames)
      .map((line) => line.trim()),
    ...(error.cause !== undefined && causes > 0 && { cause: errorFacts(error.cause, causes - 1) }),
  };
}
