import { circuitBreaker, ConsecutiveBreaker, handleAll, timeout, TimeoutStrategy, wrap } from 'cockatiel';

export interface CallLimits {
  /** A question waits no longer than this. */
  readonly timeLimitMs: number;
  readonly onFailed: (error: unknown) => void;
}

/** After three failures in a row the model is left alone for this long. */
const PAUSE_MS = 10_000;

/** A call that a question can do without: undefined when it is down, slow or resting. */
export function patientCall<Given, Got>(
  call: (given: Given, signal: AbortSignal) => Promise<Got>,
  { timeLimitMs, onFailed }: CallLimits,
): (given: Given) => Promise<Got | undefined> {
  const policy = wrap(
    circuitBreaker(handleAll, { halfOpenAfter: PAUSE_MS, breaker: new ConsecutiveBreaker(3) }),
    timeout(timeLimitMs, TimeoutStrategy.Aggressive),
  );
  return async (given) => {
    try {
      return await policy.execute(({ signal }) => call(given, signal));
    } catch (error) {
      onFailed(error);
      return undefined;
    }
  };
}
