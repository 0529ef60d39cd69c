/**
 * The codes that a slot type's pattern takes, as places in a row: what may stand at each place, and which places may come after
 * it. (Glushkov's automaton: a place is one occurrence of a character in the pattern.)
 */
export interface CodePlaces {
  /** Upper-case letters and figures that may stand at each place. */
  readonly characters: readonly string[];
  readonly first: readonly number[];
  readonly next: readonly (readonly number[])[];
  readonly last: readonly number[];
}

const LETTERS = 'ABCDEFGHIJKLMNOPQRSTUVWXYZ';
const FIGURES = '0123456789';
/** Longer patterns are taken as any code: nobody says thirty characters to a machine. */
const MOST_PLACES = 40;

/** Codes of two characters and more: one letter alone is seldom meant. */
export const anyCode = (characters = LETTERS + FIGURES): CodePlaces => ({
  characters: [characters, characters],
  first: [0],
  next: [[1], [1]],
  last: [1],
});

export const anySpelling = (): CodePlaces => anyCode(LETTERS);

/** The part of a pattern that can be said: blanks and hyphens are silent. A pattern that cannot be read is any code. */
export function readCodePattern(pattern: string): CodePlaces {
  try {
    return new PatternReader(pattern).read();
  } catch (error) {
    if (error instanceof UnreadablePattern) return anyCode();
    throw error;
  }
}

class UnreadablePattern extends Error {
  override readonly name = 'UnreadablePattern';
}

/** A part of the pattern: where it can begin and end, and whether it can be left out. */
interface Part {
  readonly canBeEmpty: boolean;
  readonly first: readonly number[];
  readonly last: readonly number[];
}

const NOTHING: Part = { canBeEmpty: true, first: [], last: [] };

class PatternReader {
  readonly #pattern: string;
  readonly #characters: string[] = [];
  readonly #next: number[][] = [];
  #at = 0;

  constructor(pattern: string) {
    this.#pattern = pattern.replace(/^\^|\$$/g, '');
  }

  read(): CodePlaces {
    const { first, last, canBeEmpty } = this.#choice();
    if (this.#at < this.#pattern.length || canBeEmpty) throw new UnreadablePattern();
    return { characters: this.#characters, first, next: this.#next, last };
  }

  #choice(): Part {
    let choice = this.#sequence();
    while (this.#take(/\|/y)) {
      const other = this.#sequence();
      choice = {
        canBeEmpty: choice.canBeEmpty || other.canBeEmpty,
        first: [...choice.first, ...other.first],
        last: [...choice.last, ...other.last],
      };
    }
    return choice;
  }

  #sequence(): Part {
    let sequence = NOTHING;
    while (this.#at < this.#pattern.length && !/[|)]/.test(this.#pattern.charAt(this.#at))) {
      sequence = this.#join(sequence, this.#repeated());
    }
    return sequence;
  }

  #join(one: Part, other: Part): Part {
    for (const end of one.last) this.#next[end]?.push(...other.first);
    return {
      canBeEmpty: one.canBeEmpty && other.canBeEmpty,
      first: one.canBeEmpty ? [...one.first, ...other.first] : one.first,
      last: other.canBeEmpty ? [...one.last, ...other.last] : other.last,
    };
  }

  /** A repeated part is read anew for each time it may stand there, as each time has places of its own. */
  #repeated(): Part {
    const start = this.#at;
    let part = this.#part();
    const after = this.#at;
    const [least, most] = this.#quantifier();
    const end = this.#at;
    if (most === 0) throw new UnreadablePattern();
    if (least === 0) part = { ...part, canBeEmpty: true };
    for (let time = 1; time < most; time++) {
      this.#at = start;
      const another = this.#part();
      if (this.#at !== after) throw new UnreadablePattern();
      part = this.#join(part, time < least ? another : { ...another, canBeEmpty: true });
    }
    this.#at = end;
    return part;
  }

  #quantifier(): readonly [number, number] {
    const [all, least = '', comma, most] = this.#take(/\{(\d+)(,?)(\d*)\}/y) ?? [];
    if (all !== undefined) return [Number(least), most ? Number(most) : Number(least) + (comma ? MOST_PLACES : 0)];
    return this.#take(/\?/y) ? [0, 1] : [1, 1];
  }

  #part(): Part {
    if (!this.#take(/\((?:\?:)?/y)) return this.#place(this.#set());
    const inner = this.#choice();
    if (!this.#take(/\)/y)) throw new UnreadablePattern();
    return inner;
  }

  /** The characters that may stand at one place: a set, a class such as `\d`, or one character. */
  #set(): string {
    const [, set] = this.#take(/\[([^\]^][^\]]*)\]/y) ?? [];
    if (set !== undefined) return expandSet(set);
    const [, unicode] = this.#take(/\\u([\da-fA-F]{4})/y) ?? [];
    if (unicode !== undefined) return String.fromCharCode(Number.parseInt(unicode, 16));
    const [characterClass] = this.#take(/\\[dw]/y) ?? [];
    if (characterClass !== undefined) return expandSet(characterClass);
    const [, literal] = this.#take(/\\?([\w\s/.-])/y) ?? [];
    if (literal === undefined) throw new UnreadablePattern();
    return literal;
  }

  /** Silent characters are no place. */
  #place(characters: string): Part {
    const spoken = [...new Set(characters.toUpperCase())].filter((character) => /[A-Z0-9]/.test(character)).join('');
    if (spoken === '') return NOTHING;
    const place = this.#characters.push(spoken) - 1;
    this.#next.push([]);
    if (place >= MOST_PLACES) throw new UnreadablePattern();
    return { canBeEmpty: false, first: [place], last: [place] };
  }

  #take(expression: RegExp): RegExpExecArray | undefined {
    expression.lastIndex = this.#at;
    const match = expression.exec(this.#pattern);
    if (match) this.#at = expression.lastIndex;
    return match ?? undefined;
  }
}

/** "A-HJ-NP-Z2-9" as the characters themselves. */
const expandSet = (set: string): string =>
  set
    .replaceAll('\\d', FIGURES)
    .replaceAll('\\w', LETTERS + FIGURES)
    .replace(/(\w)-(\w)/g, (_, from: string, to: string) => {
      const length = Math.max(0, to.charCodeAt(0) - from.charCodeAt(0) + 1);
      return Array.from({ length }, (_, n) => String.fromCharCode(from.charCodeAt(0) + n)).join('');
    });
