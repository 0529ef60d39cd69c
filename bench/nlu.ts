import { existsSync } from 'node:fs';
import { join } from 'node:path';
import type { Figure } from './figures.ts';
import { intentFigures } from './nlu/measure-intents.ts';
import { slotFigures } from './nlu/measure-slots.ts';
import { trainingFigures } from './nlu/measure-training.ts';
import { valueFigures } from './nlu/measure-values.ts';
import { findNlpJs } from './nlu/nlp-js.ts';

/** Folder → where it is from. None of it may be part of this repository. */
const dataSets: Readonly<Record<string, string>> = {
  'hwu64-small': 'hwu_small_train.csv, hwu_small_test.csv: HWU64 with ten utterances an intent',
  'clinc150-dev': 'data_full_without_test.json: github.com/clinc/oos-eval, without its test part',
  'sgd-travel-dev':
    'schema.json, single_service_travel_dialogues.json: the travel services of dstc8-schema-guided-dialogue, dev part',
  'recognizers-en': 'DateParser.json, TimeParser.json, DurationParser.json: the English specs of Recognizers-Text',
};

function needs(data: string | undefined): string | undefined {
  const missing = Object.entries(dataSets).filter(([folder]) => data === undefined || !existsSync(join(data, folder)));
  if (missing.length === 0) return undefined;
  const wanted = missing.map(([folder, what]) => `    ${folder.padEnd(16)}${what}`);
  return ['  What needs public data is left out: npm run bench -- nlu --data FOLDER, with in it', ...wanted].join('\n');
}

async function run(options: ReadonlyMap<string, string>): Promise<readonly Figure[]> {
  const data = options.get('data');
  const lacking = needs(data);
  if (lacking !== undefined) console.log(`\n${lacking}`);
  if (data === undefined || lacking !== undefined) return trainingFigures();
  const peer = await findNlpJs();
  return [...trainingFigures(), ...(await intentFigures(data, peer)), ...slotFigures(data), ...valueFigures(data)];
}

export const nluSuite = { title: 'Understanding, on bots it has never seen', run };
