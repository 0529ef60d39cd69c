import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { z } from 'zod';
import type { Figure } from '../figures.ts';
import { trainUnderstanding } from '../../local/aws/services/lex/nlu/train-understanding.ts';

const resolution = z.record(z.string(), z.unknown());

const casesSchema = z.array(
  z.object({
    Input: z.string(),
    Context: z.object({ ReferenceDateTime: z.string().optional() }).optional(),
    Results: z.array(
      z.object({ Value: z.object({ FutureResolution: resolution.nullish(), Timex: z.string().optional() }).nullish() }),
    ),
  }),
);

type Case = z.infer<typeof casesSchema>[number];

interface Spec {
  readonly file: string;
  readonly typeName: string;
  readonly wanted: (result: Case['Results'][number]) => string | undefined;
  readonly budget?: number;
}

const SPECS: readonly Spec[] = [
  {
    file: 'DateParser',
    typeName: 'AMAZON.Date',
    wanted: ({ Value }) => text(Value?.FutureResolution?.['date']),
    budget: 83,
  },
  {
    file: 'TimeParser',
    typeName: 'AMAZON.Time',
    wanted: ({ Value }) => text(Value?.FutureResolution?.['time'])?.slice(0, 5),
  },
  { file: 'DurationParser', typeName: 'AMAZON.Duration', wanted: ({ Value }) => Value?.Timex },
];

const text = (value: unknown): string | undefined => (typeof value === 'string' ? value : undefined);

/** Each sentence as the answer to a question for a value; a sentence with two values counts with its first. */
export function valueFigures(data: string): readonly Figure[] {
  return SPECS.map(({ file, typeName, wanted, budget }) => {
    const cases = casesSchema.parse(JSON.parse(readFileSync(join(data, 'recognizers-en', `${file}.json`), 'utf8')));
    const resolve = resolver(typeName);
    const right = cases.filter((one) => resolve(one) === one.Results.map(wanted)[0]);
    const name = `Recognizers-Text ${file}: ${cases.length} sentences`;
    return { name, value: (100 * right.length) / cases.length, unit: '%', ...(budget && { budget, atLeast: true }) };
  });
}

function resolver(typeName: string): (one: Case) => string | undefined {
  const slot = { name: 'Value', typeName, utterances: [], allowMultipleValues: false };
  const intent = { name: 'Ask', utterances: ['value'], slots: [slot] };
  const understanding = trainUnderstanding({ localeId: 'en_US', intents: [intent], slotTypes: new Map() });
  return ({ Input, Context }) => {
    const now = new Date(`${(Context?.ReferenceDateTime ?? '2016-11-07T00:00:00').slice(0, 19)}Z`);
    const settings = { now, timezone: 'UTC', spelling: 'Default', hints: [] } as const;
    const found = understanding.resolveSlot('Ask', 'Value', { text: Input, settings });
    return found?.shape === 'Scalar' ? found.value.resolvedValues[0] : undefined;
  };
}
