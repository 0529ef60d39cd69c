import { describe, expect, test } from '@jest/globals';
import { keepSpeech } from '../../../channels/keep-speech.ts';
import type { Speech, Synthesizer } from '../../../channels/synthesizer.ts';
import { createFakeSynthesizer } from './fake-synthesizer.ts';

const voice = { voiceId: 'Joanna', engine: 'neural' } as const;
const hello: Speech = { voice, text: 'Hello there.' };

async function soundOf(synthesizer: Synthesizer, speech = hello): Promise<Buffer> {
  const pieces: Uint8Array[] = [];
  for await (const piece of synthesizer.speak(speech, 'mulaw')) pieces.push(piece);
  return Buffer.concat(pieces);
}

describe('speech that is kept', () => {
  test('is made once, and sounds the same again', async () => {
    const { synthesizer, spoken, told } = createFakeSynthesizer({ pieces: 3 });
    const kept = keepSpeech(synthesizer);
    const first = await soundOf(kept);
    expect(await soundOf(kept)).toEqual(first);
    expect(await kept.words(hello)).toEqual(await kept.words(hello));
    expect([spoken.length, told.length]).toEqual([1, 1]);
  });

  test.each([
    ['another sentence', { ...hello, text: 'Goodbye.' }],
    ['another voice', { ...hello, voice: { ...voice, voiceId: 'Matthew' } }],
    ['another engine', { ...hello, voice: { ...voice, engine: 'standard' } }],
    ['other marks', { ...hello, ssml: '<speak>Hello <break time="1s"/>there.</speak>' }],
  ] as const)('is not %s', async (_, other) => {
    const { synthesizer, spoken } = createFakeSynthesizer();
    const kept = keepSpeech(synthesizer);
    await soundOf(kept);
    await soundOf(kept, other);
    expect(spoken).toHaveLength(2);
  });

  test('is whole: what was interrupted or failed is made anew', async () => {
    const { synthesizer, spoken } = createFakeSynthesizer({ pieces: 4 });
    const kept = keepSpeech(synthesizer);
    for await (const _ of kept.speak(hello, 'mulaw')) break;
    const whole = await soundOf(kept);
    expect(await soundOf(synthesizer)).toEqual(whole);
    expect(spoken).toHaveLength(3);
  });

  test('makes room for what was said last', async () => {
    const { synthesizer, spoken } = createFakeSynthesizer();
    const one = (await soundOf(synthesizer)).length;
    const kept = keepSpeech(synthesizer, one * 2);
    for (const text of ['one two', 'three four', 'five six', 'five six', 'three four', 'one two']) {
      await soundOf(kept, { voice, text });
    }
    expect(spoken.slice(1).map(({ text }) => text)).toEqual(['one two', 'three four', 'five six', 'one two']);
  });
});
