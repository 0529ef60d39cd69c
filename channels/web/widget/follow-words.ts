/** How far ahead a spoken word is looked for: what is shown and not said (a sign, a link) lies between. */
const reach = 4;

const plain = (word: string) => word.toLowerCase().replaceAll(/[^\p{L}\p{N}]/gu, '');

/**
 * For each spoken word the shown one that lights up: "$240" for "240", and still for "dollars", which is not written there. Never
 * goes back. −1 before the first.
 */
export function followWords(spoken: readonly string[], shown: readonly string[]): readonly number[] {
  const words = shown.map(plain);
  let at = -1;
  let missed = 0;
  return spoken.map((word) => {
    const wanted = plain(word);
    const found = wanted === '' ? -1 : words.slice(at + 1, at + 1 + reach + missed).indexOf(wanted);
    missed = found === -1 ? missed + 1 : 0;
    if (found !== -1) at += 1 + found;
    return at;
  });
}
