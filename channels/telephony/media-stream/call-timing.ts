/** The windows of a call, in milliseconds. The first five are Lex's own (developer guide: session attributes for speech, console defaults). */
export interface CallTiming {
  /** How long the caller may take to begin. */
  readonly start: number;
  /** A pause that ends what they say. */
  readonly end: number;
  /** What they say is cut here. */
  readonly longestSpeech: number;
  /** How long they may take for the next key. */
  readonly nextKey: number;
  /** How much sound is speech, and not a click. */
  readonly onset: number;
  /** The same while the bot speaks: it is not to be stopped by a cough, or by its own echo. */
  readonly bargeIn: number;
  /** An answer that takes longer is bridged by a word. */
  readonly patience: number;
  readonly longestCall: number;
}

export const lexTiming: CallTiming = {
  start: 4000,
  end: 600,
  longestSpeech: 15_000,
  nextKey: 5000,
  onset: 80,
  bargeIn: 240,
  patience: 3000,
  longestCall: 15 * 60_000,
};
