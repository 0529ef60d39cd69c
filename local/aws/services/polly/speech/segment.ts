/** What is to be heard, once markup has been read: the hand-over from the request to the voice. */

export interface Style {
  /** A Polly language code such as "en-US". */
  readonly language: string;
  /** Times the voice's own speed. */
  readonly rate: number;
  /** Times the voice's own pitch. */
  readonly pitch: number;
  /** Added to the voice's own loudness; -Infinity is silence. */
  readonly decibels: number;
  readonly whispered: boolean;
}

/** Words as written, or the voice's own phonemes. */
export type SpeechPart = string | { readonly phonemes: string };

export type Segment =
  | { readonly kind: 'speech'; readonly parts: readonly SpeechPart[]; readonly style: Style }
  | { readonly kind: 'silence'; readonly milliseconds: number }
  | { readonly kind: 'beep'; readonly milliseconds: number };

export const plainStyle = (language: string): Style => ({
  language,
  rate: 1,
  pitch: 1,
  decibels: 0,
  whispered: false,
});
