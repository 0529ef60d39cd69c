import { describe, expect, test } from '@jest/globals';
import { constantFrom, assert, integer, property } from 'fast-check';
import { isSteadySound } from '../../../../../../../local/aws/services/lex/ears/hearing/steady-sound.ts';
import { createSyntheticCaller } from '../../../../../../../local/synthetic-caller/synthetic-caller.ts';
import { join, noise, silence, speech } from '../../../../../channels/telephony/sounds.ts';

const tone = (duration: number, level: number) =>
  Int16Array.from({ length: duration * 8 }, (_, at) => Math.round(level * Math.sin(at / 3)));

describe('a sound that goes on at one level', () => {
  test('is noise or a tone, however loud and long, with silence around it', () => {
    assert(
      property(
        constantFrom(noise, tone),
        integer({ min: 300, max: 2000 }),
        integer({ min: 300, max: 30_000 }),
        (make, duration, level) => isSteadySound(join(silence(200), make(duration, level), silence(300))),
      ),
      { numRuns: 25 },
    );
  });

  test('is not speech, however short', async () => {
    const caller = await createSyntheticCaller();
    for (const text of ['two', 'yes', 'no', 'Rome', 'economy']) {
      for (const voice of ['rms', 'slt', 'awb'] as const) {
        expect({ text, voice, steady: isSteadySound(await caller.say(text, voice)) }).toMatchObject({ steady: false });
      }
    }
    expect(isSteadySound(speech(1000))).toBe(false);
  });

  test('is not what is too short to tell', () => {
    expect(isSteadySound(new Int16Array(0))).toBe(false);
    expect(isSteadySound(noise(100, 5000))).toBe(false);
  });
});
