import { DEFAULT_THRESHOLD } from '../../local/aws/services/lex/archive/read-archive.ts';
import { trainUnderstanding } from '../../local/aws/services/lex/nlu/train-understanding.ts';
import type { Figure } from '../figures.ts';
import { asLocale, readClinc150, readHwu64, type IntentData } from './intent-data.ts';
import type { Learner } from './learner.ts';
import { share } from './share.ts';

const settings = { now: new Date(0), timezone: 'UTC', spelling: 'Default', hints: [] } as const;

/** The local Lex as a bot with no settings of its own has it: what scores below the default threshold goes to the FallbackIntent. */
const ours: Learner = {
  name: 'ours',
  learn: ({ train }) => {
    const understanding = trainUnderstanding(asLocale(train));
    return Promise.resolve((text) => {
      const best = understanding.understand(text, settings)[0];
      const score = best?.score ?? 0;
      return Promise.resolve({ best: best?.intent, believed: score >= DEFAULT_THRESHOLD });
    });
  },
};

interface Measured {
  readonly accuracy: number;
  /** Right and believed. */
  readonly inScope: number;
  readonly outOfScopeRecall: number;
  readonly trainingMs: number;
  readonly queryMs: number;
}

/** Processor time, as the machine may be busy with other things. */
const processorMs = (since?: NodeJS.CpuUsage): number => {
  const { user, system } = process.cpuUsage(since);
  return (user + system) / 1000;
};

async function measure(learner: Learner, data: IntentData): Promise<Measured> {
  const startedAt = process.cpuUsage();
  const read = await learner.learn(data);
  const trainingMs = processorMs(startedAt);
  const trainedAt = process.cpuUsage();
  let [right, believed, refused] = [0, 0, 0];
  for (const { text, intent } of data.test) {
    const found = await read(text);
    if (found.best !== intent) continue;
    right += 1;
    if (found.believed) believed += 1;
  }
  const queryMs = processorMs(trainedAt) / data.test.length;
  for (const text of data.outOfScope) if (!(await read(text)).believed) refused += 1;
  return {
    accuracy: share(right, data.test.length),
    inScope: share(believed, data.test.length),
    outOfScopeRecall: share(refused, data.outOfScope.length),
    trainingMs,
    queryMs,
  };
}

/** `peer` is measured on the same texts, for comparison. */
export async function intentFigures(data: string, peer: Learner | undefined): Promise<readonly Figure[]> {
  const [hwuData, clincData] = [readHwu64(data), readClinc150(data)];
  const [hwu, clinc] = [await measure(ours, hwuData), await measure(ours, clincData)];
  const [hwuPeer, clincPeer] = peer ? [await measure(peer, hwuData), await measure(peer, clincData)] : [];
  const beside = (value: number | undefined) =>
    peer && value !== undefined ? { baseline: { name: peer.name, value } } : {};
  const figure = (name: string, pick: keyof Measured, of: readonly [Measured, Measured | undefined]) => ({
    name,
    value: of[0][pick],
    ...beside(of[1]?.[pick]),
  });
  const [h, c] = [[hwu, hwuPeer] as const, [clinc, clincPeer] as const];
  const at = `at ${DEFAULT_THRESHOLD}`;
  return [
    { ...figure('HWU64 at 10 utterances: best intent is right', 'accuracy', h), unit: '%', budget: 70, atLeast: true },
    { ...figure(`HWU64: right and believed ${at}`, 'inScope', h), unit: '%' },
    { ...figure('HWU64: training on 640 utterances, processor time', 'trainingMs', h), unit: 'ms' },
    { ...figure('CLINC150: best intent is right', 'accuracy', c), unit: '%' },
    { ...figure(`CLINC150: right and believed ${at}`, 'inScope', c), unit: '%', budget: 91, atLeast: true },
    { ...figure(`CLINC150: out of scope refused ${at}`, 'outOfScopeRecall', c), unit: '%', budget: 55, atLeast: true },
    {
      ...figure('CLINC150: training on 15,000 utterances, processor time', 'trainingMs', c),
      unit: 'ms',
      budget: 20_000,
    },
    { ...figure('CLINC150: a query among 150 intents', 'queryMs', c), unit: 'ms' },
  ];
}
