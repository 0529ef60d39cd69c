/** How the words of one language become terms. All words are given folded: lower case, no accents. */
export interface LanguageWords {
  /** Words that say how a question is put, not what it is about; they are not indexed. */
  readonly stopWords: ReadonlySet<string>;
  /** Stop words that stand inside a phrase without breaking it: "split the payment". */
  readonly articles: ReadonlySet<string>;
  /**
   * Stems of words that fit any subject: general verbs and adjectives, times, counts, relatives. They are indexed and searched,
   * but a question is not about them: that no passage says "my brother is worried" must not mean that nothing is known about
   * tickets.
   */
  readonly isLight: (stem: string) => boolean;
  readonly stem: (word: string) => string;
  /** Stop words, anywhere in a clause, by which what it says did not come about: "nobody could find it". */
  readonly negation: RegExp;
  /** Takes apart what the language writes together without making a word of it: "faut-il", "l'animal". Given folded text. */
  readonly takeApart?: (text: string) => string;
  /** Whether words are written together into new ones, so that an unknown word may be two known ones. */
  readonly compounds: boolean;
}

export const wordSet = (text: string): ReadonlySet<string> => new Set(text.trim().split(/\s+/));

/** Whether a stem is one of these words', whose own stems are not made before somebody asks. */
export function stemOfOne(words: ReadonlySet<string>, stem: (word: string) => string): (stem: string) => boolean {
  let stems: ReadonlySet<string> | undefined;
  return (one) => (stems ??= new Set([...words].map(stem))).has(one);
}

/** A language without an entry is indexed by its words as they are: no stop words, no stems. */
export const PLAIN: LanguageWords = {
  stopWords: new Set(),
  articles: new Set(),
  isLight: () => false,
  stem: (word) => word,
  negation: /(?!)/,
  compounds: false,
};
