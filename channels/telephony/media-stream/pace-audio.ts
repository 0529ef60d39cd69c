import { muLawSilence } from '../audio/mu-law.ts';
import type { Clock } from './clock.ts';

export interface PacedAudio {
  /** Mu-law at 8 kHz, in pieces of any size, as fast as they are made. */
  write(bytes: Uint8Array): void;
  /** No more will be written: what is left of a frame is filled up with silence. */
  end(): void;
  /** Sends nothing more, and never calls `onEnd`. */
  stop(): void;
}

export interface PacedAudioOptions {
  /** One frame of 20 ms. */
  readonly send: (frame: Uint8Array) => void;
  /** All has been sent. */
  readonly onEnd: () => void;
  readonly clock: Clock;
}

const frameMilliseconds = 20;
const frameSamples = 160;
/** How far ahead of the ear frames are sent, in milliseconds: enough for the network's unevenness, little to take back when the caller speaks. */
const lead = 200;

/** Sends sound at the speed at which it is heard. */
export function createPacedAudio({ send, onEnd, clock }: PacedAudioOptions): PacedAudio {
  let waiting = Buffer.alloc(0);
  let ended = false;
  let stopped = false;
  /** When the next frame would be heard if the line plays without a gap. */
  let heardAt = -Infinity;
  let cancel: (() => void) | undefined;

  const go = () => {
    cancel?.();
    cancel = undefined;
    // After a gap, or at the beginning, the next frame is heard at once.
    heardAt = Math.max(heardAt, clock.now());
    while (waiting.length >= frameSamples && heardAt - clock.now() <= lead) {
      send(waiting.subarray(0, frameSamples));
      waiting = waiting.subarray(frameSamples);
      heardAt += frameMilliseconds;
    }
    if (waiting.length >= frameSamples) cancel = clock.after(heardAt - clock.now() - lead, go);
    else if (ended && !stopped) onEnd();
  };

  return {
    write(bytes) {
      if (stopped || ended) return;
      waiting = Buffer.concat([waiting, bytes]);
      if (cancel === undefined) go();
    },
    end() {
      if (stopped || ended) return;
      ended = true;
      const over = waiting.length % frameSamples;
      if (over > 0) waiting = Buffer.concat([waiting, Buffer.alloc(frameSamples - over, muLawSilence)]);
      if (cancel === undefined) go();
    },
    stop() {
      stopped = true;
      waiting = Buffer.alloc(0);
      cancel?.();
    },
  };
}
