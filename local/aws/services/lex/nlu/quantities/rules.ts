import type { Vocabulary } from '../languages/vocabulary.ts';
import { compile, encode, Match } from './term-pattern.ts';
import type { Term } from './terms.ts';

/** What a sequence of terms means. A rule whose `read` is undefined for its terms does not apply to them. */
export interface Rule<Value> {
  readonly pattern: RegExp;
  /** True for readings that need a question: "5" is a date only for somebody who was asked for one. */
  readonly onlyIfAsked: boolean;
  readonly read: (match: Match, context: ReadingContext) => Value | undefined;
}

export interface ReadingContext {
  readonly vocabulary: Vocabulary;
  readonly localeId: string;
  /** Days since 1970-01-01, and minutes since midnight, on the wall of the bot's time zone. */
  readonly today: number;
  readonly minuteOfDay: number;
}

export interface Reading<Value> {
  readonly start: number;
  readonly end: number;
  readonly value: Value;
  readonly onlyIfAsked: boolean;
  readonly terms: readonly Term[];
}

type Read<Value> = Rule<Value>['read'];

export function rule<Value>(pattern: string, read: Read<Value>): Rule<Value> {
  return { pattern: compile(pattern), onlyIfAsked: false, read };
}

export function ruleIfAsked<Value>(pattern: string, read: Read<Value>): Rule<Value> {
  return { pattern: compile(pattern), onlyIfAsked: true, read };
}

/** All readings from left to right: at each place the longest, and of equally long ones that of the first rule. */
export function applyRules<Value>(
  terms: readonly Term[],
  rules: readonly Rule<Value>[],
  context: ReadingContext,
): readonly Reading<Value>[] {
  const encoded = encode(terms);
  const readings: Reading<Value>[] = [];
  let at = 0;
  while (at < terms.length) {
    const best = longestAt({ terms, encoded, at }, rules, context);
    if (best) readings.push(best);
    at += best?.terms.length ?? 1;
  }
  return readings;
}

interface Place {
  readonly terms: readonly Term[];
  readonly encoded: string;
  readonly at: number;
}

function longestAt<Value>(place: Place, rules: readonly Rule<Value>[], context: ReadingContext) {
  let best: Reading<Value> | undefined;
  for (const { pattern, onlyIfAsked, read } of rules) {
    pattern.lastIndex = place.at;
    const length = pattern.exec(place.encoded)?.[0].length ?? 0;
    if (length <= (best?.terms.length ?? 0)) continue;
    const terms = place.terms.slice(place.at, place.at + length);
    const value = read(new Match(terms), context);
    const [first, last] = [terms[0], terms.at(-1)];
    if (value === undefined || !first || !last) continue;
    best = { start: first.start, end: last.end, value, onlyIfAsked, terms };
  }
  return best;
}
