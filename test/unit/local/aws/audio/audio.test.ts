import { describe, expect, test } from '@jest/globals';
import * as fc from 'fast-check';
import { decodeALaw, decodeMuLaw, encodeALaw, encodeMuLaw } from '../../../../../local/aws/audio/g711.ts';
import { joinSamples, pcmBytes, pcmSamples } from '../../../../../local/aws/audio/pcm.ts';
import { createResampler } from '../../../../../local/aws/audio/resampler.ts';
import { readWav, WavError, writeWav } from '../../../../../local/aws/audio/wav.ts';

const sample = fc.integer({ min: -32_768, max: 32_767 });
const someSamples = fc.array(sample, { maxLength: 3000 }).map((values) => Int16Array.from(values));
const everyByte = Uint8Array.from({ length: 256 }, (_, byte) => byte);

const tone = (hertz: number, { rate, seconds }: { rate: number; seconds: number }): Int16Array =>
  Int16Array.from({ length: rate * seconds }, (_, n) => 10_000 * Math.sin((2 * Math.PI * hertz * n) / rate));

const whole = (samples: Int16Array, from: number, to: number): Int16Array => {
  const resampler = createResampler({ from, to });
  return joinSamples([resampler.push(samples), resampler.flush()]);
};

const loudness = (samples: Int16Array): number => {
  const middle = samples.slice(samples.length / 4, -samples.length / 4);
  return Math.sqrt(middle.reduce((sum, value) => sum + value * value, 0) / middle.length);
};

describe('G.711', () => {
  const laws = [
    { name: 'mu-law', encode: encodeMuLaw, decode: decodeMuLaw, silence: 0xff, loudest: 32_124 },
    { name: 'A-law', encode: encodeALaw, decode: decodeALaw, silence: 0xd5, loudest: 32_256 },
  ];

  test.each(laws)('$name: every byte but minus zero comes back', ({ encode, decode }) => {
    const again = [...encode(decode(everyByte))];
    expect(again.filter((byte, position) => byte !== everyByte[position] && decode(everyByte)[position] !== 0)).toEqual(
      [],
    );
  });

  test.each(laws)('$name: silence and the loudest sample are as in the standard', ({ encode, decode, ...law }) => {
    expect([...encode(Int16Array.of(0))]).toEqual([law.silence]);
    expect([...decode(encode(Int16Array.of(32_767, -32_768)))]).toEqual([law.loudest, -law.loudest]);
  });

  test.each(laws)('$name: the error is at most a thirtieth of the sample, and small near silence', (law) => {
    fc.assert(
      fc.property(sample, (value) => {
        const [heard = 0] = law.decode(law.encode(Int16Array.of(value)));
        expect(Math.abs(heard - value)).toBeLessThanOrEqual(Math.max(16, Math.abs(value) / 30));
      }),
    );
  });
});

describe('samples and bytes', () => {
  test('come back, whatever the place of the bytes in their buffer', () => {
    fc.assert(
      fc.property(someSamples, (samples) => {
        const shifted = Buffer.concat([Buffer.of(7), pcmBytes(samples)]).subarray(1);
        expect(pcmSamples(shifted)).toEqual(samples);
      }),
    );
  });

  test('an odd last byte is left out', () => {
    expect(pcmSamples(Uint8Array.of(1, 2, 3))).toEqual(Int16Array.of(0x0201));
  });
});

describe('resampler', () => {
  const rates = [
    { from: 22_050, to: 8000 },
    { from: 22_050, to: 16_000 },
    { from: 22_050, to: 24_000 },
    { from: 22_050, to: 48_000 },
    { from: 16_000, to: 8000 },
    { from: 8000, to: 16_000 },
    { from: 8000, to: 8000 },
  ];

  test.each(rates)('$from → $to: the same sound however it was cut', ({ from, to }) => {
    fc.assert(
      fc.property(someSamples, fc.array(fc.integer({ min: 0, max: 700 }), { maxLength: 8 }), (samples, sizes) => {
        const resampler = createResampler({ from, to });
        const parts: Int16Array[] = [];
        let at = 0;
        for (const size of sizes) parts.push(resampler.push(samples.subarray(at, (at += size))));
        parts.push(resampler.push(samples.subarray(at)), resampler.flush());
        expect(joinSamples(parts)).toEqual(whole(samples, from, to));
      }),
      { numRuns: 30 },
    );
  });

  test.each(rates)('$from → $to: keeps the length and a tone of 440 Hz', ({ from, to }) => {
    const sound = whole(tone(440, { rate: from, seconds: 1 }), from, to);
    expect(Math.abs(sound.length - to)).toBeLessThanOrEqual(1);
    const expected = tone(440, { rate: to, seconds: 1 });
    const error = sound.map((value, n) => value - (expected[n] ?? 0));
    expect(loudness(error) / loudness(sound)).toBeLessThan(0.01);
  });

  test('a tone above the new Nyquist frequency is gone, instead of folded down', () => {
    expect(loudness(whole(tone(5000, { rate: 22_050, seconds: 1 }), 22_050, 8000))).toBeLessThan(10);
  });

  test('a resampler is as new after flush', () => {
    const resampler = createResampler({ from: 22_050, to: 8000 });
    const first = [resampler.push(tone(440, { rate: 22_050, seconds: 1 })), resampler.flush()];
    const second = [resampler.push(tone(440, { rate: 22_050, seconds: 1 })), resampler.flush()];
    expect(joinSamples(second)).toEqual(joinSamples(first));
  });
});

describe('WAV', () => {
  test('mono and stereo come back', () => {
    fc.assert(
      fc.property(
        fc.array(fc.tuple(sample, sample)),
        fc.boolean(),
        fc.constantFrom(8000, 16_000),
        (pairs, mono, rate) => {
          const left = Int16Array.from(pairs, ([value]) => value);
          const right = Int16Array.from(pairs, ([, value]) => value);
          const sound = { sampleRate: rate, channels: mono ? [left] : [left, right] };
          expect(readWav(writeWav(sound))).toEqual(sound);
        },
      ),
    );
  });

  test('chunks that are not known are passed over', () => {
    const wav = Buffer.from(writeWav({ sampleRate: 8000, channels: [Int16Array.of(1, 2)] }));
    const list = Buffer.from('LIST\u0003\0\0\0abc\0', 'latin1');
    expect(readWav(Buffer.concat([wav.subarray(0, 36), list, wav.subarray(36)])).channels).toEqual([
      Int16Array.of(1, 2),
    ]);
  });

  test('a file that a stopped program left is read as far as it goes', () => {
    const wav = writeWav({ sampleRate: 8000, channels: [Int16Array.of(1, 2, 3)] });
    expect(readWav(wav.subarray(0, wav.length - 2)).channels).toEqual([Int16Array.of(1, 2)]);
  });

  test('anything else is refused with words, never read wrongly', () => {
    const wav = Buffer.from(writeWav({ sampleRate: 8000, channels: [Int16Array.of(1)] }));
    const eightBit = Buffer.from(wav);
    eightBit.writeUInt16LE(8, 34);
    for (const file of [Buffer.from('ID3 an mp3'), wav.subarray(0, 30), eightBit]) {
      expect(() => readWav(file)).toThrow(WavError);
    }
    fc.assert(
      fc.property(fc.uint8Array({ maxLength: 80 }), (noise) => {
        expect(() => readWav(Buffer.concat([wav.subarray(0, 12), noise]))).toThrow(WavError);
      }),
    );
  });
});
