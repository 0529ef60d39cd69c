import type { Expected } from '../grammar/bot-phrases.ts';
import { joinSamples } from '../../../../audio/pcm.ts';
import type { SpeechFinder } from './find-speech.ts';
import { createSpeechFinder, WINDOW_MS } from './find-speech.ts';
import type { Heard, Transcription } from './heard.ts';
import { isDoubtful, NOTHING_HEARD } from './heard.ts';
import type { Recognizer } from './recognizer.ts';
import { LINE_HERTZ } from './recognizer.ts';
import { isSteadySound } from './steady-sound.ts';

/** What happens on a line: someone begins to speak, has said so much, or has said it and is silent. */
export type LineEvent =
  | { readonly kind: 'started' }
  | { readonly kind: 'partial'; readonly transcript: string }
  | ({ readonly kind: 'heard' } & Heard);

/** Milliseconds. */
export interface SpeechWindows {
  /** A pause that ends what is said. */
  readonly end: number;
  /** What is said is cut here, pauses or not. */
  readonly longest: number;
}

export interface Answering {
  /** The question that is answered. */
  readonly expected: Expected;
  readonly windows: SpeechWindows;
}

/** How often a partial transcript is looked up. */
const PARTIAL_MS = 200;

/** To hear something again takes so large a part of the time that it took to say, on a slow machine. */
const AGAIN_SHARE = 1 / 6;
/** So long the answer waits for it, once what was said is over. */
const LONGEST_WAIT_MS = 150;

const millisecondsOf = (samples: Int16Array): number => (samples.length * 1000) / LINE_HERTZ;

/** One speaker on an open line. The recognizer is shared: when another one is heard in between, this one is heard anew at the end. */
export class Listening {
  readonly #recognizer: Recognizer;
  readonly #answering: Answering;
  readonly #finder: SpeechFinder;
  #spoken: Int16Array[] = [];
  #spokenMs = 0;
  #isSpeaking = false;
  #silentMs = 0;
  #sincePartialMs = 0;
  #partial = '';
  /** What was heard, as long as nothing more is said. */
  #considered: Heard | undefined;

  constructor(recognizer: Recognizer, answering: Answering) {
    this.#recognizer = recognizer;
    this.#answering = answering;
    this.#finder = createSpeechFinder(recognizer.module, LINE_HERTZ);
  }

  /** Takes the next sound of the line, in pieces of any size. */
  async hear(samples: Int16Array, emit: (event: LineEvent) => void): Promise<void> {
    this.#silentMs += millisecondsOf(samples);
    for (const piece of this.#finder.push(samples)) {
      if (this.#spoken.length === 0) {
        await this.#recognizer.expect(this.#answering.expected);
        this.#recognizer.begin(this);
        emit({ kind: 'started' });
      }
      if (this.#considered) await this.#hearOn();
      this.#isSpeaking = !piece.isLast;
      this.#silentMs = piece.silentMs;
      this.#spoken.push(piece.samples);
      this.#spokenMs += millisecondsOf(piece.samples);
      this.#follow(piece.samples, emit);
    }
    if (this.#hasFinished()) emit({ kind: 'heard', ...(await this.stop()) });
    else if (this.#isPausing()) await this.#consider();
  }

  #isPausing(): boolean {
    return this.#spoken.length > 0 && !this.#isSpeaking && !this.#considered;
  }

  /** What is in doubt is heard again in the pause, while there is nothing else to do, if that does not make the pause longer. */
  async #consider(): Promise<void> {
    const left = this.#answering.windows.end - this.#silentMs;
    if (this.#spokenMs * AGAIN_SHARE > left || !this.#recognizer.isHearing(this)) return;
    if (!isDoubtful(this.#recognizer.soFar())) return;
    this.#considered = await this.#recognizer.reconsider(joinSamples(this.#spoken), this.#recognizer.end());
  }

  /** It was a pause within what is said. */
  async #hearOn(): Promise<void> {
    this.#considered = undefined;
    await this.#recognizer.expect(this.#answering.expected);
    this.#recognizer.begin(this);
    this.#recognizer.hear(joinSamples(this.#spoken));
  }

  #hasFinished(): boolean {
    const { end, longest } = this.#answering.windows;
    if (this.#spoken.length === 0) return false;
    // Who goes on in time is not cut short because it takes a moment to know that it is speech.
    const silent = this.#finder.maySpeak() ? end + WINDOW_MS : end;
    return (!this.#isSpeaking && this.#silentMs >= silent) || this.#spokenMs >= longest;
  }

  /** What was said until now; then the line is open for the next utterance. */
  async stop(): Promise<Heard> {
    const spoken = joinSamples(this.#spoken);
    this.#spoken = [];
    this.#spokenMs = 0;
    this.#isSpeaking = false;
    this.#partial = '';
    if (spoken.length === 0) return NOTHING_HEARD;
    const considered = this.#considered;
    this.#considered = undefined;
    const heard = this.#recognizer.isHearing(this) ? this.#recognizer.end() : undefined;
    if (isSteadySound(spoken)) return NOTHING_HEARD;
    if (considered) return considered;
    if (heard) return this.#heardAtOnce(spoken, heard);
    await this.#recognizer.expect(this.#answering.expected);
    return this.#heardAtOnce(spoken, this.#recognizer.recognize(spoken));
  }

  async #heardAtOnce(spoken: Int16Array, heard: Transcription): Promise<Heard> {
    const isShort = millisecondsOf(spoken) * AGAIN_SHARE <= LONGEST_WAIT_MS;
    return isShort ? this.#recognizer.reconsider(spoken, heard) : { ...heard, others: [] };
  }

  #follow(samples: Int16Array, emit: (event: LineEvent) => void): void {
    if (!this.#recognizer.isHearing(this)) return;
    this.#recognizer.hear(samples);
    this.#sincePartialMs += millisecondsOf(samples);
    if (this.#sincePartialMs < PARTIAL_MS) return;
    this.#sincePartialMs = 0;
    const transcript = this.#recognizer.partial();
    if (transcript !== this.#partial) emit({ kind: 'partial', transcript });
    this.#partial = transcript;
  }
}
