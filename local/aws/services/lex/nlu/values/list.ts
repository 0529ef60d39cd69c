import type { HeardText } from '../heard-text.ts';
import { vocabularyOf } from '../languages/languages.ts';
import type { SlotTypeModel } from '../understanding.ts';
import { normalise, type Word } from '../words.ts';
import { readings } from '../quantities/reading.ts';
import { finding, overlap, type Finding } from './value-finder.ts';
import { indexTypos, type TypoIndex } from './typos.ts';

interface ListIndex {
  readonly values: ReadonlyMap<string, string>;
  /** Words in the plural or singular, whichever is not listed. */
  readonly inflected: ReadonlyMap<string, string>;
  /** Words that only one value has: "premium" of "premium economy". */
  readonly telling: ReadonlyMap<string, string>;
  readonly typos: TypoIndex;
  /** In words. */
  readonly longest: number;
  readonly hasFigures: boolean;
}

const indexes = new WeakMap<SlotTypeModel, ListIndex>();

/** Values of a list: as written or by a synonym, inflected, in figures, misspelt, and, for who was asked, in part. */
export function findListValues(heard: HeardText, type: SlotTypeModel): readonly Finding[] {
  const index = indexOf(type);
  const found = exactly(heard, index, type);
  const free = (other: Finding): boolean => !found.some((finding) => overlap(finding, other));
  for (const more of [inFigures, misspelt, inPart]) found.push(...more(heard, index, type).filter(free));
  return found.sort((a, b) => a.start - b.start);
}

type Search = (heard: HeardText, index: ListIndex, type: SlotTypeModel) => Finding[];

const exactly: Search = (heard, index, type) =>
  longestWindows(heard.words, index.longest, (text) => index.values.get(text) ?? index.inflected.get(text)).map(
    ({ words, value }) => listed(heard, words, { type, value }),
  );

/** "two" is the value "2". */
const inFigures: Search = (heard, index, type) =>
  index.hasFigures
    ? readings.numbers(heard).flatMap((number) => {
        const value = index.values.get(number.value);
        return value === undefined ? [] : [listed(heard, [number], { type, value })];
      })
    : [];

const misspelt: Search = (heard, index, type) => {
  const { functionWords } = vocabularyOf(heard.localeId);
  return longestWindows(heard.words, index.longest, (text) => {
    if (text.split(' ').every((word) => functionWords.has(word) || heard.ownWords.has(word))) return undefined;
    const phrase = index.typos.nearest(text);
    return phrase === undefined ? undefined : index.values.get(phrase);
  }).map(({ words, value }) => ({ ...listed(heard, words, { type, value }), certainty: 'guess' }));
};

const inPart: Search = (heard, index, type) =>
  heard.words.flatMap((word) => {
    const value = index.telling.get(word.folded);
    return value === undefined ? [] : [{ ...listed(heard, [word], { type, value }), certainty: 'answer' }];
  });

interface Window {
  readonly words: readonly Word[];
  readonly value: string;
}

/** The longest run of words with a value at each place. */
function longestWindows(
  words: readonly Word[],
  longest: number,
  valueOf: (text: string) => string | undefined,
): readonly Window[] {
  const windows: Window[] = [];
  for (let first = 0; first < words.length; first++) {
    for (let size = Math.min(longest, words.length - first); size > 0; size--) {
      const inWindow = words.slice(first, first + size);
      const value = valueOf(inWindow.map(({ folded }) => folded).join(' '));
      if (value === undefined) continue;
      windows.push({ words: inWindow, value });
      first += size - 1;
      break;
    }
  }
  return windows;
}

/** Lists that restrict give their own value; others what was said, with their value as its resolution. */
function listed(
  heard: HeardText,
  words: readonly { readonly start: number; readonly end: number }[],
  { type, value }: { readonly type: SlotTypeModel; readonly value: string },
): Finding {
  const found = finding(heard, { start: words[0]?.start ?? 0, end: words.at(-1)?.end ?? 0 }, value);
  if (type.resolutionStrategy === 'TOP_RESOLUTION') return found;
  return { ...found, value: { ...found.value, interpretedValue: found.value.originalValue } };
}

function indexOf(type: SlotTypeModel): ListIndex {
  const known = indexes.get(type);
  if (known) return known;
  const phrases = type.values.flatMap(({ value, synonyms }) =>
    [value, ...synonyms].map((phrase) => ({ phrase, value })),
  );
  const values = firstOf(phrases.map(({ phrase, value }) => [normalise(phrase), value]));
  const index = {
    values,
    inflected: firstOf(
      phrases
        .filter(({ phrase }) => !isCode(phrase) && normalise(phrase) !== '')
        .flatMap(({ phrase, value }) => inflections(normalise(phrase)).map((other) => [other, value] as const)),
    ),
    telling: tellingWords(type),
    typos: indexTypos(values.keys()),
    longest: Math.max(0, ...[...values.keys()].map((phrase) => phrase.split(' ').length)),
    hasFigures: [...values.keys()].some((phrase) => /^\d+$/.test(phrase)),
  };
  indexes.set(type, index);
  return index;
}

/** The first of several values for one phrase counts; a phrase without letters or digits is none. */
const firstOf = (entries: readonly (readonly [string, string])[]): ReadonlyMap<string, string> =>
  new Map(entries.filter(([phrase]) => phrase !== '').reverse());

/** Of an AMS there is no plural, and "I am" is not one of them. */
const isCode = (phrase: string): boolean => /^[A-Z\d]{2,4}$/.test(phrase);

function inflections(phrase: string): readonly string[] {
  const singular = phrase.replace(/(?:(?<=[sxz]|ch|sh)es|(?<=[^s])s)$/, '');
  return [...(singular === phrase ? [] : [singular]), `${phrase}s`, `${phrase}es`, phrase.replace(/y$/, 'ies')];
}

function tellingWords(type: SlotTypeModel): ReadonlyMap<string, string> {
  const owners = new Map<string, Set<string>>();
  for (const { value } of type.values) {
    for (const word of normalise(value).split(' ')) owners.set(word, (owners.get(word) ?? new Set()).add(value));
  }
  return new Map(
    [...owners].flatMap(([word, [owner = '', ...others]]) =>
      word.length > 3 && others.length === 0 ? [[word, owner] as const] : [],
    ),
  );
}
