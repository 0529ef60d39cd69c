import type { SoundSwallowerModule } from 'soundswallower';
import { asFloats, joinSamples } from '../../../../audio/pcm.ts';

/** Tells speech from silence and steady noise, frame by frame. */
export interface SpeechFinder {
  /** Samples that belong to speech, the beginning of it included, however the sound was cut. */
  push(samples: Int16Array): readonly SpeechPiece[];
  /** Something may just have begun to be said: too little was heard of it to be known as speech. */
  maySpeak(): boolean;
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
export const WINDOW_MS = 300;
/** By then the detector is sure that a sound was the last. */
const LATEST_MS = 450;
/** 0-3: how little of a line's noise is taken for speech. */
const STRICTNESS = 2;
/** Less of the loudest sound of what was said is silence: 34 dB. */
const QUIET_SHARE = 0.02;
/** And more than this, 20 dB, is no noise of the line. */
const LOUD_SHARE = 0.1;

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
    const speech: Float32Array | null = endpointer.process(asFloats(samples));
    if (speech === null) return undefined;
    const isFirst = !isSpeaking;
    if (isFirst) silence.begin();
    isSpeaking = endpointer.get_in_speech();
    const silentMs = isSpeaking ? 0 : silence.take();
    return { samples: new Int16Array(speech.map((value) => value * 32_767)), isFirst, isLast: !isSpeaking, silentMs };
  };
  return {
    maySpeak: () => !isSpeaking && silence.sinceLoudMs() < WINDOW_MS,
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
 * The detector takes its time to be sure that a sound was the last, and a caller waits for what it does not count. On a line whose noise is louder than the quietest speech, it is the detector that counts.
 */
function createSilenceMeter() {
  let loudest = 0;
  let frames = 0;
  let sinceLoud = 0;
  return {
    /** What was before, a click or a key's tone, tells nothing of how loud somebody speaks. */
    begin(): void {
      loudest = 0;
    },
    hear(samples: Int16Array): void {
      const peak = samples.reduce((most, sample) => Math.max(most, Math.abs(sample)), 0);
      loudest = Math.max(loudest, peak);
      sinceLoud = peak > loudest * LOUD_SHARE ? 0 : sinceLoud + 1;
      frames = peak > loudest * QUIET_SHARE ? 0 : frames + 1;
    },
    sinceLoudMs: (): number => sinceLoud * FRAME_SECONDS * 1000,
    /** Never more than the detector is late: what is said very quietly after something loud is no silence. */
    take: (): number => Math.min(Math.max(WINDOW_MS, frames * FRAME_SECONDS * 1000), LATEST_MS),
  };
}
