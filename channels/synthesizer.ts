import type { Voice } from '../bot-definition/schema.ts';

/** What is to be heard, and who says it. `text` is the same without the marks, for an engine that does not take them. */
export interface Speech {
  readonly voice: Voice;
  readonly text: string;
  readonly ssml?: string;
}

/** `mulaw` is the telephone's, 8 kHz; `mp3` is a browser's. */
export type SoundFormat = 'mp3' | 'mulaw';

/** A word, and when it begins, in milliseconds from the beginning of the sound. */
export interface SpokenWord {
  readonly at: number;
  readonly text: string;
}

/** Makes speech: sound, and the words in it. polly-synthesizer.aws.ts is the real one. */
export interface Synthesizer {
  /** In pieces, as it is made; who stops reading stops the synthesis. @throws SynthesisError from the iteration. */
  speak(speech: Speech, format: SoundFormat): AsyncIterable<Uint8Array>;
  /** None where the engine does not tell. @throws SynthesisError */
  words(speech: Speech): Promise<readonly SpokenWord[]>;
}

export class SynthesisError extends Error {
  override readonly name = 'SynthesisError';
}
