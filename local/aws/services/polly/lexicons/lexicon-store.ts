import { pollyErrors } from '../polly-errors.ts';
import type { Pls } from './parse-pls.ts';

export interface StoredLexicon {
  readonly name: string;
  readonly content: string;
  readonly lastModified: Date;
  readonly pls: Pls;
}

export interface LexiconStore {
  /** Replaces one of the same name. Throws MaxLexiconsNumberExceededException. */
  put(lexicon: StoredLexicon): void;
  /** Throws LexiconNotFoundException. */
  get(name: string): StoredLexicon;
  remove(name: string): void;
  all(): readonly StoredLexicon[];
}

/** Developer guide, "Quotas": of an account in a region. */
const MOST_LEXICONS = 100;

/** The lexicons of this process: they are gone with it. */
export function createLexiconStore(): LexiconStore {
  const lexicons = new Map<string, StoredLexicon>();
  const get = (name: string): StoredLexicon => {
    const lexicon = lexicons.get(name);
    if (!lexicon) throw pollyErrors.lexiconNotFound(`The lexicon ${name} was not found.`);
    return lexicon;
  };
  return {
    put(lexicon) {
      if (!lexicons.has(lexicon.name) && lexicons.size >= MOST_LEXICONS) {
        throw pollyErrors.maxLexiconsNumberExceeded(`There are ${MOST_LEXICONS} lexicons already.`);
      }
      lexicons.set(lexicon.name, lexicon);
    },
    get,
    remove(name) {
      lexicons.delete(get(name).name);
    },
    all: () => [...lexicons.values()],
  };
}
