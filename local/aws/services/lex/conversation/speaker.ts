import type { LocaleModel } from '../bot-model.ts';
import type { Answer } from '../ears/spoken-answer.ts';
import type { Message } from '../runtime-types.ts';
import type { Outbox } from './outbox.ts';

/** DG: pieces of an AudioResponseEvent; one without sound ends the answer. */
const PIECE_BYTES = 100;

export interface Saying {
  readonly answer: Answer;
  readonly messages: readonly Message[];
  readonly locale: Pick<LocaleModel, 'voice'>;
  /** The client plays it to somebody, and says when they have heard it. */
  readonly isPlayed: boolean;
}

export interface SpeakerOptions {
  readonly outbox: Outbox;
  /** The answer has been heard. */
  readonly onPlayed: () => void;
  readonly onBroken: (error: unknown) => void;
}

/** Answers on their way to somebody's ear, one at a time. */
export class Speaker {
  readonly #options: SpeakerOptions;
  /** The latest answer, until it is stopped. */
  #saying: Saying | undefined;
  #isPlaying = false;
  /** When the sound of what is being said was sent, all of it or until it was stopped. */
  said: Promise<void> = Promise.resolve();

  constructor(options: SpeakerOptions) {
    this.#options = options;
  }

  /** Somebody is hearing an answer, as far as the client has told. */
  get isPlaying(): boolean {
    return this.#isPlaying;
  }

  say(saying: Saying): void {
    this.#saying = saying;
    this.#isPlaying = saying.isPlayed && saying.messages.length > 0;
    const isWanted = (): boolean => this.#options.outbox.isOpen && this.#saying === saying;
    this.said = this.#send(saying, isWanted).catch(this.#options.onBroken);
  }

  /** The client has played all that it was sent. */
  played(): void {
    if (!this.#isPlaying) return;
    this.#isPlaying = false;
    this.#options.onPlayed();
  }

  /** What has not been sent yet is not sent any more. */
  stop(): void {
    this.#saying = undefined;
    this.#isPlaying = false;
  }

  async #send({ answer, messages, locale }: Saying, isWanted: () => boolean): Promise<void> {
    const { outbox } = this.#options;
    const { contentType } = answer;
    if (!contentType.startsWith('audio/')) return;
    const spoken = await answer.speak(messages, locale);
    for await (const bytes of spoken instanceof Uint8Array ? [spoken] : spoken) {
      for (let at = 0; at < bytes.length; at += PIECE_BYTES) {
        if (!isWanted()) return;
        const audioChunk = Buffer.from(bytes.subarray(at, at + PIECE_BYTES)).toString('base64');
        outbox.send('AudioResponseEvent', { contentType, audioChunk });
        await outbox.room();
      }
    }
    outbox.send('AudioResponseEvent', { contentType });
  }
}
