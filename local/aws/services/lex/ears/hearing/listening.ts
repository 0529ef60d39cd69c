import type { Expected } from '../grammar/bot-phrases.ts';
import { joinSamples } from '../../../../audio/pcm.ts';
import type { SpeechFinder } from './find-speech.ts';
import { createSpeechFinder, WINDOW_MS } from './find-speech.ts';
import type { Heard } from './heard.ts';
import { NOTHING_HEARD } from './heard.ts';
import type { Recognizer } from './recognizer.ts';
import { LINE_HERTZ } from './recognizer.ts';

/** What happens on a line: someone begins to speak, has said so much, or has said it and is silent. */
export type LineEvent =
  | { readonly kind: 'started' }
  | { readonly kind: 'partial'; readonly transcript: string }
  | ({ readonly kind: 'heard' } & Heard);

/** Lex's end of an utterance (x-amz-lex:audio:end-timeout-ms). */
const END_MS = 600;
/** How often a partial transcript is looked up. */
const PARTIAL_MS = 200;

const millisecondsOf = (samples: Int16Array): number => (samples.length * 1000) / LINE_HERTZ;

/** One speaker on an open line. The recognizer is shared: when another one is heard in between, this one is heard anew at the end. */
export class Listening {
  readonly #recognizer: Recognizer;
  readonly #expected: Expected;
  readonly #finder: SpeechFinder;
  #spoken: Int16Array[] = [];
  #isSpeaking = false;
  #silentMs = 0;
  #sincePartialMs = 0;
  #partial = '';

  constructor(recognizer: Recognizer, expected: Expected) {
    this.#recognizer = recognizer;
    this.#expected = expected;
    this.#finder = createSpeechFinder(recognizer.module, LINE_HERTZ);
  }

  /** Takes the next sound of the line, in pieces of any size. */
  async hear(samples: Int16Array, emit: (event: LineEvent) => void): Promise<void> {
    this.#silentMs += millisecondsOf(samples);
    for (const piece of this.#finder.push(samples)) {
      if (this.#spoken.length === 0) {
        await this.#recognizer.expect(this.#expected);
        this.#recognizer.begin(this);
        emit({ kind: 'started' });
      }
      this.#isSpeaking = !piece.isLast;
      this.#silentMs = piece.isLast ? WINDOW_MS : 0;
      this.#spoken.push(piece.samples);
      this.#follow(piece.samples, emit);
    }
    if (!this.#isSpeaking && this.#spoken.length > 0 && this.#silentMs >= END_MS) {
      emit({ kind: 'heard', ...(await this.stop()) });
    }
  }

  /** What was said until now; then the line is open for the next utterance. */
  async stop(): Promise<Heard> {
    const spoken = joinSamples(this.#spoken);
    this.#spoken = [];
    this.#isSpeaking = false;
    this.#partial = '';
    if (spoken.length === 0) return NOTHING_HEARD;
    if (this.#recognizer.isHearing(this)) return this.#recognizer.end();
    await this.#recognizer.expect(this.#expected);
    return this.#recognizer.recognize(spoken);
  }

  #follow(samples: Int16Array, emit: (event: LineEvent) => void): void {
    if (!this.#recognizer.isHearing(this)) return;
    this.#recognizer.hear(samples);
    this.#sincePartialMs += millisecondsOf(samples);
    if (this.#sincePartialMs < PARTIAL_MS) return;
    this.#sincePartialMs = 0;
    const { transcript } = this.#recognizer.partial();
    if (transcript !== this.#partial) emit({ kind: 'partial', transcript });
    this.#partial = transcript;
  }
}
