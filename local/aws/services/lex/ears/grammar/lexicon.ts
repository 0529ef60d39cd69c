/** How a word is said: other words in a row, or the recogniser's own phonemes. */
export type Spoken = string | { readonly phonemes: string };

/** Pronunciations of a word, each as phonemes with blanks between; at least one. */
export type Pronounce = (word: string) => readonly string[];

/** Between words that are one word of the grammar. */
const JOINT = '+';

export const asOneWord = (words: readonly string[]): string => words.join(JOINT);

/** The words that a word of the grammar is made of. */
export const partsOf = (word: string): readonly string[] => word.split(JOINT);

/** The words of a grammar and how they are said. */
export type Pronounced = ReadonlyMap<string, readonly string[]>;

/** More would only be variants of variants. */
const MOST_PRONUNCIATIONS = 6;

/** The words a grammar uses. A name may be said in ways that are not its spelling: "K" as "kay" or "kilo". */
export class Lexicon {
  readonly #entries = new Map<string, readonly Spoken[]>();
  readonly #noises = new Map<string, readonly string[]>();

  /** Declares a word of the grammar and gives its name back; said as it is written unless given. */
  word(name: string, spoken: readonly Spoken[] = [name]): string {
    this.#entries.set(name, spoken);
    return name;
  }

  /** Declares words that are said in one go as one word of the grammar. */
  phrase(words: readonly string[]): string {
    return this.word(asOneWord(words), [words.join(' ')]);
  }

  /** Declares a word that is one phoneme, whatever is said before and after it. */
  noise(name: string, phoneme: string): string {
    this.#noises.set(name, [phoneme]);
    return name;
  }

  /** The words that are noise, for a dictionary of their own: the recogniser takes its words as they are, next to whatever. */
  get noises(): Pronounced {
    return this.#noises;
  }

  /** The words whose pronunciation will be asked for. */
  spelled(): ReadonlySet<string> {
    const phrases = [...this.#entries.values()].flat().filter((spoken) => typeof spoken === 'string');
    return new Set(phrases.flatMap((phrase) => phrase.split(' ')));
  }

  /** Each word with its pronunciations; at least one. */
  pronounced(pronounce: Pronounce): Pronounced {
    const words = new Map<string, readonly string[]>();
    for (const [name, spoken] of this.#entries) {
      const ways = new Set(spoken.flatMap((way) => pronunciations(way, pronounce)));
      // The recogniser's memory breaks on a grammar with a word that its dictionary lacks.
      if (ways.size === 0) throw new Error(`The word ${name} has no pronunciation.`);
      words.set(name, [...ways].slice(0, MOST_PRONUNCIATIONS));
    }
    return words;
  }
}

/** The names that the pronunciations of a word have for the recogniser: the second and later ones are numbered. */
export const variantsOf = (name: string, words: Pronounced): readonly string[] =>
  (words.get(name) ?? [name]).map((_, position) => (position === 0 ? name : `${name}(${position + 1})`));

/** Sphinx's dictionary: a line a pronunciation. */
export const renderDictionary = (words: Pronounced): string =>
  [...words]
    .flatMap(([name, ways]) => variantsOf(name, words).map((variant, position) => `${variant} ${ways[position]}\n`))
    .join('');

function pronunciations(spoken: Spoken, pronounce: Pronounce): readonly string[] {
  if (typeof spoken !== 'string') return [spoken.phonemes];
  let ways: readonly string[] = [''];
  for (const word of spoken.split(' ')) {
    const next = pronounce(word);
    ways = ways
      .flatMap((before) => next.map((phonemes) => `${before} ${phonemes}`.trim()))
      .slice(0, MOST_PRONUNCIATIONS);
  }
  return ways;
}
