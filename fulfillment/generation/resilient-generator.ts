import {
  circuitBreaker,
  ConsecutiveBreaker,
  ExponentialBackoff,
  handleType,
  handleWhen,
  retry,
  timeout,
  wrap,
} from 'cockatiel';
import { giveUp } from '../give-up.ts';
import type { Deadline } from '../turn.ts';
import { type Generated, GenerationError, type Generator, type OnText, type Prompt } from './generator.ts';

export interface Patience {
  /** What guarding, translating and speaking the answer still need of the turn's time. */
  readonly reserveMs?: number;
  /** With less time than this a model is not asked. */
  readonly leastMs?: number;
  /** Attempts after the first; their pauses double and are jittered. */
  readonly retries?: number;
  readonly firstPauseMs?: number;
  /** After this many failures in a row the model is left alone for `restMs`. */
  readonly failuresBeforeRest?: number;
  readonly restMs?: number;
}

/** A text model that keeps to the turn's time; rejects when it is down, late or unwilling. */
export type PatientGenerator = (prompt: Prompt, deadline: Deadline, onText?: OnText) => Promise<Generated>;

const isRetryable = (error: Error): boolean => error instanceof GenerationError && error.retryable;
/** A refusal says something about this question, not about the model's health. */
const isTrouble = (error: Error): boolean => !(error instanceof GenerationError && error.code === 'refused');

/**
 * Asks the model within the turn's time: a limit over all attempts, few retries with jittered pauses, and a circuit breaker, so
 * that callers do not wait one after another for a model that is down. Rejects with whatever stopped it.
 */
export function withPatience(generate: Generator, patience: Patience = {}): PatientGenerator {
  const { reserveMs = 1_500, leastMs = 400, retries = 2, firstPauseMs = 150 } = patience;
  const { failuresBeforeRest = 4, restMs = 15_000 } = patience;
  const attempts = wrap(
    retry(handleWhen(isRetryable), {
      maxAttempts: retries,
      backoff: new ExponentialBackoff({ initialDelay: firstPauseMs, maxDelay: firstPauseMs * 8 }),
    }),
    circuitBreaker(handleType(Error, isTrouble), {
      halfOpenAfter: restMs,
      breaker: new ConsecutiveBreaker(failuresBeforeRest),
    }),
  );

  return async (prompt, deadline, onText) => {
    const limit = deadline.remaining() - reserveMs;
    if (limit < leastMs) throw new GenerationError('late', `${Math.round(limit)} ms are too few to ask a model`);
    return wrap(timeout(limit, giveUp), attempts).execute(({ signal }) => generate(prompt, signal, onText));
  };
}
