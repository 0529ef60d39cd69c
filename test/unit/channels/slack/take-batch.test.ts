import { describe, expect, test } from '@jest/globals';
import { SlackError } from '../../../../channels/slack/slack-error.ts';
import type { SlackTurn } from '../../../../channels/slack/slack-turn.ts';
import { createTakeBatch } from '../../../../channels/slack/take-batch.ts';

const record = (name: string, thread: string, body?: string) => ({
  messageId: name,
  receiptHandle: `handle of ${name}`,
  body:
    body ??
    JSON.stringify({
      kind: 'said',
      eventId: name,
      team: 'T0',
      channel: 'D0',
      thread,
      user: 'U0',
      text: name,
      shared: false,
    }),
  attributes: { MessageGroupId: thread, ApproximateReceiveCount: '1' },
});

function aQueue(answer: (turn: SlackTurn) => Promise<void>) {
  const answered: string[] = [];
  const putBack: [string, number][] = [];
  const problems: unknown[] = [];
  const take = createTakeBatch({
    answer: async (turn) => {
      await answer(turn);
      answered.push(turn.eventId);
    },
    putBack: async (handle, seconds) => {
      putBack.push([handle, seconds]);
    },
    report: (error) => problems.push(error),
  });
  return { take, answered, putBack, problems };
}
const failsAt =
  (name: string, error: Error) =>
  async ({ eventId }: SlackTurn) => {
    if (eventId === name) throw error;
  };

describe('a batch', () => {
  test('is answered, each thread in its order and beside the others', async () => {
    const begun: string[] = [];
    const { take, answered } = aQueue(async ({ eventId }) => {
      begun.push(eventId);
      await new Promise(setImmediate);
    });
    const Records = [record('a1', '1.1'), record('b1', '2.2'), record('a2', '1.1')];
    expect(await take({ Records })).toEqual({ batchItemFailures: [] });
    expect(begun).toEqual(['a1', 'b1', 'a2']);
    expect(answered).toEqual(['a1', 'b1', 'a2']);
  });

  test('goes back from the first failure of a thread on, and the other threads do not', async () => {
    const { take, answered, putBack } = aQueue(failsAt('a2', new Error('no table')));
    const Records = [record('a1', '1.1'), record('a2', '1.1'), record('b1', '2.2'), record('a3', '1.1')];
    expect(await take({ Records })).toEqual({
      batchItemFailures: [{ itemIdentifier: 'a2' }, { itemIdentifier: 'a3' }],
    });
    expect(answered.sort()).toEqual(['a1', 'b1']);
    expect(putBack).toEqual([
      ['handle of a2', 10],
      ['handle of a3', 10],
    ]);
  });

  test('comes again when Slack said it would have time', async () => {
    const { take, putBack } = aQueue(failsAt('a1', new SlackError('rate-limited', 'x', { retryAfterSeconds: 42 })));
    await take({ Records: [record('a1', '1.1')] });
    expect(putBack).toEqual([['handle of a1', 42]]);
  });

  test.each([
    { name: 'no JSON', body: 'oops' },
    { name: 'a turn of another version', body: '{"kind":"waved"}' },
  ])('with $name in it fails for that, and is reported', async ({ body }) => {
    const { take, answered, problems } = aQueue(async () => undefined);
    const Records = [record('a1', '1.1', body), record('b1', '2.2')];
    expect(await take({ Records })).toEqual({ batchItemFailures: [{ itemIdentifier: 'a1' }] });
    expect(answered).toEqual(['b1']);
    expect(problems).toHaveLength(1);
  });

  test('goes back also when the queue does not hear when', async () => {
    const problems: unknown[] = [];
    const take = createTakeBatch({
      answer: () => Promise.reject(new Error('no table')),
      putBack: () => Promise.reject(new Error('no queue')),
      report: (error) => problems.push(error),
    });
    expect(await take({ Records: [record('a1', '1.1')] })).toEqual({ batchItemFailures: [{ itemIdentifier: 'a1' }] });
    expect(problems).toMatchObject([{ message: 'no table' }, { message: 'no queue' }]);
  });

  test('that is no batch is a defect', async () => {
    const { take } = aQueue(async () => undefined);
    await expect(take({})).rejects.toThrow('Records');
  });
});
