import type { Verdict } from './judge-reply.ts';
import { score, scoreWay, type Scores, type Way, ways } from './score.ts';
import { format, keepsLimit, type Measure, measures } from './thresholds.ts';

export interface Halves {
  readonly all: Scores;
  readonly tune: Scores;
  readonly heldOut: Scores;
}

const limitOf = ({ unit, atLeast, atMost }: Measure): string => {
  if (atLeast !== undefined) return `≥ ${format(unit, atLeast)}`;
  return atMost === undefined ? '' : `≤ ${format(unit, atMost)}`;
};

function line(measure: Measure, { all, tune, heldOut }: Halves, last: Partial<Scores>): string {
  const [shown, ofTune, ofHeldOut, before] = [all, tune, heldOut, last].map((scores) =>
    format(measure.unit, scores[measure.key] ?? Number.NaN).padStart(9),
  );
  const limit = limitOf(measure);
  const verdict = limit === '' ? '' : keepsLimit(measure, all) ? 'kept' : 'MISSED';
  return `  ${measure.name.padEnd(42)} ${shown} ${ofTune} ${ofHeldOut} ${before}  ${limit.padEnd(8)} ${verdict}`.trimEnd();
}

export function printScores(halves: Halves, last: Partial<Scores>): void {
  const { all, tune, heldOut } = halves;
  const heads = ['all', 'tune', 'held out', 'last run'].map((head) => head.padStart(9)).join(' ');
  console.log(`\n${all.questions} questions (${tune.questions} tune, ${heldOut.questions} held out)`);
  console.log(`  ${''.padEnd(42)} ${heads}`);
  for (const measure of measures) console.log(line(measure, halves, last));
}

export function printWays(verdicts: readonly Verdict[]): void {
  console.log(`\n  ${'how passages are found'.padEnd(42)} ${'recall@5'.padStart(9)} ${'MRR@10'.padStart(9)}`);
  const names: Readonly<Record<Way, string>> = {
    words: 'BM25 alone',
    vectors: 'vectors alone',
    fused: 'fused',
    judged: 're-ranked and cut',
    retrieved: 'handed on: none where it refuses',
  };
  for (const way of ways) {
    const { recall, reciprocalRank } = scoreWay(verdicts, way);
    const figures = [recall, reciprocalRank].map((value) => format('share', value).padStart(9)).join(' ');
    console.log(`  ${names[way].padEnd(42)} ${figures}`);
  }
}

export function printKinds(verdicts: readonly Verdict[]): void {
  const kinds = new Map<string, Verdict[]>();
  for (const verdict of verdicts) {
    const { kind, audience, expects } = verdict.asked;
    const name = kind === 'staff-only' ? `${kind}, asked by ${audience === 'staff' ? 'staff' : 'the public'}` : kind;
    const key = `${name} (${expects})`;
    kinds.set(key, [...(kinds.get(key) ?? []), verdict]);
  }
  const heads = ['questions', 'good', 'recall@5', 'MRR@10', 'facts'].map((head) => head.padStart(9)).join(' ');
  console.log(`\n  ${'by kind (what a good reply does)'.padEnd(42)} ${heads}`);
  for (const [kind, ofKind] of kinds) {
    const scores = score(ofKind);
    const good = ofKind.filter(({ failures }) => failures.length === 0).length / ofKind.length;
    const shares = [good, scores.recall, scores.reciprocalRank, scores.facts];
    const figures = shares.map((value) => format('share', value).padStart(9)).join(' ');
    console.log(`  ${kind.padEnd(42)} ${String(ofKind.length).padStart(9)} ${figures}`);
  }
}

/** Each reply that is not a good one: the question, what it got, why that is wrong and what retrieval had found. */
export function printFailures(verdicts: readonly Verdict[]): void {
  for (const { asked, reply, rankings, failures } of verdicts.filter(({ failures }) => failures.length > 0)) {
    const { kind, half, locale, audience, earlier, ask } = asked;
    console.log(`\n  ${kind} · ${half} · ${locale} · ${audience}`);
    console.log(`  asked  ${[...earlier, ask].join(' ▸ ')}`);
    console.log(`  reply  ${reply.text.replaceAll(/\s+/g, ' ').slice(0, 300)}`);
    console.log(`  why    ${failures.join('; ')}`);
    console.log(`  state  ${reply.state}${rankings ? ` · found ${rankings.found.join(', ') || 'nothing'}` : ''}`);
  }
}
