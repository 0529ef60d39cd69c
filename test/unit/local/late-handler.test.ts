import { expect, test } from '@jest/globals';
import { invokeLambda } from '../../../local/aws/lambda/invoke.ts';
import { createLateHandler } from '../../../local/late-handler.ts';

const call = ({ handler }: ReturnType<typeof createLateHandler>) => invokeLambda({ functionName: 'late', handler }, {});

test('who calls a handler that is not there yet waits for it', async () => {
  const late = createLateHandler();
  const early = call(late);
  expect(late.isThere()).toBe(false);
  late.comes(async () => 'answered');
  expect(await early).toEqual({ kind: 'answered', answer: 'answered' });
  expect(await call(late)).toEqual({ kind: 'answered', answer: 'answered' });
  expect(late.isThere()).toBe(true);
});

test('who waits for one that cannot come is told why, and nobody waits for ever', async () => {
  const late = createLateHandler();
  const early = call(late);
  late.cannotCome(new Error('no table'));
  expect(await early).toMatchObject({ kind: 'failed', errorMessage: 'no table' });
  expect(await call(createLateHandler(1))).toMatchObject({ errorMessage: expect.stringContaining('still starting') });
});
