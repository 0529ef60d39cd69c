import type { SoundSwallowerModule } from 'soundswallower';
import { joinSamples } from '../../../../audio/pcm.ts';

/** Tells speech from silence and steady noise, frame by frame. */
export interface SpeechFinder {
  /** Samples that belong to speech, the beginning of it included, however the sound was cut. */
  push(samples: Int16Array): readonly SpeechPiece[];
}

/** A part of what is said without a pause; the last one is known to be so after WINDOW_MS of silence. */
export interface SpeechPiece {
  readonly samples: Int16Array;
  readonly isFirst: boolean;
  readonly isLast: boolean;
}

const FRAME_SECONDS = 0.02;
/** Nine tenths of so long must be speech for one to begin, and silence for it to end: longer, and "two" is too short to be heard. */
export const WINDOW_MS = 300;
/** 0-3: how little of a line's noise is taken for speech. */
const STRICTNESS = 2;

export function createSpeechFinder(module: SoundSwallowerModule, sampleRate: number): SpeechFinder {
  const endpointer = new module.Endpointer({
    samprate: sampleRate,
    frame_length: FRAME_SECONDS,
    window: WINDOW_MS / 1000,
    mode: STRICTNESS,
  });
  const frameSize = endpointer.get_frame_size();
  let held = new Int16Array(0);
  let isSpeaking = false;

  const frame = (samples: Int16Array): SpeechPiece | undefined => {
    // Typed as never null, and null while nobody speaks.
    const speech: Float32Array | null = endpointer.process(Float32Array.from(samples, (sample) => sample / 32_768));
    if (speech === null) return undefined;
    const isFirst = !isSpeaking;
    isSpeaking = endpointer.get_in_speech();
    return { samples: Int16Array.from(speech, (value) => value * 32_767), isFirst, isLast: !isSpeaking };
  };
  return {
    push(samples) {
      const sound = joinSamples([held, samples]);
      const whole = sound.length - (sound.length % frameSize);
      held = sound.slice(whole);
      const pieces: SpeechPiece[] = [];
      for (let at = 0; at < whole; at += frameSize) {
        const piece = frame(sound.subarray(at, at + frameSize));
        if (piece) pieces.push(piece);
      }
      return pieces;
    },
  };
}
