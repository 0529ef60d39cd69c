/**
 * `npm run evaluate:fit`: learns from the questions that may be looked at how to tell those that the documents answer, and prints
 * the table for `fulfillment/retrieval/is-answered.ts` and what it would do to all questions. It changes nothing.
 */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import * as z from 'zod';
import { scratchOptions } from '../bench/scratch.ts';
import { pieces } from '../fulfillment/retrieval/is-answered.ts';
import { snapshotUrlOf } from '../local/snapshot-url.ts';
import { startFrontdesk } from '../local/start-frontdesk.ts';
import { fitLogistic } from './logistic.ts';
import { openRetrieval } from './rank-passages.ts';
import { type Asked, halfOf, PLANTED, readQuestions } from './read-questions.ts';

/** The share of the unanswerable that must be refused of those that may be looked at: a little more than the gate wants. */
const REFUSED = 0.86;

/** Questions with which retrieval's own tests are run; their document may be absent. */
const fixture = z.array(
  z.object({
    question: z.string(),
    audience: z.enum(['public', 'staff']),
    locale: z.string().default('en_US'),
    document: z.string().optional(),
    fact: z.string().default(''),
  }),
);

const literally = (text: string): string => text.replaceAll(/[.*+?^${}()|[\]\\]/g, '\\$&');

function readFixture(name: string, half?: Asked['half']): Asked[] {
  const file = join(import.meta.dirname, `../test/fixtures/questions/${name}.json`);
  return fixture
    .parse(JSON.parse(readFileSync(file, 'utf8')))
    .map(({ question, audience, locale, document, fact }) => ({
      ask: question,
      earlier: [],
      locale,
      documents: document === undefined ? [] : [document],
      facts: document === undefined ? [] : [literally(fact)],
      never: [],
      kind: `${name}.json`,
      audience,
      expects: document === undefined ? 'refusal' : 'answer',
      half: half ?? halfOf(question),
    }));
}

interface Weighed {
  readonly asked: Asked;
  readonly features: readonly number[];
  /** A passage with a fact is among the first: refusing costs something. */
  readonly worthwhile: boolean;
}

async function weighAll(questions: readonly Asked[]): Promise<readonly Weighed[]> {
  const scratch = scratchOptions();
  const frontdesk = await startFrontdesk(scratch.options);
  try {
    const rank = openRetrieval(snapshotUrlOf(scratch.options), 'amazon.titan-embed-text-v2:0');
    const weighed: Weighed[] = [];
    for (const asked of questions) {
      const { evidence, judged } = await rank(asked);
      weighed.push({ asked, features: pieces.map((piece) => evidence[piece]), worthwhile: judged.recall > 0 });
    }
    return weighed;
  } finally {
    await frontdesk.close();
    scratch.remove();
  }
}

const share = <T>(all: readonly T[], holds: (one: T) => boolean): string =>
  (all.filter(holds).length / Math.max(1, all.length)).toFixed(3).padStart(6);

/** The questions of the gate together, those of each fixture by themselves. */
const setOf = ({ asked: { kind, half } }: Weighed): string => `${kind.endsWith('.json') ? kind : '*.jsonl'}, ${half}`;

function printSet(name: string, all: readonly Weighed[], isRefused: (one: Weighed) => boolean): void {
  const answerable = all.filter(({ asked }) => asked.expects === 'answer');
  const unanswerable = all.filter(({ asked }) => asked.expects === 'refusal');
  const found = share(answerable, (one) => one.worthwhile && !isRefused(one));
  const refused = `refused: answerable ${share(answerable, isRefused)}, unanswerable ${share(unanswerable, isRefused)}`;
  console.log(`  ${name.padEnd(24)} found ${found}  ${refused}`);
}

function print(weighed: readonly Weighed[], weights: readonly number[]): void {
  const sumOf = ({ features }: Weighed): number =>
    features.reduce((sum, value, at) => sum + value * (weights[at] ?? 0), 0);
  const unanswerable = weighed.filter(({ asked }) => asked.half === 'tune' && asked.expects === 'refusal');
  const sums = unanswerable.map(sumOf).sort((a, b) => a - b);
  const needed = sums[Math.floor(REFUSED * sums.length)] ?? 0;
  for (const [at, piece] of pieces.entries()) console.log(`  ${piece}: ${(weights[at] ?? 0).toPrecision(2)},`);
  for (const limit of [-0.4, -0.2, 0, 0.2, 0.4].map((step) => needed + step)) {
    console.log(`\nNEEDED = ${limit.toFixed(2)}`);
    for (const set of new Set(weighed.map(setOf))) {
      printSet(
        set,
        weighed.filter((one) => setOf(one) === set),
        (one) => sumOf(one) < limit,
      );
    }
  }
}

const questions = [
  ...readQuestions(import.meta.dirname).filter(({ kind, expects }) => kind !== PLANTED && expects !== 'resistance'),
  ...readFixture('tuning', 'tune'),
  ...readFixture('check', 'held-out'),
  ...readFixture('german', 'held-out'),
  ...readFixture('stories'),
];
const weighed = await weighAll(questions);
const learned = weighed.filter(
  ({ asked, worthwhile }) => asked.half === 'tune' && (asked.expects === 'refusal' || worthwhile),
);
print(weighed, fitLogistic(learned.map(({ asked, features }) => ({ features, is: asked.expects === 'answer' }))));
