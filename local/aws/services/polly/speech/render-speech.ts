import { clipToSample } from '../../../audio/pcm.ts';
import { createResampler } from '../../../audio/resampler.ts';
import type { Encoder } from './encoders.ts';
import type { Synthesizer } from './espeak.ts';
import type { Segment } from './segment.ts';

export interface Listener {
  readonly emit: (bytes: Uint8Array) => void;
  /** Whether nobody listens any more, as when a caller speaks into the answer. */
  readonly stopped: () => boolean;
}

export interface Rendering {
  readonly synthesizer: Synthesizer;
  readonly encoder: Encoder;
  /** Of the encoded sound, in Hz. */
  readonly sampleRate: number;
}

const BEEP_HERTZ = 1000;
const BEEP_LOUDNESS = 6000;
/** Polly's longest answer. */
const LONGEST_SECONDS = 600;

/** Speaks the segments one after the other; each piece of sound goes out as soon as it is made. */
export function renderSpeech(segments: readonly Segment[], rendering: Rendering, listener: Listener): void {
  const { synthesizer, encoder, sampleRate } = rendering;
  const from = synthesizer.sampleRate;
  const resampler = createResampler({ from, to: sampleRate });
  let left = LONGEST_SECONDS * from;
  const emit = (bytes: Uint8Array): void => {
    if (bytes.length > 0) listener.emit(bytes);
  };
  const hear = (samples: Int16Array): boolean => {
    if (listener.stopped()) return true;
    emit(encoder.encode(resampler.push(samples.length > left ? samples.subarray(0, left) : samples)));
    left -= Math.min(left, samples.length);
    return left === 0;
  };
  for (const segment of segments) {
    if (left === 0 || listener.stopped()) break;
    if (segment.kind === 'speech')
      synthesizer.speak(segment, (samples) => hear(louder(samples, segment.style.decibels)));
    else if (segment.kind !== 'mark')
      hear(segment.kind === 'beep' ? beep(segment.milliseconds, from) : silence(segment.milliseconds, from));
  }
  if (listener.stopped()) return;
  emit(encoder.encode(resampler.flush()));
  emit(encoder.finish());
}

const samplesIn = (milliseconds: number, sampleRate: number): number => Math.round((milliseconds * sampleRate) / 1000);

const silence = (milliseconds: number, sampleRate: number): Int16Array =>
  new Int16Array(samplesIn(milliseconds, sampleRate));

const beep = (milliseconds: number, sampleRate: number): Int16Array =>
  Int16Array.from(
    { length: samplesIn(milliseconds, sampleRate) },
    (_, n) => BEEP_LOUDNESS * Math.sin((2 * Math.PI * BEEP_HERTZ * n) / sampleRate),
  );

function louder(samples: Int16Array, decibels: number): Int16Array {
  if (decibels === 0) return samples;
  const gain = 10 ** (decibels / 20);
  return samples.map((sample) => clipToSample(sample * gain));
}
