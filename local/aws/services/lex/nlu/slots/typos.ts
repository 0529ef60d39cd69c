/** Phrases by what is left of them when letters are taken away, so that a misspelt one is found without comparing all. */
export interface TypoIndex {
  /** The one phrase that differs by no more than is forgiven; undefined if there is none, or more than one equally near. */
  nearest(text: string): string | undefined;
}

const SHORTEST = 5;
const LONG = 9;

/** Short words are not forgiven anything: "nice" and "mice" are different words. */
const forgiven = (length: number): number => (length < SHORTEST ? 0 : length < LONG ? 1 : 2);

export function indexTypos(phrases: Iterable<string>): TypoIndex {
  const byRemains = new Map<string, string[]>();
  for (const phrase of phrases) {
    for (const remains of deletions(phrase, forgiven(phrase.length))) {
      byRemains.set(remains, [...(byRemains.get(remains) ?? []), phrase]);
    }
  }
  return {
    nearest(text) {
      const limit = forgiven(text.length);
      const candidates = new Set([...deletions(text, limit)].flatMap((remains) => byRemains.get(remains) ?? []));
      const near = [...candidates]
        .map((phrase) => ({ phrase, distance: distance(text, phrase) }))
        .filter(({ phrase, distance }) => distance <= Math.min(limit, forgiven(phrase.length)))
        .sort((a, b) => a.distance - b.distance);
      return near[0]?.distance === near[1]?.distance ? undefined : near[0]?.phrase;
    },
  };
}

function deletions(text: string, count: number): ReadonlySet<string> {
  let shortened = new Set([text]);
  const all = new Set(shortened);
  for (let deleted = 0; deleted < count; deleted++) {
    shortened = new Set(
      [...shortened].flatMap((rest) => [...rest].map((_, at) => rest.slice(0, at) + rest.slice(at + 1))),
    );
    for (const rest of shortened) all.add(rest);
  }
  return all;
}

/** Damerau-Levenshtein: letters added, left out, replaced or swapped. */
function distance(one: string, other: string): number {
  let beforeLast: readonly number[] = [];
  let last: readonly number[] = Array.from({ length: other.length + 1 }, (_, column) => column);
  for (let row = 1; row <= one.length; row++) {
    const current = [row];
    for (let column = 1; column <= other.length; column++) {
      const replaced = (last[column - 1] ?? 0) + (one[row - 1] === other[column - 1] ? 0 : 1);
      const swapped =
        row > 1 && column > 1 && one[row - 1] === other[column - 2] && one[row - 2] === other[column - 1]
          ? (beforeLast[column - 2] ?? 0) + 1
          : Infinity;
      current.push(Math.min((last[column] ?? 0) + 1, (current[column - 1] ?? 0) + 1, replaced, swapped));
    }
    [beforeLast, last] = [last, current];
  }
  return last[other.length] ?? 0;
}
