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

/** What can be missing while the turn goes on without it. */
export type Degraded = 'model' | 'embedding' | 'reranking' | 'knowledge' | 'history' | 'remembering' | 'translation';

export interface TurnLog {
  done(facts: TurnFacts): void;
  /** The turn ended in an apology. */
  failed(error: FulfillmentError, facts: Pick<TurnFacts, 'turnId' | 'sessionId'>): void;
  /** The person was served, with less than there should have been. */
  degraded(what: Degraded, cause: unknown): void;
}

/** The part of Powertools' logger that is used here. */
type LineLog = Pick<Logger, 'info' | 'warn' | 'error'>;

/** One line of JSON a turn, to the Lambda's log. */
export function createTurnLog(logger: LineLog = new Logger({ serviceName: 'frontdesk-fulfillment' })): TurnLog {
  return {
    done: (facts) => logger.info('turn done', { ...facts }),
    failed: ({ code, retryable, message, cause }, facts) =>
      logger.error('turn failed', { ...facts, code, retryable, reason: message, cause: kindOf(cause) }),
    degraded: (what, cause) => logger.warn('turn degraded', { what, cause: kindOf(cause) }),
  };
}

/** An error's own message may quote a row or an utterance: only its kind is a fact. */
function kindOf(cause: unknown): string {
  if (!(cause instanceof Error)) return typeof cause;
  return 'code' in cause ? `${cause.name} ${String(cause.code)}` : cause.name;
}
