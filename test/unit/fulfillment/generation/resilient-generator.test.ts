import { describe, expect, test } from '@jest/globals';
import {
  GenerationError,
  type GenerationErrorCode,
  type Generator,
} from '../../../../fulfillment/generation/generator.ts';
import { withPatience } from '../../../../fulfillment/generation/resilient-generator.ts';

const prompt = { system: 's', user: 'u' };
const deadline = (milliseconds: number) => ({ at: milliseconds, remaining: () => milliseconds });
const plenty = deadline(20_000);

/** Fails with each code in turn, then answers; counts how often it was asked. */
function aModel(...codes: GenerationErrorCode[]) {
  const asked = { times: 0 };
  const generate: Generator = async () => {
    const code = codes[asked.times];
    asked.times += 1;
    if (code) throw new GenerationError(code, code);
    return { text: 'An answer.', complete: true };
  };
  return { generate, asked };
}
const quick = { firstPauseMs: 1 };

describe('asks again', () => {
  test.each([
    { codes: ['throttled'] as const, times: 2 },
    { codes: ['unavailable', 'throttled'] as const, times: 3 },
  ])('after $codes', async ({ codes, times }) => {
    const { generate, asked } = aModel(...codes);
    expect(await withPatience(generate, quick)(prompt, plenty)).toEqual({ text: 'An answer.', complete: true });
    expect(asked.times).toBe(times);
  });

  test('but not for ever', async () => {
    const { generate, asked } = aModel('throttled', 'throttled', 'throttled', 'throttled');
    await expect(withPatience(generate, quick)(prompt, plenty)).rejects.toMatchObject({ code: 'throttled' });
    expect(asked.times).toBe(3);
  });

  test('and not what will be refused again', async () => {
    const { generate, asked } = aModel('refused');
    await expect(withPatience(generate, quick)(prompt, plenty)).rejects.toMatchObject({ code: 'refused' });
    expect(asked.times).toBe(1);
  });
});

describe('keeps to the time of the turn', () => {
  test('a model that never answers is given up, and told so', async () => {
    let aborted = false;
    const never: Generator = (_, signal) =>
      new Promise(() => {
        signal.addEventListener('abort', () => {
          aborted = true;
        });
      });
    const ask = withPatience(never, { reserveMs: 0, leastMs: 0 });
    await expect(ask(prompt, deadline(5))).rejects.toThrow();
    expect(aborted).toBe(true);
  });

  test('with too little time left the model is not asked', async () => {
    const { generate, asked } = aModel();
    await expect(withPatience(generate)(prompt, deadline(1_800))).rejects.toMatchObject({ code: 'late' });
    expect(asked.times).toBe(0);
  });
});

describe('a model that is down', () => {
  test('is left alone after some failures', async () => {
    const { generate, asked } = aModel('unavailable', 'unavailable', 'unavailable');
    const ask = withPatience(generate, { ...quick, retries: 0, failuresBeforeRest: 3 });
    for (let turn = 0; turn < 6; turn += 1) await expect(ask(prompt, plenty)).rejects.toThrow();
    expect(asked.times).toBe(3);
  });

  test('is tried again after its rest', async () => {
    const { generate } = aModel('unavailable', 'unavailable', 'unavailable');
    const ask = withPatience(generate, { ...quick, retries: 0, failuresBeforeRest: 3, restMs: 0 });
    for (let turn = 0; turn < 3; turn += 1) await expect(ask(prompt, plenty)).rejects.toThrow();
    expect(await ask(prompt, plenty)).toMatchObject({ text: 'An answer.' });
  });

  test('is not one that refuses', async () => {
    const { generate, asked } = aModel('refused', 'refused', 'refused', 'refused');
    const ask = withPatience(generate, { ...quick, failuresBeforeRest: 2 });
    for (let turn = 0; turn < 4; turn += 1)
      await expect(ask(prompt, plenty)).rejects.toMatchObject({ code: 'refused' });
    expect(asked.times).toBe(4);
  });
});
