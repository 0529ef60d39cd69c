import type { SpeechPart } from '../speech/segment.ts';

export interface SpokenDate {
  readonly year?: number;
  /** 1–12. */
  readonly month?: number;
  readonly day?: number;
}

/** How a language says what stands in figures. Whole numbers are below a quadrillion. */
export interface SpokenLanguage {
  cardinal(number: number): string;
  /** One of something, where that is another word than the number. */
  readonly one: string;
  ordinal(number: number): string;
  /** "two ninths", "three and a half". */
  fraction(fraction: { readonly whole: number; readonly numerator: number; readonly denominator: number }): string;
  date(date: SpokenDate): string;
  duration(minutes: number, seconds: number): string;
  /** What is said for a letter, figure or sign when a word is spelled. */
  spell(character: string): SpeechPart;
  /** The word before a telephone extension. */
  readonly extension: string;
  /** Units of measurement by their sign: one, and several. */
  readonly units: ReadonlyMap<string, readonly [one: string, several: string]>;
  /** The sign between whole number and decimals, and what is said for it. */
  readonly decimal: { readonly sign: '.' | ','; readonly word: string };
}
