import type { ResolutionSettings } from './understanding.ts';
import { splitWords, type Word } from './words.ts';

/** What all texts of a locale are read with. */
export interface Listener {
  readonly localeId: string;
  /** Words of the bot's own sample utterances: they are said on purpose, and no misspelt values. */
  readonly ownWords: ReadonlySet<string>;
}

/** A text on its way through finders and slots. */
export interface HeardText extends Listener {
  readonly text: string;
  readonly words: readonly Word[];
  readonly settings: ResolutionSettings;
}

export function hear(text: string, { localeId, ownWords }: Listener, settings: ResolutionSettings): HeardText {
  return { text, words: splitWords(text), localeId, ownWords, settings };
}

/** As `hear`, but what is heard again in the same turn, as answer and as utterance, is the same text: it is read once. */
export function hearing(listener: Listener): (text: string, settings: ResolutionSettings) => HeardText {
  let last: HeardText | undefined;
  return (text, settings) => {
    if (last?.text !== text || !sameSettings(last.settings, settings)) last = hear(text, listener, settings);
    return last;
  };
}

const sameSettings = (one: ResolutionSettings, other: ResolutionSettings): boolean =>
  one.now.getTime() === other.now.getTime() &&
  one.timezone === other.timezone &&
  one.spelling === other.spelling &&
  one.hints.join('\n') === other.hints.join('\n');

/** Reads a text at most once: what is found in it is shared by all slots that ask. */
export function onceAText<T extends object>(read: (heard: HeardText) => T): (heard: HeardText) => T {
  // The last text alone, as in `hearing`: what a weak map holds outlives many collections of young garbage.
  let last: { readonly heard: HeardText; readonly reading: T } | undefined;
  return (heard) => {
    if (last?.heard !== heard) last = { heard, reading: read(heard) };
    return last.reading;
  };
}
