import { describe, expect, test } from '@jest/globals';
import { pcmSamples } from '../../../../../../local/aws/audio/pcm.ts';
import type { AudioFormatName } from '../../../../../../local/aws/services/polly/output-formats.ts';
import { createEncoder } from '../../../../../../local/aws/services/polly/speech/encoders.ts';
import type { Synthesizer } from '../../../../../../local/aws/services/polly/speech/espeak.ts';
import { renderSpeech } from '../../../../../../local/aws/services/polly/speech/render-speech.ts';
import type { Segment } from '../../../../../../local/aws/services/polly/speech/segment.ts';
import { plainStyle } from '../../../../../../local/aws/services/polly/speech/segment.ts';

/** Says each letter as 100 ms of a steady 4,000. */
const monotone: Synthesizer = {
  sampleRate: 8000,
  speak({ parts }, hear) {
    const letters = parts.map((part) => (typeof part === 'string' ? part : part.phonemes)).join('');
    for (const _ of letters) if (hear(new Int16Array(800).fill(4000))) return;
  },
};

const speech = (text: string, decibels = 0): Segment => ({
  kind: 'speech',
  parts: [text],
  style: { ...plainStyle('en-US'), decibels },
});

async function render(
  segments: readonly Segment[],
  { format = 'pcm', until = Infinity }: { format?: AudioFormatName; until?: number } = {},
): Promise<readonly Uint8Array[]> {
  const pieces: Uint8Array[] = [];
  const encoder = await createEncoder(format, 8000);
  renderSpeech(
    segments,
    { synthesizer: monotone, encoder, sampleRate: 8000 },
    { emit: (bytes) => pieces.push(bytes), stopped: () => pieces.length >= until },
  );
  return pieces;
}

const samplesOf = async (segments: readonly Segment[]): Promise<Int16Array> =>
  pcmSamples(Buffer.concat(await render(segments)));

describe('rendering', () => {
  test('silences and words last as long as they should', async () => {
    const samples = await samplesOf([speech('ab'), { kind: 'silence', milliseconds: 500 }, speech('c')]);
    expect(samples.length).toBe(1600 + 4000 + 800);
    expect([samples[0], samples[1600], samples[5599], samples[5600]]).toEqual([4000, 0, 0, 4000]);
  });

  test('gain is on the samples, and clips instead of wrapping round', async () => {
    expect((await samplesOf([speech('a', 6)]))[10]).toBe(Math.round(4000 * 10 ** 0.3));
    expect((await samplesOf([speech('a', -Infinity)]))[10]).toBe(0);
    expect((await samplesOf([speech('a', 40)]))[10]).toBe(32_767);
  });

  test('every piece goes out at once', async () => {
    expect((await render([speech('abc')])).map((piece) => piece.length)).toEqual([1600, 1600, 1600]);
  });

  test('stops in the middle of a sentence when nobody listens', async () => {
    expect(await render([speech('abcdef'), speech('ghi')], { until: 2 })).toHaveLength(2);
  });

  test('ends at ten minutes', async () => {
    const hour: Segment[] = Array.from({ length: 61 }, () => ({ kind: 'silence', milliseconds: 10_000 }));
    expect((await samplesOf([...hour, speech('a')])).length).toBe(600 * 8000);
  });

  test.each([
    { format: 'mulaw', begins: '', bytes: 1600 },
    { format: 'alaw', begins: '', bytes: 1600 },
    { format: 'mp3', begins: 'ffe', bytes: 0 },
    { format: 'ogg_vorbis', begins: '4f676753', bytes: 0 },
  ] as const)('$format', async ({ format, begins, bytes }) => {
    const sound = Buffer.concat(await render([speech('ab')], { format }));
    expect(sound.toString('hex').startsWith(begins)).toBe(true);
    if (bytes > 0) expect(sound.length).toBe(bytes);
    else expect(sound.length).toBeGreaterThan(500);
  });
});
