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

/** A piece of the request's text, for the speech marks: places are UTF-8 bytes, as Polly counts. */
export interface SourcePiece {
  readonly start: number;
  readonly end: number;
  /** As it is written there. */
  readonly value: string;
}

export interface SourceWord extends SourcePiece {
  /** What is looked for in the part that is spoken. */
  readonly spoken: string;
}

export type Segment =
  | {
      readonly kind: 'speech';
      readonly parts: readonly SpeechPart[];
      readonly style: Style;
      /** The words that each part says, when speech marks are asked for. */
      readonly words?: readonly (readonly SourceWord[])[];
    }
  /** `source`: Polly's marks take the tag of a pause for a word. */
  | { readonly kind: 'silence'; readonly milliseconds: number; readonly source?: SourcePiece }
  | { readonly kind: 'mark'; readonly source: SourcePiece }
  | { readonly kind: 'beep'; readonly milliseconds: number };

export const plainStyle = (language: string): Style => ({
  language,
  rate: 1,
  pitch: 1,
  decibels: 0,
  whispered: false,
});
