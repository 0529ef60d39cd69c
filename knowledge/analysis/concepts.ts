import * as z from 'zod/mini';
import { fold, isLight, type PlacedTerm, placeTerms, wordsOfLanguage } from './analyze-text.ts';
import { takeCompoundApart } from './compounds.ts';
import { isHastened, nearestSpellings } from './spelling.ts';
import type { Concept, ConceptName } from '../passage.ts';

/** Per locale, groups of words or short phrases that people use for the same thing. */
export const synonymGroups = z.record(z.string(), z.array(z.array(z.string()).check(z.minLength(2))));
export type SynonymGroups = z.infer<typeof synonymGroups>;

/** What a question is about when most of it is small talk: "find", "happen", "my wife". It is searched for, but proves little. */
const LIGHT_WEIGHT = 0.25;

interface Entry {
  readonly name: ConceptName;
  readonly placed: readonly PlacedTerm[];
  /** "Not found": it is one only where it is denied, and no passage is known by it. */
  readonly isDenied: boolean;
  /** All names of the same thing, this one included. */
  readonly group: readonly ConceptName[];
}

/** A phrase of which the analysis leaves one word ("at no cost") would stand for that word everywhere, so it is no name, unless it denies the word. */
function readName(text: string, localeId: string): Omit<Entry, 'group'>[] {
  const placed = placeTerms(text, localeId);
  const terms = placed.map(({ term }) => term);
  const isDenied = terms.length === 1 && wordsOfLanguage(localeId).negation.test(text.toLowerCase());
  const isName = isDenied || terms.length > 1 || (terms.length === 1 && !text.trim().includes(' '));
  return isName ? [{ name: { text, terms }, placed, isDenied }] : [];
}

/** The groups by the first term of each name, so that reading a question is one look-up a word. */
function entriesByFirstTerm(groups: readonly (readonly string[])[], localeId: string): ReadonlyMap<string, Entry[]> {
  const byFirst = new Map<string, Entry[]>();
  for (const phrases of groups) {
    const names = phrases.flatMap((phrase) => readName(phrase, localeId));
    const group = names.flatMap(({ name, isDenied }) => (isDenied ? [] : [name]));
    for (const named of names) {
      const first = named.name.terms[0] ?? '';
      byFirst.set(first, [...(byFirst.get(first) ?? []), { ...named, group }]);
    }
  }
  return byFirst;
}

/** The same terms, as far from each other as in the name. */
function standsAt({ placed }: Entry, terms: readonly PlacedTerm[], at: number): boolean {
  const shift = (terms[at]?.place ?? 0) - (placed[0]?.place ?? 0);
  return placed.every(({ term, place }, n) => terms[at + n]?.term === term && terms[at + n]?.place === place + shift);
}

const LONGEST_LITTLE_WORD = 5;

interface SpelledTerm extends PlacedTerm {
  /** The term as it was written, where another is meant. */
  readonly said?: string;
}

/** Each guess is a walk through all terms; people misspell the same words. */
const GUESSES_KEPT = 1_000;

function once<Made>(make: () => Made): () => Made {
  let made: Made | undefined;
  return () => (made ??= make());
}

function remembered<Found>(find: (term: string) => Found): (term: string) => Found {
  const found = new Map<string, Found>();
  return (term) => {
    const known = found.get(term);
    if (known !== undefined) return known;
    if (found.size >= GUESSES_KEPT) found.clear();
    const now = find(term);
    found.set(term, now);
    return now;
  };
}

export interface KnownTerms {
  readonly terms: readonly string[];
  has(term: string): boolean;
  /** Inverse document frequency. */
  weight(term: string): number;
}

/** What the words of a question mean that neither the index nor the synonyms know as they stand. */
function createGuesses(byFirst: ReadonlyMap<string, Entry[]>, known: KnownTerms, compounds: boolean) {
  const inNames = new Set([...byFirst.values()].flatMap((entries) => entries.flatMap(({ name }) => name.terms)));
  const isSpelled = (term: string): boolean => known.has(term) || inNames.has(term);
  /** What a word may have been meant to be or be made of: terms that this asker may see, and what people call such things. */
  const visible = once(() => known.terms.filter((term) => known.has(term)));
  const spellable = once(() => [...visible(), ...[...inNames].filter((term) => !known.has(term))]);
  /** The most usual first. */
  const meantBy = remembered((term) =>
    isSpelled(term) ? [] : [...nearestSpellings(term, spellable())].sort((a, b) => known.weight(a) - known.weight(b)),
  );
  /** A term and what it is called otherwise. */
  const namesOf = (term: string): ConceptName[] => [
    { text: term, terms: [term] },
    ...(byFirst.get(term) ?? [])
      .filter(({ name, isDenied }) => name.terms.length === 1 && !isDenied)
      .flatMap(({ group }) => group),
  ];
  const partsOf = remembered((term): readonly ConceptName[] => {
    const parts = !compounds || isSpelled(term) || /\d/.test(term) ? undefined : takeCompoundApart(term, visible());
    if (!parts) return [];
    const { head, kind } = parts;
    return kind === undefined ? namesOf(head) : [{ text: `${kind} ${head}`, terms: [kind, head] }, ...namesOf(head)];
  });
  const spelled = (placed: PlacedTerm): SpelledTerm => {
    const [meant] = meantBy(placed.term);
    return meant === undefined ? placed : { ...placed, term: meant, said: placed.term };
  };
  /** What a term that begins no known phrase may be called otherwise. */
  const otherNames = ({ term, said }: SpelledTerm): readonly ConceptName[] =>
    said === undefined ? partsOf(term) : meantBy(said).flatMap(namesOf);
  return { isSpelled, spelled, otherNames };
}

