/**
 * Where the figures of score-intent.ts come from: `node --import @oxc-node/core/register bench/nlu/fit-scores.ts --data <folder>`. Many bots are drawn from
 * HWU64 and CLINC150; each reads texts of its own intents and others; a logistic regression of "this is the intent" on
 * the evidence gives the weights.
 */
import { hear } from '../../local/aws/services/lex/nlu/heard-text.ts';
import { learnEvidence, type IntentEvidence } from '../../local/aws/services/lex/nlu/intents/gather-evidence.ts';
import { asLocale, readClinc150, readHwu64, type IntentData, type LabelledText } from './intent-data.ts';

/** Bots to draw: intents, utterances an intent, how many such bots. */
const HWU_BOTS = [
  [10, 10, 5],
  [64, 10, 1],
] as const;
const CLINC_BOTS = [
  [2, 5, 10],
  [15, 10, 6],
  [30, 10, 3],
  [150, 100, 1],
] as const;

/** The weight of texts that mean none of a bot's intents, against one for those that do. */
const OUT_OF_SCOPE = 0.3;
const TEXTS = 200;
const settings = { now: new Date(0), timezone: 'UTC', spelling: 'Default', hints: [] } as const;

interface Example {
  readonly features: readonly number[];
  readonly isRight: boolean;
  readonly weight: number;
}

let state = 11;
function random(): number {
  state = (state * 1_664_525 + 1_013_904_223) >>> 0;
  return state / 2 ** 32;
}

const draw = <T>(from: readonly T[], count: number): readonly T[] =>
  from
    .map((value) => ({ value, order: random() }))
    .sort((a, b) => a.order - b.order)
    .slice(0, count)
    .map(({ value }) => value);

function examplesOf(data: IntentData, intents: number, utterances: number): readonly Example[] {
  const names = new Set(draw([...new Set(data.train.map(({ intent }) => intent))], intents));
  const train = [...names].flatMap((name) =>
    draw(
      data.train.filter(({ intent }) => intent === name),
      utterances,
    ),
  );
  const listener = { localeId: 'en_US', ownWords: new Set<string>() };
  const gather = learnEvidence(asLocale(train), listener, new Map());
  const own = draw(
    data.test.filter(({ intent }) => names.has(intent)),
    TEXTS,
  );
  const others = draw(
    data.test.filter(({ intent }) => !names.has(intent)),
    TEXTS / 2,
  );
  const foreign = data.outOfScope.map((text) => ({ text, intent: '' }));
  const read = (texts: readonly LabelledText[], weight: number): readonly Example[] =>
    texts.map(({ text, intent }) => {
      const best = gather(hear(text, listener, settings)).reduce((a, b) => (b.share > a.share ? b : a));
      return { features: featuresOf(best), isRight: best.intent === intent, weight: weight / texts.length };
    });
  return [...read(own, 1), ...read(others, OUT_OF_SCOPE / 2), ...read(foreign, OUT_OF_SCOPE / 2)];
}

function featuresOf({ share, familiarity, oddity }: IntentEvidence): readonly number[] {
  const bounded = Math.min(1 - 1e-6, Math.max(1e-6, share));
  return [Math.log(bounded / (1 - bounded)), Math.log(0.1 + familiarity), oddity, 1];
}

function fit(examples: readonly Example[]): readonly number[] {
  const weights = [0, 0, 0, 0];
  const total = examples.reduce((sum, { weight }) => sum + weight, 0);
  for (let step = 0; step < 5000; step++) {
    const slope = [0, 0, 0, 0];
    for (const { features, isRight, weight } of examples) {
      const sum = features.reduce((all, feature, n) => all + feature * (weights[n] ?? 0), 0);
      const error = (1 / (1 + Math.exp(-sum)) - (isRight ? 1 : 0)) * weight;
      for (const [n, feature] of features.entries()) slope[n] = (slope[n] ?? 0) + error * feature;
    }
    for (const [n, change] of slope.entries()) weights[n] = (weights[n] ?? 0) - (0.5 * change) / total;
  }
  return weights;
}

const at = process.argv.indexOf('--data');
const data = at < 0 ? undefined : process.argv[at + 1];
if (data === undefined) {
  console.error(
    'Usage: node --import @oxc-node/core/register bench/nlu/fit-scores.ts --data <folder with the data sets>',
  );
  process.exit(2);
}
const clinc = readClinc150(data);
const hwu = { ...readHwu64(data), outOfScope: clinc.outOfScope };
const examples = [
  ...CLINC_BOTS.flatMap(([intents, utterances, bots]) =>
    Array.from({ length: bots }, () => examplesOf(clinc, intents, utterances)).flat(),
  ),
  ...HWU_BOTS.flatMap(([intents, utterances, bots]) =>
    Array.from({ length: bots }, () => examplesOf(hwu, intents, utterances)).flat(),
  ),
];
const [share, familiarity, oddity, constant] = fit(examples).map((weight) => weight.toFixed(2));
console.log(`log odds of share × ${share}, log of 0.1 + familiarity × ${familiarity}, oddity × ${oddity}, ${constant}`);
