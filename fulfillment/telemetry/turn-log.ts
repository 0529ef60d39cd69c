import { Logger } from '@aws-lambda-powertools/logger';
import type { FulfillmentError } from '../errors.ts';
import type { Spent } from './metered-turn.ts';

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
export type Degraded =
  | 'model'
  | 'guardrail'
  | 'showing'
  | 'embedding'
  | 'reranking'
  | 'knowledge'
  | 'history'
  | 'remembering'
  | 'translation';

export interface TurnLog {
  done(facts: TurnFacts): void;
  /** The turn ended in an apology. */
  failed(error: FulfillmentError, facts: Pick<TurnFacts, 'turnId' | 'sessionId'>): void;
  /** The person was served, with less than there should have been. */
  degraded(what: Degraded, cause: unknown): void;
  /** The policy withheld a question, or an answer of the model. */
  withheld(side: 'question' | 'answer', reason: string): void;
  /** What the turn cost, as a metric in CloudWatch's embedded format: one line and no request. */
  spent(spent: Spent, functionName: string): void;
}

/** The part of Powertools' logger that is used here. */
type LineLog = Pick<Logger, 'info' | 'warn' | 'error'>;

/** One line of JSON a turn, to the Lambda's log. */
export function createTurnLog(logger: LineLog = new Logger({ serviceName: 'frontdesk-fulfillment' })): TurnLog {
  return {
    done: (facts) => logger.info('turn done', { ...facts }),
    failed: ({ code, retryable, message, cause }, facts) =>
      logger.error('turn failed', { ...facts, code, retryable, reason: message, cause: kindOf(cause) }),
    withheld: (side, reason) => logger.info('text withheld', { side, reason }),
    spent: (spent, functionName) => logger.info('turn spent', { ...spent, functionName, ...asMetric(Date.now()) }),
    degraded: (what, cause) => logger.warn('turn degraded', { what, cause: kindOf(cause) }),
  };
}

/** CloudWatch makes a metric of the named fields of a log line that says so (User Guide, "Embedded metric format specification"). */
const asMetric = (Timestamp: number) => ({
  _aws: {
    Timestamp,
    CloudWatchMetrics: [
      {
        Namespace: 'Frontdesk',
        Dimensions: [['functionName'], ['functionName', 'channel']],
        Metrics: [{ Name: 'usd' }],
      },
    ],
  },
});

/** An error's own message may quote a row or an utterance: only its kind is a fact. */
function kindOf(cause: unknown): string {
  if (!(cause instanceof Error)) return typeof cause;
  return 'code' in cause ? `${cause.name} ${String(cause.code)}` : cause.name;
}
