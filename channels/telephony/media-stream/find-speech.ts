/**
 * Where in a telephone line's sound somebody speaks: louder than the line has lately been at its quietest, for long enough.
 * Time is counted in sound, so the result depends on nothing else, and not on how the sound was cut into pieces.
 */

/** Milliseconds. */
export interface SpeechWindows {
  /** A pause of this length ends an utterance; a shorter one is part of it. */
  readonly end: number;
  /** An utterance is cut here, pauses or not. */
  readonly longest: number;
}

export type SpeechEvent =
  | { readonly kind: 'began' }
  /** The utterance, with the moment before it (soft first sounds) and the pause after it. */
  | { readonly kind: 'ended'; readonly samples: Int16Array };

export interface SpeechFinder {
  /**
   * @param samples at 8 kHz, any number of them.
   * @param onset how much speech, in milliseconds, counts as somebody beginning to speak.
   */
  push(samples: Int16Array, onset: number): readonly SpeechEvent[];
  /** Forgets an utterance that has begun: its sound belongs to something else, such as a key press. */
  drop(): void;
}

export const frameMilliseconds = 20;
export const frameSamples = 160;

const framesIn = (milliseconds: number): number => Math.max(1, Math.round(milliseconds / frameMilliseconds));

/** 300 ms: "f" and "s" at the beginning of a word are hardly louder than the line. */
const framesBefore = 15;

export function createSpeechFinder({ end, longest }: SpeechWindows): SpeechFinder {
  const isLoud = createLoudness();
  let left = new Int16Array(0);
  let before: readonly Int16Array[] = [];
  let said: Int16Array[] | undefined;
  /** Loud frames, less the quiet ones among them: a click is too short, the stop in "book" does not count against it. */
  let loud = 0;
  let quiet = 0;

  const rest = () => {
    said = undefined;
    before = [];
    loud = 0;
    quiet = 0;
  };

  const wait = (frame: Int16Array, onset: number): SpeechEvent[] => {
    loud = isLoud(frame) ? loud + 1 : Math.max(0, loud - 1);
    // What may become speech is kept from its first sound, however long it takes to be sure.
    before = [...before.slice(loud > 1 ? -framesRemembered : -framesBefore), frame];
    if (loud < framesIn(onset)) return [];
    said = [...before];
    quiet = 0;
    return [{ kind: 'began' }];
  };

  const follow = (frame: Int16Array, utterance: Int16Array[]): SpeechEvent[] => {
    utterance.push(frame);
    quiet = isLoud(frame) ? 0 : quiet + 1;
    if (quiet < framesIn(end) && utterance.length < framesIn(longest)) return [];
    rest();
    return [{ kind: 'ended', samples: joined(utterance) }];
  };

  return {
    push(samples, onset) {
      const sound = joined([left, samples]);
      const whole = sound.length - (sound.length % frameSamples);
      left = sound.slice(whole);
      const events: SpeechEvent[] = [];
      for (let at = 0; at < whole; at += frameSamples) {
        const frame = sound.subarray(at, at + frameSamples);
        events.push(...(said ? follow(frame, said) : wait(frame, onset)));
      }
      return events;
    },
    drop: rest,
  };
}

/** Two seconds: nobody speaks that long without a gap, so the quietest frame of them is the line itself. */
const framesRemembered = 100;
/** Until this many frames were heard, nothing is known of the line. */
const framesNeeded = 10;
/** Speech is three times (10 dB) above the line's own noise ... */
const aboveNoise = 3;
/** ... and on a silent line this loud at least: the root mean square of 16-bit samples, 42 dB below full scale. */
const leastLoud = 250;

/** Whether a frame is louder than the line. It learns the line's noise as it goes. */
function createLoudness(): (frame: Int16Array) => boolean {
  let levels: number[] = [];
  return (frame) => {
    const level = Math.sqrt(frame.reduce((sum, sample) => sum + sample * sample, 0) / frame.length);
    levels = [...levels.slice(1 - framesRemembered), level];
    return levels.length >= framesNeeded && level > Math.max(leastLoud, aboveNoise * Math.min(...levels));
  };
}

function joined(parts: readonly Int16Array[]): Int16Array {
  const whole = new Int16Array(parts.reduce((length, part) => length + part.length, 0));
  let end = 0;
  for (const part of parts) {
    whole.set(part, end);
    end += part.length;
  }
  return whole;
}