const nameBy = (terms: readonly string[]): ConceptName => ({ text: terms.join(' '), terms });

/** Weighs what was asked under all its names. */
function createConceptMaker(known: KnownTerms, localeId: string) {
  const nameWeight = ({ terms }: ConceptName): number =>
    terms.reduce((sum, term) => sum + known.weight(term), 0) / terms.length;
  const isKnown = ({ terms }: ConceptName): boolean => terms.every((term) => known.has(term));

  return (asked: readonly SpelledTerm[], others: readonly ConceptName[]): Concept => {
    const misspelt = asked.flatMap(({ term, said }) => (said === undefined ? [] : [{ said, meant: term }]));
    const all = [
      nameBy(asked.map(({ term, said }) => said ?? term)),
      ...(misspelt.length > 0 ? [nameBy(asked.map(({ term }) => term))] : []),
      ...others,
    ];
    const distinct = new Map(all.map((name) => [name.terms.join(' '), name]));
    // A Map keeps the place of the first entry of a key, so the name as asked stays in front.
    const names = [...distinct.values()];
    const found = names.filter(isKnown);
    // A thing is as general as the most general of its names: "plane" says no more than "flight".
    const weight = Math.min(...(found.length > 0 ? found : names.slice(0, 1)).map(nameWeight));
    const isProof = asked.some(({ term }) => !isLight(term, localeId));
    return {
      names,
      weight: isProof ? weight : weight * LIGHT_WEIGHT,
      known: found.length > 0,
      ...(misspelt.length > 0 && { misspelt }),
    };
  };
}

/** Reads questions of one locale into concepts, with its synonyms and the terms of an index. */
export function createConceptReader(
  groups: readonly (readonly string[])[],
  known: KnownTerms,
  localeId: string,
): (question: string) => readonly Concept[] {
  const byFirst = entriesByFirstTerm(groups, localeId);
  const { compounds, stopWords, negation } = wordsOfLanguage(localeId);

  const guesses = createGuesses(byFirst, known, compounds);
  const conceptOf = createConceptMaker(known, localeId);

  /** "wat", "wen", "waht": a little word is mistyped as often as any, and then says as little. A "frog" is no mistyped "from". */
  const isLittleWord = ({ term, word }: PlacedTerm): boolean =>
    !known.has(term) &&
    !byFirst.has(term) &&
    word.length <= LONGEST_LITTLE_WORD &&
    [...stopWords].some((little) => little.length >= 4 && little[0] === word[0] && isHastened(word, little));

  /** "four-hour" is "four hour"; that nobody writes "fourhour" says nothing. */
  const isChanceJoin = ({ term, place }: PlacedTerm, before: PlacedTerm | undefined): boolean =>
    before?.place === place &&
    term.length > before.term.length &&
    term.endsWith(before.term) &&
    !guesses.isSpelled(term);

  /** In the clause that it stands in. */
  const isDenied = (question: string, { word }: PlacedTerm): boolean => {
    const clause = fold(question)
      .split(/[.,;:!?]/)
      .find((part) => part.includes(word));
    return clause !== undefined && negation.test(clause);
  };

  return (question) => {
    const terms = placeTerms(question, localeId)
      .filter((placed, at, all) => !isLittleWord(placed) && !isChanceJoin(placed, all[at - 1]))
      .map(guesses.spelled);
    const concepts = new Map<string, Concept>();
    for (let at = 0; at < terms.length;) {
      const [first] = terms.slice(at);
      if (!first) break;
      const fitting = (byFirst.get(first.term) ?? []).filter(
        (entry) => standsAt(entry, terms, at) && (!entry.isDenied || isDenied(question, first)),
      );
      const length = Math.max(1, ...fitting.map(({ name }) => name.terms.length));
      const asked = terms.slice(at, at + length);
      const others = fitting.filter(({ name }) => name.terms.length === length).flatMap(({ group }) => group);
      const key = asked.map(({ term }) => term).join(' ');
      concepts.set(key, conceptOf(asked, length > 1 ? others : [...others, ...guesses.otherNames(first)]));
      at += length;
    }
    return [...concepts.values()];
  };
}
