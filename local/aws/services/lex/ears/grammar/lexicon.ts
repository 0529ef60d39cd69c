/** How a word is said: other words in a row, or the recogniser's own phonemes. */
export type Spoken = string | { readonly phonemes: string };

/** Pronunciations of a word, each as phonemes with blanks between; at least one. */
export type Pronounce = (word: string) => readonly string[];

/** More would only be variants of variants. */
const MOST_PRONUNCIATIONS = 6;

/** The words a grammar uses. A name may be said in ways that are not its spelling: "K" as "kay" or "kilo". */
export class Lexicon {
  readonly #entries = new Map<string, readonly Spoken[]>();

  /** Declares a word of the grammar and gives its name back; said as it is written unless given. */
  word(name: string, spoken: readonly Spoken[] = [name]): string {
    this.#entries.set(name, spoken);
    return name;
  }

  /** The words whose pronunciation will be asked for. */
  spelled(): ReadonlySet<string> {
    const phrases = [...this.#entries.values()].flat().filter((spoken) => typeof spoken === 'string');
    return new Set(phrases.flatMap((phrase) => phrase.split(' ')));
  }

  /** Sphinx's dictionary: a line a pronunciation, the second and later ones numbered. */
  render(pronounce: Pronounce): string {
    const lines: string[] = [];
    for (const [name, spoken] of this.#entries) {
      const ways = new Set(spoken.flatMap((way) => pronunciations(way, pronounce)));
      // The recogniser's memory breaks on a grammar with a word that its dictionary lacks.
      if (ways.size === 0) throw new Error(`The word ${name} has no pronunciation.`);
      for (const [position, phonemes] of [...ways].slice(0, MOST_PRONUNCIATIONS).entries()) {
        lines.push(`${name}${position === 0 ? '' : `(${position + 1})`} ${phonemes}`);
      }
    }
    return `${lines.join('\n')}\n`;
  }
}

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
