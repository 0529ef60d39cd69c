import { Logger } from '@aws-lambda-powertools/logger';
import type { FulfillmentError } from '../errors.ts';

/** What is known of a turn once it is over. Facts, never what was said. */
export interface TurnFacts {
  readonly turnId: string;
  readonly sessionId: string;
  readonly localeId: string;
  readonly channel: string;
  readonly audience: string;
  readonly intent: string;
  readonly hook: string;
  readonly next: string;
  readonly handoff: boolean;
  readonly milliseconds: number;
}

export interface TurnLog {
  done(facts: TurnFacts): void;
  /** The turn went on with an apology, or a write behind it was lost. */
  failed(error: FulfillmentError, facts: { readonly turnId: string; readonly during: 'turn' | 'remember' }): void;
}

/** One line of JSON a turn, to the Lambda's log. */
export function createTurnLog(logger = new Logger({ serviceName: 'frontdesk-fulfillment' })): TurnLog {
  return {
    done: (facts) => logger.info('turn done', { ...facts }),
    failed: ({ code, retryable, message, cause }, facts) =>
      // The cause's own message may quote a row or an utterance: only its kind is a fact.
      logger.error('turn failed', { ...facts, code, retryable, reason: message, cause: nameOf(cause) }),
  };
}

const nameOf = (cause: unknown): string | undefined => (cause instanceof Error ? cause.name : undefined);
