import type { ResolutionSettings } from './understanding.ts';
import { splitWords, type Word } from './words.ts';

/** What all texts of a locale are read with. */
export interface Listener {
  readonly localeId: string;
  /** Words of the bot's own sample utterances: they are said on purpose, and no misspelt values. */
  readonly ownWords: ReadonlySet<string>;
}

/** A text as it runs through recognisers: what one of them has found is shared by all slots that ask for it. */
export interface HeardText extends Listener {
  readonly text: string;
  readonly words: readonly Word[];
  readonly settings: ResolutionSettings;
  /** Computes a finding at most once a text. */
  once<T>(key: string, compute: () => T): T;
}

export function hear(text: string, { localeId, ownWords }: Listener, settings: ResolutionSettings): HeardText {
  const known = new Map<string, unknown>();
  return {
    text,
    words: splitWords(text),
    localeId,
    ownWords,
    settings,
    once<T>(key: string, compute: () => T): T {
      if (!known.has(key)) known.set(key, compute());
      // The key names the recogniser, so that what is stored under it has the recogniser's type.
      return known.get(key) as T;
    },
  };
}
