import { describe, expect, test } from '@jest/globals';
import type { LambdaHandler } from '../../../../../local/aws/lambda/handler.ts';
import { invokeLambda } from '../../../../../local/aws/lambda/invoke.ts';
import type { InvokeOptions } from '../../../../../local/aws/lambda/invoke.ts';

const call = (handler: LambdaHandler, options: InvokeOptions = {}, event: unknown = {}) =>
  invokeLambda({ functionName: 'fulfillment', handler }, event, options);

/** A limit that is never reached, and one that is reached at once. */
const never = () => new Promise<void>(() => {});
const atOnce = () => Promise.resolve();

describe('invokeLambda', () => {
  test('event and answer cross as JSON', async () => {
    const event = { when: new Date(0), gone: undefined, list: [undefined] };
    let seen: unknown;
    const outcome = await call(
      async (received) => {
        seen = received;
        return { at: new Date(0), gone: undefined };
      },
      {},
      event,
    );
    expect(seen).toStrictEqual({ when: '1970-01-01T00:00:00.000Z', list: [null] });
    expect(outcome).toEqual({ kind: 'answered', answer: { at: '1970-01-01T00:00:00.000Z' } });
  });

  test('a handler that returns nothing answers null', async () => {
    expect(await call(async () => undefined)).toEqual({ kind: 'answered', answer: null });
  });

  test('the context names the function and counts the time down, never below zero', async () => {
    let time = 1_000;
    const remaining: number[] = [];
    await call(
      async (_event, context) => {
        expect(context).toMatchObject({ functionName: 'fulfillment', awsRequestId: 'r-1' });
        remaining.push(context.getRemainingTimeInMillis());
        time += 2_500;
        remaining.push(context.getRemainingTimeInMillis());
        time += 90_000;
        remaining.push(context.getRemainingTimeInMillis());
      },
      { now: () => time, newId: () => 'r-1', timeoutMs: 3_000, sleep: never },
    );
    expect(remaining).toEqual([3_000, 500, 0]);
  });

  const cyclic: Record<string, unknown> = {};
  cyclic['self'] = cyclic;

  const failures: { name: string; handler: LambdaHandler; options?: InvokeOptions; expected: object }[] = [
    {
      name: 'an Error',
      handler: async () => {
        throw new TypeError('no such seat');
      },
      expected: { code: 'THREW', errorType: 'TypeError', errorMessage: 'no such seat' },
    },
    {
      name: 'a thrown string',
      handler: () => {
        throw 'plain';
      },
      expected: { code: 'THREW', errorType: 'string', errorMessage: 'plain' },
    },
    {
      name: 'a handler that never answers',
      handler: never,
      options: { sleep: atOnce, timeoutMs: 2_000, newId: () => 'r-2' },
      expected: {
        code: 'TIMED_OUT',
        errorType: 'Sandbox.Timedout',
        errorMessage: 'RequestId: r-2 Error: Task timed out after 2.00 seconds',
      },
    },
    { name: 'a cyclic answer', handler: async () => cyclic, expected: { code: 'NOT_JSON' } },
    { name: 'a BigInt', handler: async () => ({ n: 1n }), expected: { code: 'NOT_JSON' } },
    { name: 'a function', handler: async () => () => 1, expected: { code: 'NOT_JSON' } },
    {
      name: 'an answer of more bytes than allowed, counted in UTF-8',
      handler: async () => 'é'.repeat(50),
      options: { maxAnswerBytes: 100 },
      expected: { code: 'TOO_LARGE', errorType: 'Function.ResponseSizeTooLarge' },
    },
  ];

  test.each(failures)('$name is a typed failure', async ({ handler, options, expected }) => {
    expect(await call(handler, options)).toMatchObject({ kind: 'failed', ...expected });
  });

  test('an answer of exactly the allowed size passes', async () => {
    expect(await call(async () => 'é'.repeat(49), { maxAnswerBytes: 100 })).toMatchObject({ kind: 'answered' });
  });
});
