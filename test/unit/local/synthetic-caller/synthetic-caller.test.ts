import { beforeAll, describe, expect, test } from '@jest/globals';
import { createSyntheticCaller } from '../../../../local/synthetic-caller/synthetic-caller.ts';
import type { SyntheticCaller } from '../../../../local/synthetic-caller/synthetic-caller.ts';

let caller: SyntheticCaller;
beforeAll(async () => {
  caller = await createSyntheticCaller();
});

const seconds = async (text: string): Promise<number> => (await caller.say(text)).length / 8000;

describe('the synthetic caller', () => {
  test.each(['slt', 'rms', 'awb', 'kal'] as const)('%s speaks as long and as loud as a person', async (voice) => {
    const samples = await caller.say('I would like to book a flight to Lisbon.', voice);
    expect(samples.length / 8000).toBeGreaterThan(1.5);
    expect(samples.length / 8000).toBeLessThan(5);
    expect(samples.reduce((most, sample) => Math.max(most, Math.abs(sample)), 0)).toBeGreaterThan(5000);
  });

  test('says the same thing the same way each time, also side by side', async () => {
    const [one, other] = await Promise.all([caller.say('yes please'), caller.say('yes please')]);
    expect(other).toEqual(one);
  });

  test('reads codes letter by letter', async () => {
    expect(await seconds('T5PGPC')).toBeCloseTo(await seconds('T 5 P G P C'), 2);
    expect(await seconds('KPQRST')).toBeCloseTo(await seconds('K P Q R S T'), 2);
    expect(await seconds('OK, in 2026')).not.toBeCloseTo(await seconds('O K, in 2 0 2 6'), 1);
  });

  test('nothing to say is silence', async () => {
    expect(await seconds('')).toBeLessThan(1);
  });
});
