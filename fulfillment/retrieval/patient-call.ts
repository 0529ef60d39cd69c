import { circuitBreaker, ConsecutiveBreaker, handleAll, timeout, wrap } from 'cockatiel';
import { giveUp } from '../give-up.ts';

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
    timeout(timeLimitMs, giveUp),
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
