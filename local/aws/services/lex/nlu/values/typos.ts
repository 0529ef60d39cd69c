/** Phrases by what is left of them when a letter is taken away, so that a misspelt one is found without comparing all. */
export interface TypoIndex {
  /** The one phrase that differs by no more than is forgiven; undefined if there is none, or more than one equally near. */
  nearest(text: string): string | undefined;
}

const SHORTEST = 5;
const LONG = 9;
/** Of more letter sets than these, one is always near. */
const FEW = 500;

/** Short words are not forgiven anything: "nice" and "mice" are different words. */
const forgiven = (length: number): number => (length < SHORTEST ? 0 : length < LONG ? 1 : 2);

export function indexTypos(phrases: Iterable<string>): TypoIndex {
  const byRemains = new Map<string, string[]>();
  const letterSets = new Set<number>();
  let longest = 0;
  for (const phrase of phrases) {
    if (forgiven(phrase.length) === 0) continue;
    longest = Math.max(longest, phrase.length);
    letterSets.add(lettersOf(phrase));
    for (const remains of deletions(phrase)) {
      byRemains.set(remains, [...(byRemains.get(remains) ?? []), phrase]);
    }
  }
  return {
    nearest(text) {
      const limit = forgiven(text.length);
      if (limit === 0 || text.length > longest + limit) return undefined;
      // Most of what is asked for is like nothing listed, and its letters say so at a fraction of the cost.
      if (letterSets.size <= FEW && !hasNear(letterSets, lettersOf(text), limit)) return undefined;
      const near = [...sharingRemains(text, byRemains)]
        .map((phrase) => ({ phrase, distance: distance(text, phrase) }))
        .filter(({ phrase, distance }) => distance <= Math.min(limit, forgiven(phrase.length)))
        .sort((a, b) => a.distance - b.distance);
      return near[0]?.distance === near[1]?.distance ? undefined : near[0]?.phrase;
    },
  };
}

function sharingRemains(text: string, byRemains: ReadonlyMap<string, readonly string[]>): ReadonlySet<string> {
  const phrases = new Set<string>();
  for (const remains of deletions(text)) {
    for (const phrase of byRemains.get(remains) ?? []) phrases.add(phrase);
  }
  return phrases;
}

/** A set of letters as bits; letters beyond a–z share theirs. */
function lettersOf(text: string): number {
  let letters = 0;
  for (let at = 0; at < text.length; at++) letters |= 1 << (text.charCodeAt(at) & 31);
  return letters;
}

/** Each typo adds a letter, takes one, or both. */
function hasNear(sets: Iterable<number>, letters: number, typos: number): boolean {
  for (const set of sets) if (bitsIn(set ^ letters) <= 2 * typos) return true;
  return false;
}

function bitsIn(bits: number): number {
  let count = 0;
  for (let rest = bits; rest !== 0; rest &= rest - 1) count++;
  return count;
}

/** The text, and the text without any one of its letters: two that have one in common differ by two typos at most. */
function* deletions(text: string): Generator<string> {
  yield text;
  for (let at = 0; at < text.length; at++) yield text.slice(0, at) + text.slice(at + 1);
}

/** Damerau-Levenshtein: letters added, left out, replaced or swapped. */
function distance(one: string, other: string): number {
  let beforeLast: number[] = [];
  let last = Array.from({ length: other.length + 1 }, (_, column) => column);
  for (let row = 1; row <= one.length; row++) {
    const current = [row];
    for (let column = 1; column <= other.length; column++) {
      const same = one[row - 1] === other[column - 1] ? 0 : 1;
      const isSwapped = one[row - 1] === other[column - 2] && one[row - 2] === other[column - 1];
      current.push(
        Math.min(
          at(last, column) + 1,
          at(current, column - 1) + 1,
          at(last, column - 1) + same,
          isSwapped ? at(beforeLast, column - 2) + 1 : Infinity,
        ),
      );
    }
    [beforeLast, last] = [last, current];
  }
  return at(last, other.length);
}

const at = (row: readonly number[], column: number): number => row[column] ?? Infinity;
