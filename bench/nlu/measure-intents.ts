import type { Figure } from '../figures.ts';
import { trainUnderstanding } from '../../local/aws/services/lex/nlu/train-understanding.ts';
import { asLocale, readClinc150, readHwu64, type IntentData } from './intent-data.ts';

/** Lex's default: below it the FallbackIntent answers. */
const THRESHOLD = 0.4;

const settings = { now: new Date(0), timezone: 'UTC', spelling: 'Default', hints: [] } as const;

const share = (part: number, whole: number): number => (100 * part) / Math.max(1, whole);

interface Measured {
  readonly accuracy: number;
  /** Right and believed at the threshold. */
  readonly inScope: number;
  readonly outOfScopeRecall: number;
  readonly trainingMs: number;
  readonly queryMs: number;
}

function measure({ train, test, outOfScope }: IntentData): Measured {
  // Processor time, as the machine may be busy with other things.
  const startedAt = process.cpuUsage();
  const understanding = trainUnderstanding(asLocale(train));
  const training = process.cpuUsage(startedAt);
  const trainedAt = performance.now();
  const best = (text: string) => understanding.understand(text, settings)[0];
  const read = test.map(({ text, intent }) => ({ intent, candidate: best(text) }));
  const queryMs = (performance.now() - trainedAt) / test.length;
  const right = read.filter(({ intent, candidate }) => candidate?.intent === intent);
  const believed = right.filter(({ candidate }) => (candidate?.score ?? 0) >= THRESHOLD);
  const refused = outOfScope.filter((text) => (best(text)?.score ?? 0) < THRESHOLD);
  return {
    accuracy: share(right.length, test.length),
    inScope: share(believed.length, test.length),
    outOfScopeRecall: share(refused.length, outOfScope.length),
    trainingMs: (training.user + training.system) / 1000,
    queryMs,
  };
}

export function intentFigures(data: string): readonly Figure[] {
  const hwu = measure(readHwu64(data));
  const clinc = measure(readClinc150(data));
  return [
    { name: 'HWU64 at 10 utterances: best intent is right', value: hwu.accuracy, unit: '%', budget: 70, atLeast: true },
    { name: 'HWU64: right and believed at 0.4', value: hwu.inScope, unit: '%' },
    { name: 'HWU64: training on 640 utterances, processor time', value: hwu.trainingMs, unit: 'ms' },
    { name: 'CLINC150: best intent is right', value: clinc.accuracy, unit: '%' },
    { name: 'CLINC150: right and believed at 0.4', value: clinc.inScope, unit: '%', budget: 91, atLeast: true },
    { name: 'CLINC150: out of scope refused', value: clinc.outOfScopeRecall, unit: '%', budget: 55, atLeast: true },
    {
      name: 'CLINC150: training on 15,000 utterances, processor time',
      value: clinc.trainingMs,
      unit: 'ms',
      budget: 20_000,
    },
    { name: 'CLINC150: a query among 150 intents', value: clinc.queryMs, unit: 'ms', budget: 0.5 },
  ];
}
