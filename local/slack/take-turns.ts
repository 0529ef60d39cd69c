import { setTimeout as sleep } from 'node:timers/promises';
import { createSessionQueue } from '../../channels/session-queue.ts';
import { SlackError } from '../../channels/slack/slack-error.ts';
import { sessionIdOf } from '../../channels/slack/slack-turn.ts';
import type { SlackTurn } from '../../channels/slack/slack-turn.ts';

export interface TakeTurnsOptions {
  readonly answer: (turn: SlackTurn) => Promise<void>;
  /** Hears of a turn that was given up. */
  readonly report: (error: unknown) => void;
  readonly wait?: (milliseconds: number) => Promise<unknown>;
}

const longestQueue = 20;
const mostTries = 5;
const pauseSeconds = 2;

/** The queue between door and worker on one machine: a thread's turns in order, tried again while Slack is busy. */
export function createTakeTurns({
  answer,
  report,
  wait = sleep,
}: TakeTurnsOptions): (turn: SlackTurn) => Promise<void> {
  const inOrder = createSessionQueue(longestQueue);

  const attempt = async (turn: SlackTurn, triesLeft: number): Promise<void> => {
    try {
      await answer(turn);
    } catch (error) {
      if (!(error instanceof SlackError) || !error.retryable || triesLeft === 0) throw error;
      await wait((error.retryAfterSeconds ?? pauseSeconds) * 1000);
      await attempt(turn, triesLeft - 1);
    }
  };

  return (turn) => inOrder(sessionIdOf(turn), () => attempt(turn, mostTries - 1)).catch(report);
}
