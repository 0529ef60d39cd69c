import { expect, test } from '@jest/globals';
import { createLateHandler } from '../../../local/late-handler.ts';

const context = { functionName: 'f', awsRequestId: '1', getRemainingTimeInMillis: () => 1000 };
const call = ({ handler }: ReturnType<typeof createLateHandler>) => handler({}, context);

test('who calls a handler that is not there yet waits for it', async () => {
  const late = createLateHandler();
  const early = call(late);
  expect(late.isThere()).toBe(false);
  late.comes(async () => 'answered');
  expect(await early).toBe('answered');
  expect(await call(late)).toBe('answered');
  expect(late.isThere()).toBe(true);
});

test('who waits for one that cannot come is told why, and nobody waits for ever', async () => {
  const late = createLateHandler();
  const early = call(late);
  late.cannotCome(new Error('no table'));
  await expect(early).rejects.toThrow('no table');
  await expect(call(createLateHandler(1))).rejects.toThrow('still starting');
});
