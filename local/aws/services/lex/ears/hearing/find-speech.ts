import type { SoundSwallowerModule } from 'soundswallower';
import { joinSamples } from '../../../../audio/pcm.ts';

/** Tells speech from silence and steady noise, frame by frame. */
export interface SpeechFinder {
  /** Samples that belong to speech, the beginning of it included, however the sound was cut. */
  push(samples: Int16Array): readonly SpeechPiece[];
}

/** A part of what is said without a pause. */
export interface SpeechPiece {
  readonly samples: Int16Array;
  readonly isFirst: boolean;
  /** Known after WINDOW_MS of silence at the earliest. */
  readonly isLast: boolean;
  /** How long nothing has been said by then, in milliseconds. */
  readonly silentMs: number;
}

const FRAME_SECONDS = 0.02;
/** Nine tenths of so long must be speech for one to begin, and silence for it to end: longer, and "two" is too short to be heard. */
const WINDOW_MS = 300;
/** 0-3: how little of a line's noise is taken for speech. */
const STRICTNESS = 2;
/** Less of the loudest sound of what was said is silence: 34 dB. */
const QUIET_SHARE = 0.02;

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
  const silence = createSilenceMeter();

  const frame = (samples: Int16Array): SpeechPiece | undefined => {
    silence.hear(samples);
    // Typed as never null, and null while nobody speaks.
    const speech: Float32Array | null = endpointer.process(Float32Array.from(samples, (sample) => sample / 32_768));
    if (speech === null) return undefined;
    const isFirst = !isSpeaking;
    isSpeaking = endpointer.get_in_speech();
    const silentMs = isSpeaking ? 0 : silence.take();
    return { samples: Int16Array.from(speech, (value) => value * 32_767), isFirst, isLast: !isSpeaking, silentMs };
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

/**
 * The detector takes its time to be sure that a sound was the last: by then some 450 ms have passed, and a caller waits for what it
 * does not count. On a line whose noise is louder than the quietest speech, it is the detector that counts.
 */
function createSilenceMeter() {
  let loudest = 0;
  let frames = 0;
  return {
    hear(samples: Int16Array): void {
      const peak = samples.reduce((most, sample) => Math.max(most, Math.abs(sample)), 0);
      loudest = Math.max(loudest, peak);
      frames = peak > loudest * QUIET_SHARE ? 0 : frames + 1;
    },
    /** What was said is over; what comes next may be quieter. */
    take(): number {
      loudest = 0;
      return Math.max(WINDOW_MS, frames * FRAME_SECONDS * 1000);
    },
  };
}
