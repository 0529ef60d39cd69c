import type { BotEars, Conversation } from '../ears/bot-ears.ts';
import type { Line } from '../ears/ears.ts';
import type { LineEvent } from '../ears/hearing/listening.ts';
import { spokenInput, type SpokenInput } from '../ears/spoken-input.ts';
import { collectKey } from './collect-key.ts';
import type { ListeningWindows } from './listening-windows.ts';
import type { After } from './timers.ts';

/** What somebody has said, keyed in or written; the text is empty when nothing was understood. */
export type UserInput = SpokenInput | { readonly inputMode: 'DTMF' | 'Text'; readonly text: string };

export interface ListenerOptions {
  readonly ears: BotEars;
  readonly after: After;
  /** Somebody has begun to speak, or pressed a key; the event that shows it. */
  readonly onBegin: (how: 'DTMF' | 'Speech', eventId: string | undefined) => void;
  /** They are in the middle of speaking, and have said so much. */
  readonly onPartial: (transcript: string) => void;
  readonly onInput: (input: UserInput) => void;
  readonly onBroken: (error: unknown) => void;
}

/** A line that has gone still in the middle of a word is waited for so much longer than a pause. */
const STALLED_MS = 1000;
/** Of what is said while the bot thinks, so many pieces are kept: 30 s. */
const MOST_HELD = 1500;

/** Sound and keys of one caller, one or the other, until they are the answer to a question. */
export class Listener {
  readonly #options: ListenerOptions;
  #question: { readonly conversation: Conversation; readonly windows: ListeningWindows } | undefined;
  #line: Line | undefined;
  /** Sound that came while the bot was thinking. */
  #held: { readonly samples: Int16Array; readonly eventId: string | undefined }[] = [];
  #isThinking = true;
  #isSpeaking = false;
  #keys = '';
  #cancelKeys: () => void = () => {};
  #cancelStalled: () => void = () => {};

  constructor(options: ListenerOptions) {
    this.#options = options;
  }

  /** Somebody is in the middle of speaking or keying in. */
  get isBusy(): boolean {
    return this.#isSpeaking || this.#keys !== '';
  }

  /** A question was put: what is said from now on answers it, beginning with what was said while the bot was thinking. */
  async listen(conversation: Conversation, windows: ListeningWindows): Promise<void> {
    this.#question = { conversation, windows };
    this.#dropLine();
    this.#isThinking = false;
    await Promise.all(this.#held.splice(0).map(({ samples, eventId }) => this.hear(samples, eventId)));
  }

  /** Resolves when the sound was listened to. Throws ValidationException where the bot has no ears for the language. */
  async hear(samples: Int16Array, eventId: string | undefined): Promise<void> {
    if (this.#isThinking || !this.#question) {
      this.#held = [...this.#held.slice(1 - MOST_HELD), { samples, eventId }];
      return;
    }
    const { conversation, windows } = this.#question;
    // Some telephones let the tone of a key through: it is no speech.
    if (!windows.hearsSound || this.#keys !== '') return;
    const line = (this.#line ??= this.#options.ears.listen(conversation, windows));
    for await (const event of line.hear(samples)) if (this.#line === line) this.#follow(event, eventId);
    if (this.#line === line && this.#isSpeaking) this.#expectMore(line, windows);
  }

  press(key: string, eventId: string | undefined): void {
    const windows = this.#question?.windows;
    if (!windows?.takesKeys) return;
    this.#dropLine();
    this.#cancelKeys();
    this.#options.onBegin('DTMF', eventId);
    const { keys, isComplete } = collectKey(this.#keys, key, windows);
    this.#keys = keys;
    if (isComplete) this.#sendKeys();
    else this.#cancelKeys = this.#options.after(windows.nextKey, () => this.#sendKeys());
  }

  /** The caller says nothing more: what they have begun is all. */
  async finish(): Promise<void> {
    if (this.#keys !== '') this.#sendKeys();
    const line = this.#line;
    if (line && this.#isSpeaking) await this.#stop(line);
  }

  close(): void {
    this.#cancelKeys();
    this.#dropLine();
    this.#held = [];
    this.#question = undefined;
  }

  #follow(event: LineEvent, eventId: string | undefined): void {
    const { onBegin, onPartial, onInput } = this.#options;
    switch (event.kind) {
      case 'started':
        this.#isSpeaking = true;
        return onBegin('Speech', eventId);
      case 'partial':
        return onPartial(event.transcript);
      case 'heard':
        this.#dropLine();
        this.#isThinking = true;
        return onInput(spokenInput(event));
    }
  }

  #expectMore(line: Line, { end }: ListeningWindows): void {
    this.#cancelStalled();
    this.#cancelStalled = this.#options.after(
      end + STALLED_MS,
      () => void this.#stop(line).catch(this.#options.onBroken),
    );
  }

  async #stop(line: Line): Promise<void> {
    this.#cancelStalled();
    const heard = await line.stop();
    if (this.#line === line) this.#follow({ kind: 'heard', ...heard }, undefined);
  }

  #sendKeys(): void {
    this.#cancelKeys();
    const text = this.#keys;
    this.#keys = '';
    this.#isThinking = true;
    this.#options.onInput({ inputMode: 'DTMF', text });
  }

  #dropLine(): void {
    this.#cancelStalled();
    this.#line?.hangUp();
    this.#line = undefined;
    this.#isSpeaking = false;
  }
}
