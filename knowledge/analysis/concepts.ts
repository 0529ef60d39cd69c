import * as z from 'zod/mini';
import { isLight, type PlacedTerm, placeTerms, wordsOfLanguage } from './analyze-text.ts';
import type { Concept, ConceptName } from '../passage.ts';

/** Per locale, groups of words or short phrases that people use for the same thing. */
export const synonymGroups = z.record(z.string(), z.array(z.array(z.string()).check(z.minLength(2))));
export type SynonymGroups = z.infer<typeof synonymGroups>;

/** What a question is about when most of it is small talk: "find", "happen", "my wife". It is searched for, but proves little. */
const LIGHT_WEIGHT = 0.25;

interface Entry {
  readonly name: ConceptName;
  readonly placed: readonly PlacedTerm[];
  /** All names of the same thing, this one included. */
  readonly group: readonly ConceptName[];
}

/** A phrase of which the analysis leaves one word ("at no cost") would stand for that word everywhere, so it is no name. */
function readName(text: string, localeId: string): Omit<Entry, 'group'>[] {
  const placed = placeTerms(text, localeId);
  const terms = placed.map(({ term }) => term);
  const isName = terms.length > 1 || (terms.length === 1 && !text.trim().includes(' '));
  return isName ? [{ name: { text, terms }, placed }] : [];
}

/** The groups by the first term of each name, so that reading a question is one look-up a word. */
function entriesByFirstTerm(groups: readonly (readonly string[])[], localeId: string): ReadonlyMap<string, Entry[]> {
  const byFirst = new Map<string, Entry[]>();
  for (const phrases of groups) {
    const names = phrases.flatMap((phrase) => readName(phrase, localeId));
    const group = names.map(({ name }) => name);
    for (const { name, placed } of names) {
      const first = name.terms[0] ?? '';
      byFirst.set(first, [...(byFirst.get(first) ?? []), { name, placed, group }]);
    }
  }
  return byFirst;
}

/** The same terms, as far from each other as in the name. */
function standsAt({ placed }: Entry, terms: readonly PlacedTerm[], at: number): boolean {
  const shift = (terms[at]?.place ?? 0) - (placed[0]?.place ?? 0);
  return placed.every(({ term, place }, n) => terms[at + n]?.term === term && terms[at + n]?.place === place + shift);
}

/** Differs by one letter left out, put in, exchanged or swapped with its neighbour. */
function isOneSlipAway(a: string, b: string): boolean {
  if (Math.abs(a.length - b.length) > 1) return false;
  let start = 0;
  while (start < a.length && a[start] === b[start]) start += 1;
  let end = 0;
  while (end < Math.min(a.length, b.length) - start && a.at(-1 - end) === b.at(-1 - end)) end += 1;
  const [left, right] = [a.slice(start, a.length - end), b.slice(start, b.length - end)];
  const swapped = left.length === 2 && right.length === 2 && left[0] === right[1] && left[1] === right[0];
  return swapped || Math.max(left.length, right.length) <= 1;
}

/** Shorter words are one slip away from too many others; in long ones two slips leave no doubt. */
const SHORTEST_MISSPELLING = 5;
const SHORTEST_WITH_TWO = 8;

/** One slip, or two in a long word: the second is looked for in what is left when one letter of either is dropped. */
function isNearlySpelt(a: string, b: string): boolean {
  if (isOneSlipAway(a, b)) return true;
  if (Math.min(a.length, b.length) < SHORTEST_WITH_TWO || Math.abs(a.length - b.length) > 2) return false;
  let start = 0;
  while (start < a.length && a[start] === b[start]) start += 1;
  const dropped = (word: string): string => word.slice(0, start) + word.slice(start + 1);
  return isOneSlipAway(dropped(a), b) || isOneSlipAway(a, dropped(b)) || isOneSlipAway(dropped(a), dropped(b));
}

const LONGEST_LITTLE_WORD = 5;

/** A part of a compound: "gepack" of "handgepack". Shorter pieces stand in words they have nothing to do with. */
const SHORTEST_PART = 4;
const isPart = (part: string, whole: string): boolean =>
  part.length >= SHORTEST_PART && part.length < whole.length && (whole.startsWith(part) || whole.endsWith(part));

export interface KnownTerms {
  readonly terms: readonly string[];
  has(term: string): boolean;
  /** Inverse document frequency. */
  weight(term: string): number;
}

/** Reads questions of one locale into concepts, with its synonyms and the terms of an index. */
export function createConceptReader(
  groups: readonly (readonly string[])[],
  known: KnownTerms,
  localeId: string,
): (question: string) => readonly Concept[] {
  const byFirst = entriesByFirstTerm(groups, localeId);
  const { compounds, stopWords } = wordsOfLanguage(localeId);

  /** What an unknown word may have meant: a known one that is spelled nearly the same, or is written into it. */
  const guessed = (term: string): ConceptName[] => {
    if (known.has(term) || term.length < SHORTEST_MISSPELLING || /\d/.test(term)) return [];
    const isMeant = (other: string): boolean =>
      (other[0] === term[0] && isNearlySpelt(term, other)) || (compounds && isPart(other, term));
    const meant = known.terms.filter((other) => isMeant(other) && known.has(other));
    // What the word that was meant is called otherwise is meant too.
    return meant.flatMap((other) => [
      { text: other, terms: [other] },
      ...(byFirst.get(other) ?? []).filter(({ name }) => name.terms.length === 1).flatMap(({ group }) => group),
    ]);
  };
  const nameWeight = ({ terms }: ConceptName): number =>
    terms.reduce((sum, term) => sum + known.weight(term), 0) / terms.length;
  const isKnown = ({ terms }: ConceptName): boolean => terms.every((term) => known.has(term));

  const conceptOf = (asked: readonly string[], others: readonly ConceptName[]): Concept => {
    const all = [{ text: asked.join(' '), terms: asked }, ...others];
    const distinct = new Map(all.map((name) => [name.terms.join(' '), name]));
    // A Map keeps the place of the first entry of a key, so the name as asked stays in front.
    const names = [...distinct.values()];
    const found = names.filter(isKnown);
    // A thing is as general as the most general of its names: "plane" says no more than "flight".
    const weight = Math.min(...(found.length > 0 ? found : names.slice(0, 1)).map(nameWeight));
    return { names, weight: asked.every((term) => isLight(term, localeId)) ? weight * LIGHT_WEIGHT : weight };
  };

  /** "wat", "wen", "dose": a little word is mistyped as often as any, and then says as little. */
  const isLittleWord = ({ term }: PlacedTerm): boolean =>
    !known.has(term) &&
    !byFirst.has(term) &&
    term.length <= LONGEST_LITTLE_WORD &&
    [...stopWords].some((word) => word.length >= 4 && word[0] === term[0] && isOneSlipAway(term, word));

  return (question) => {
    const terms = placeTerms(question, localeId).filter((placed) => !isLittleWord(placed));
    const concepts = new Map<string, Concept>();
    for (let at = 0; at < terms.length;) {
      const term = terms[at]?.term ?? '';
      const fitting = (byFirst.get(term) ?? []).filter((entry) => standsAt(entry, terms, at));
      const length = Math.max(1, ...fitting.map(({ name }) => name.terms.length));
      const asked = terms.slice(at, at + length).map((placed) => placed.term);
      const others = fitting.filter(({ name }) => name.terms.length === length).flatMap(({ group }) => group);
      concepts.set(asked.join(' '), conceptOf(asked, others.length > 0 ? others : guessed(term)));
      at += length;
    }
    return [...concepts.values()];
  };
}
