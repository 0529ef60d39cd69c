import type { ReplyMessage } from '../../channel.ts';
import type { CallLine } from './call-line.ts';
import type { Clock } from './clock.ts';
import { createPacedAudio } from './pace-audio.ts';
import type { PacedAudio } from './pace-audio.ts';
import { type Voice, VoiceError } from './voice.ts';

export interface SpeakerOptions {
  readonly voice: Voice;
  readonly line: CallLine;
  readonly clock: Clock;
}

export type Said = 'heard' | 'stopped';

interface Saying {
  readonly mark: string;
  readonly audio: PacedAudio;
  readonly finish: (how: Said) => void;
}

/** A line that does not say its marks again is believed to have played everything this long after it should have, in milliseconds. */
const markLateBy = 2000;

/** The bot's mouth: one thing at a time, at the speed of speech, until it is heard or stopped. */
export class Speaker {
  readonly #options: SpeakerOptions;
  #saying: Saying | undefined;
  #count = 0;
  #cancelWait: (() => void) | undefined;

  constructor(options: SpeakerOptions) {
    this.#options = options;
  }

  get isSpeaking(): boolean {
    return this.#saying !== undefined;
  }

  /**
   * @param onSound when the first sound leaves.
   * @returns "heard" when the caller has heard everything. Rejects with VoiceError.
   */
  say(messages: readonly ReplyMessage[], onSound?: () => void): Promise<Said> {
    this.stop();
    return new Promise((resolve, reject) => {
      const saying = this.#begin(resolve, onSound);
      this.#synthesize(messages, saying).catch((error: unknown) => {
        reject(error instanceof Error ? error : new VoiceError(String(error)));
        this.#finish(saying, 'stopped');
      });
    });
  }

  /** Stops in the middle of a word. */
  stop(): void {
    if (this.#saying === undefined) return;
    this.#options.line.clear();
    this.#finish(this.#saying, 'stopped');
  }

  /** The caller has heard what was sent before this mark. */
  marked(name: string): void {
    if (this.#saying?.mark === name) this.#finish(this.#saying, 'heard');
  }

  #begin(finish: Saying['finish'], onSound: (() => void) | undefined): Saying {
    const { line, clock } = this.#options;
    this.#count += 1;
    const mark = `said-${this.#count}`;
    let sound = onSound;
    const audio = createPacedAudio({
      clock,
      send: (frame) => {
        sound?.();
        sound = undefined;
        line.play(frame);
      },
      onEnd: () => {
        line.mark(mark);
        this.#cancelWait = clock.after(markLateBy, () => this.marked(mark));
      },
    });
    this.#saying = { mark, audio, finish };
    return this.#saying;
  }

  async #synthesize(messages: readonly ReplyMessage[], saying: Saying): Promise<void> {
    for (const message of messages) {
      for await (const piece of this.#options.voice.speak(message)) {
        if (this.#saying !== saying) return;
        saying.audio.write(piece);
      }
    }
    saying.audio.end();
  }

  #finish(saying: Saying, how: Said): void {
    saying.audio.stop();
    if (this.#saying === saying) {
      this.#cancelWait?.();
      this.#saying = undefined;
    }
    saying.finish(how);
  }
}
