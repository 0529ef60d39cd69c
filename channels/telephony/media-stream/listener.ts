import type { Input } from '../../channel.ts';
import { decodeMuLaw, pcmBytes } from '../audio/mu-law.ts';
import type { CallTiming } from './call-timing.ts';
import type { Clock } from './clock.ts';
import { pressKey } from './collect-digits.ts';
import { createSpeechFinder } from './find-speech.ts';
import type { SpeechFinder } from './find-speech.ts';

export interface ListenerOptions {
  readonly timing: CallTiming;
  readonly clock: Clock;
  /** The caller has begun to speak, or pressed a key. */
  readonly onBegin: () => void;
  /** What they said or pressed, when they have finished. */
  readonly onInput: (input: Input) => void;
  /** They took back the keys they pressed: it is as if they had done nothing. */
  readonly onNothing: () => void;
}

/** The bot's ears: speech and keys, one or the other. */
export class Listener {
  readonly #options: ListenerOptions;
  readonly #finder: SpeechFinder;
  #speech = false;
  #digits = '';
  #cancelWait: () => void = () => {};

  constructor(options: ListenerOptions) {
    this.#options = options;
    this.#finder = createSpeechFinder({ end: options.timing.end, longest: options.timing.longestSpeech });
  }

  /** The caller is in the middle of something. */
  get isBusy(): boolean {
    return this.#speech || this.#digits !== '';
  }

  /** Mu-law from the caller. While the bot speaks it takes more sound to be taken for speech. */
  hear(bytes: Uint8Array, whileBotSpeaks: boolean): void {
    const { timing, onBegin, onInput } = this.#options;
    for (const event of this.#finder.push(decodeMuLaw(bytes), whileBotSpeaks ? timing.bargeIn : timing.onset)) {
      // Some telephones let the tone of a key through: it is no speech.
      if (this.#digits !== '') this.#finder.drop();
      else if (event.kind === 'began') {
        this.#speech = true;
        onBegin();
      } else {
        this.#speech = false;
        onInput({ kind: 'speech', pcm: pcmBytes(event.samples) });
      }
    }
  }

  /** A key: 0–9, A–D, * or #. */
  press(key: string): void {
    const { timing, clock, onBegin, onNothing } = this.#options;
    this.#finder.drop();
    this.#speech = false;
    this.#cancelWait();
    onBegin();
    const { kind, digits } = pressKey(this.#digits, key);
    this.#digits = digits;
    if (kind === 'complete') this.#send();
    else if (digits === '') onNothing();
    else this.#cancelWait = clock.after(timing.nextKey, () => this.#send());
  }

  /** Hears nothing of what has begun, and waits for no more keys. */
  stop(): void {
    this.#cancelWait();
    this.#finder.drop();
    this.#speech = false;
    this.#digits = '';
  }

  #send(): void {
    const digits = this.#digits;
    this.#digits = '';
    this.#options.onInput({ kind: 'dtmf', digits });
  }
}
