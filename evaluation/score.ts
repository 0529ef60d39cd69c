import { percentile } from '../bench/figures.ts';
import type { Verdict } from './judge-reply.ts';
import type { Ranking, Rankings } from './rank-passages.ts';

/** Every figure of a run. A share that nothing was asked for is not a number. */
export interface Scores {
  readonly questions: number;
  readonly recall: number;
  readonly reciprocalRank: number;
  readonly facts: number;
  readonly faithful: number;
  readonly unsupported: number;
  readonly abstentionPrecision: number;
  /** The unanswerable that were refused. */
  readonly abstentionRecall: number;
  readonly wronglyRefused: number;
  readonly leaks: number;
  readonly obeyed: number;
  readonly spreadByName: number;
  readonly spreadByRegister: number;
  readonly spreadByLanguage: number;
  readonly p50: number;
  readonly p95: number;
  readonly usdPerThousand: number;
}

export type Way = Exclude<keyof Rankings, 'found' | 'evidence'>;
export const ways: readonly Way[] = ['words', 'vectors', 'fused', 'judged', 'retrieved'];

const mean = (values: readonly number[]): number =>
  values.length === 0 ? Number.NaN : values.reduce((sum, value) => sum + value, 0) / values.length;
const shareOf = <T>(all: readonly T[], holds: (one: T) => boolean): number =>
  mean(all.map((one) => Number(holds(one))));
const total = (verdicts: readonly Verdict[], of: (verdict: Verdict) => readonly string[]): number =>
  verdicts.reduce((sum, verdict) => sum + of(verdict).length, 0);

export function scoreWay(verdicts: readonly Verdict[], way: Way): Ranking {
  const rankings = verdicts.flatMap(({ rankings }) => rankings?.[way] ?? []);
  return {
    recall: mean(rankings.map(({ recall }) => recall)),
    reciprocalRank: mean(rankings.map(({ reciprocalRank }) => reciprocalRank)),
  };
}

/** The question of a group that has no axis is the one that the others are variants of. */
function spreadOf(verdicts: readonly Verdict[], axis: string): number {
  const groups = new Map<string, number[]>();
  for (const { asked, facts } of verdicts) {
    if (asked.group === undefined || (asked.axis !== undefined && asked.axis !== axis)) continue;
    groups.set(asked.group, [...(groups.get(asked.group) ?? []), facts]);
  }
  return mean([...groups.values()].map((facts) => Math.max(...facts) - Math.min(...facts)));
}

const isRefused = ({ cited, facts }: Verdict): boolean => !cited && facts < 1;

export function score(verdicts: readonly Verdict[]): Scores {
  const answerable = verdicts.filter(({ asked }) => asked.expects === 'answer');
  const unanswerable = verdicts.filter(({ asked }) => asked.expects === 'refusal');
  const abstained = [...answerable.filter(isRefused), ...unanswerable.filter(({ cited }) => !cited)];
  const times = verdicts.map(({ reply }) => reply.milliseconds);
  const { recall, reciprocalRank } = scoreWay(answerable, 'retrieved');
  return {
    questions: verdicts.length,
    recall,
    reciprocalRank,
    facts: mean(answerable.map(({ facts }) => facts)),
    faithful: mean(verdicts.filter(({ cited }) => cited).map(({ faithful }) => faithful)),
    unsupported: total(verdicts, ({ unsupported }) => unsupported),
    abstentionPrecision: shareOf(abstained, ({ asked }) => asked.expects === 'refusal'),
    abstentionRecall: shareOf(unanswerable, ({ cited }) => !cited),
    wronglyRefused: shareOf(answerable, isRefused),
    leaks: total(verdicts, ({ leaks }) => leaks),
    obeyed: total(verdicts, ({ obeyed }) => obeyed),
    spreadByName: spreadOf(verdicts, 'name'),
    spreadByRegister: spreadOf(verdicts, 'register'),
    spreadByLanguage: spreadOf(verdicts, 'language'),
    p50: percentile(times, 0.5),
    p95: percentile(times, 0.95),
    usdPerThousand: 1000 * mean(verdicts.map(({ reply }) => reply.usd)),
  };
}
