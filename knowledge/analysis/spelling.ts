/** Differs by one letter left out, put in, exchanged or swapped with its neighbour. */
export function isOneSlipAway(a: string, b: string): boolean {
  if (Math.abs(a.length - b.length) > 1) return false;
  let start = 0;
  while (start < a.length && a[start] === b[start]) start += 1;
  let end = 0;
  while (end < Math.min(a.length, b.length) - start && a.at(-1 - end) === b.at(-1 - end)) end += 1;
  const [left, right] = [a.slice(start, a.length - end), b.slice(start, b.length - end)];
  const swapped = left.length === 2 && right.length === 2 && left[0] === right[1] && left[1] === right[0];
  return swapped || Math.max(left.length, right.length) <= 1;
}

const lettersOf = (word: string): string => Array.from(word).sort().join('');

/** A slip of fast typing: a letter left out, or two swapped. One that is put in or exchanged makes other words of short ones. */
export const isHastened = (written: string, meant: string): boolean =>
  isOneSlipAway(written, meant) && (written.length < meant.length || lettersOf(written) === lettersOf(meant));

/** Shorter terms are one slip away from too many others; in long ones two slips leave no doubt. */
const SHORTEST = { letterLeftOut: 4, slip: 5, firstLetter: 6, two: 9 } as const;

/** The second slip is looked for in what is left when one letter of either is dropped where they part. */
function isTwoSlipsAway(a: string, b: string): boolean {
  if (Math.min(a.length, b.length) < SHORTEST.two || Math.abs(a.length - b.length) > 2) return false;
  let start = 0;
  while (start < a.length && a[start] === b[start]) start += 1;
  const dropped = (word: string): string => word.slice(0, start) + word.slice(start + 1);
  return isOneSlipAway(dropped(a), b) || isOneSlipAway(a, dropped(b)) || isOneSlipAway(dropped(a), dropped(b));
}

/** Whether one slip is enough for a term so short: a letter is left out more often than another is put in its place. */
const isLongEnough = (term: string, other: string): boolean =>
  term.length >= SHORTEST.slip || (term.length >= SHORTEST.letterLeftOut && other.length > term.length);

/** How sure it is that `term` was meant to be `other`: 3 most, 0 not at all. */
function likeness(term: string, other: string): 0 | 1 | 2 | 3 {
  // Most terms are told apart by these two, and there are many.
  if (Math.abs(term.length - other.length) > 2) return 0;
  if (term[0] !== other[0]) return term.length >= SHORTEST.firstLetter && isOneSlipAway(term, other) ? 2 : 0;
  if (isOneSlipAway(term, other)) return isLongEnough(term, other) ? 3 : 0;
  return isTwoSlipsAway(term, other) ? 1 : 0;
}

/** What an unknown term may have been meant to be: the known ones that are spelled most like it, none when none is near. */
export function nearestSpellings(term: string, known: Iterable<string>): readonly string[] {
  if (term.length < SHORTEST.letterLeftOut || /\d/.test(term)) return [];
  let best = 1;
  let nearest: string[] = [];
  for (const other of known) {
    const like = likeness(term, other);
    if (like < best) continue;
    if (like > best) nearest = [];
    best = like;
    nearest.push(other);
  }
  return nearest;
}
