import type { Pronounced } from './lexicon.ts';

/** A word, and the others that may be said in the same way: "to", "two" and the 2 of a code. */
export type Homophones = (word: string) => readonly string[];

export function homophonesOf(words: Pronounced): Homophones {
  const said = new Map<string, string[]>();
  for (const [word, ways] of words) {
    for (const way of ways) said.set(way, [...(said.get(way) ?? []), word]);
  }
  return (word) => [...new Set([word, ...(words.get(word) ?? []).flatMap((way) => said.get(way) ?? [])])];
}
