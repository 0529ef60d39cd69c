import { bestOf } from './best-of.ts';
import type { Pronounced } from './lexicon.ts';
import type { Likelihood } from './likelihood.ts';

export interface HeardWords {
  /** Words of the grammar, one after the other. */
  readonly words: readonly string[];
  readonly pronounced: Pronounced;
  readonly likelihood: Likelihood;
  /** Phonemes that are mistaken for one another on the telephone, a group a row. */
  readonly mistakable: readonly string[];
}

/** A row of words that sounds much like another. */
export interface SoundAlike {
  readonly words: readonly string[];
  /** Natural logarithm, as the grammar has it. */
  readonly likelihood: number;
}

/** So many words in a row may have been one: "for two nights", "for tonight". */
const LONGEST_SPAN = 3;
/** Of a span's phonemes, so many may be others. */
const FARTHEST = 0.45;
/** So many are looked up in the grammar, the nearest first, and so many of those are worth hearing. */
const MOST_LOOKED_UP = 80;
const MOST = 24;
/** What a phoneme that differs weighs in the choice, next to the grammar's natural logarithms. */
const NATS_A_PHONEME = 4;

/** What else the grammar has that sounds like what was heard: some of its words in the place of others. */
export function soundAlikes(heard: HeardWords): readonly SoundAlike[] {
  const { words, likelihood } = heard;
  const nearest = bestOf([...replacements(heard)], MOST_LOOKED_UP, ({ distance }) => -distance);
  const possible = nearest.flatMap(({ at, span, word, distance }) => {
    const row = [...words.slice(0, at), word, ...words.slice(at + span)];
    const likely = likelihood(row);
    return likely === -Infinity ? [] : [{ words: row, likelihood: likely, distance }];
  });
  return bestOf(possible, MOST, (row) => row.likelihood - NATS_A_PHONEME * row.distance);
}

interface Replacement {
  readonly at: number;
  readonly span: number;
  readonly word: string;
  readonly distance: number;
}

function* replacements({ words, pronounced, mistakable }: HeardWords): Generator<Replacement> {
  const groups = new Map(mistakable.flatMap((row, group) => row.split(' ').map((phoneme) => [phoneme, group])));
  const said = words.map((word) => phonemesOf(pronounced, word)[0] ?? []);
  const ways = [...pronounced.keys()].map((word) => ({ word, ways: phonemesOf(pronounced, word) }));
  for (let at = 0; at < words.length; at++) {
    for (let span = 1; span <= LONGEST_SPAN && at + span <= words.length; span++) {
      const phonemes = said.slice(at, at + span).flat();
      const farthest = FARTHEST * phonemes.length;
      for (const { word, ways: others } of ways) {
        if (span === 1 && word === words[at]) continue;
        const distance = Math.min(...others.map((other) => soundDistance(phonemes, other, { groups, farthest })));
        if (distance <= farthest) yield { at, span, word, distance };
      }
    }
  }
}

const phonemesOf = (pronounced: Pronounced, word: string): readonly (readonly string[])[] =>
  (pronounced.get(word) ?? []).map((way) => way.split(' '));

interface Measure {
  readonly groups: ReadonlyMap<string, number>;
  /** More than this need not be told apart. */
  readonly farthest: number;
}

/** How many phonemes differ, are missing or too many. */
export function soundDistance(one: readonly string[], other: readonly string[], { groups, farthest }: Measure): number {
  if (Math.abs(one.length - other.length) > farthest) return Infinity;
  let row = Array.from({ length: other.length + 1 }, (_, n) => n);
  for (const phoneme of one) {
    row = nextRow(row, other, (another) => phonemeDistance(groups, phoneme, another));
    if (Math.min(...row) > farthest) return Infinity;
  }
  return row.at(-1) ?? 0;
}

function nextRow(row: readonly number[], other: readonly string[], differs: (another: string) => number): number[] {
  const next = [(row[0] ?? 0) + 1];
  for (const [m, another] of other.entries()) {
    next.push(Math.min((row[m] ?? 0) + differs(another), (row[m + 1] ?? 0) + 1, (next[m] ?? 0) + 1));
  }
  return next;
}

/** A phoneme of the same group is half another one. */
const SAME_GROUP = 0.5;

function phonemeDistance(groups: Measure['groups'], one: string, other: string): number {
  if (one === other) return 0;
  return groups.has(one) && groups.get(one) === groups.get(other) ? SAME_GROUP : 1;
}
