import type { ResolutionSettings } from './understanding.ts';
import { splitWords, type Word } from './words.ts';

/** A text as it runs through recognisers: what one of them has found is shared by all slots that ask for it. */
export interface HeardText {
  readonly text: string;
  readonly words: readonly Word[];
  readonly localeId: string;
  readonly settings: ResolutionSettings;
  /** Computes a finding at most once a text. */
  once<T>(key: string, compute: () => T): T;
}

export function hear(text: string, localeId: string, settings: ResolutionSettings): HeardText {
  const known = new Map<string, unknown>();
  return {
    text,
    words: splitWords(text),
    localeId,
    settings,
    once<T>(key: string, compute: () => T): T {
      if (!known.has(key)) known.set(key, compute());
      // The key names the recogniser, so that what is stored under it has the recogniser's type.
      return known.get(key) as T;
    },
  };
}
