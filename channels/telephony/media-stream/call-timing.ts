/** The windows of a call, in milliseconds. The first four are Lex's to keep: the session's attributes tell it (developer guide). */
export interface CallTiming {
  /** How long the caller may take to begin. */
  readonly start: number;
  /** A pause that ends what they say. */
  readonly end: number;
  /** What they say is cut here. */
  readonly longestSpeech: number;
  /** How long they may take for the next key. */
  readonly nextKey: number;
  /** A caller of whom Lex tells nothing for so long is asked whether they are there. */
  readonly longestSilence: number;
  /** An answer that takes longer is bridged by a word. */
  readonly patience: number;
  readonly longestCall: number;
}

export const lexTiming: CallTiming = {
  start: 4000,
  end: 600,
  longestSpeech: 15_000,
  nextKey: 5000,
  longestSilence: 12_000,
  patience: 3000,
  longestCall: 15 * 60_000,
};

/** For each intent and slot alike. */
export const lexWindows = ({ start, end, longestSpeech, nextKey }: CallTiming): Readonly<Record<string, string>> => ({
  'x-amz-lex:audio:start-timeout-ms:*:*': `${start}`,
  'x-amz-lex:audio:end-timeout-ms:*:*': `${end}`,
  'x-amz-lex:audio:max-length-ms:*:*': `${longestSpeech}`,
  'x-amz-lex:dtmf:end-timeout-ms:*:*': `${nextKey}`,
});
