import { describe, expect, test } from '@jest/globals';
import { SlackError } from '../../../../channels/slack/slack-error.ts';
import type { SlackTurn } from '../../../../channels/slack/slack-turn.ts';
import { createTakeTurns } from '../../../../local/slack/take-turns.ts';

const aTurn = (text: string): SlackTurn => ({
  kind: 'said',
  eventId: text,
  team: 'T0',
  channel: 'D0',
  thread: '1.1',
  user: 'U0',
  text,
  shared: false,
});

/** Slack fails as often as it is told to. */
function aSlack(error: Error, times: number) {
  const pauses: number[] = [];
  const problems: unknown[] = [];
  const answered: string[] = [];
  let left = times;
  const take = createTakeTurns({
    answer: async ({ eventId }) => {
      left -= 1;
      if (left >= 0) throw error;
      answered.push(eventId);
    },
    report: (problem) => problems.push(problem),
    wait: async (milliseconds) => pauses.push(milliseconds),
  });
  return { take, pauses, problems, answered };
}

describe('a turn on the laptop', () => {
  test('waits while Slack is busy, and the next one of its thread with it', async () => {
    const { take, pauses, answered } = aSlack(new SlackError('rate-limited', 'x', { retryAfterSeconds: 3 }), 2);
    await Promise.all([take(aTurn('one')), take(aTurn('two'))]);
    expect(pauses).toEqual([3000, 3000]);
    expect(answered).toEqual(['one', 'two']);
  });

  test('is given up after five tries', async () => {
    const { take, pauses, problems } = aSlack(new SlackError('unreachable', 'x'), 99);
    await take(aTurn('one'));
    expect(pauses).toEqual([2000, 2000, 2000, 2000]);
    expect(problems).toMatchObject([{ code: 'unreachable' }]);
  });

  test.each([
    { name: 'Slack refuses', error: new SlackError('refused', 'x') },
    { name: 'we broke', error: new Error('a defect') },
  ])('is given up at once when $name', async ({ error }) => {
    const { take, pauses, problems } = aSlack(error, 1);
    await take(aTurn('one'));
    expect([pauses, problems]).toEqual([[], [error]]);
  });
});
