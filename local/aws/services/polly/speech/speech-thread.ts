/** The thread that speaks. Nothing else may import eSpeak: it is under the GPL, and stays a tool of the laptop. */
import { serveEngine } from '../../../engine/serve-engine.ts';
import { renderMarks } from '../marks/render-marks.ts';
import type { MarksOrder } from '../marks/render-marks.ts';
import type { AudioFormatName } from '../output-formats.ts';
import { createEncoder } from './encoders.ts';
import type { Timbre } from './espeak.ts';
import { loadEspeak } from './espeak.ts';
import { renderSpeech } from './render-speech.ts';
import type { Segment } from './segment.ts';

export interface SpeechOrder {
  readonly segments: readonly Segment[];
  readonly timbre: Timbre;
  readonly format: AudioFormatName | 'json';
  readonly sampleRate: number;
  /** Of the format json. */
  readonly marks?: MarksOrder;
}

export interface SpeechEngine {
  readonly setup: undefined;
  readonly request: SpeechOrder;
  readonly value: Uint8Array;
}

serveEngine<SpeechEngine>(async () => {
  const synthesizerFor = await loadEspeak();
  return async ({ segments, timbre, format, sampleRate, marks }, { emit, stopped }) => {
    if (format === 'json') {
      const lines = marks ? renderMarks(segments, marks, synthesizerFor(timbre)) : '';
      if (lines !== '') emit(Buffer.from(lines));
      return;
    }
    const encoder = await createEncoder(format, sampleRate);
    renderSpeech(segments, { synthesizer: synthesizerFor(timbre), encoder, sampleRate }, { emit, stopped });
  };
});
