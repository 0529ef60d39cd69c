/** HWU64 and CLINC150 as bots: an intent a label, with the training sentences as its sample utterances. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { z } from 'zod';
import type { UnderstandableLocale } from '../../local/aws/services/lex/nlu/understanding.ts';

export interface LabelledText {
  readonly text: string;
  readonly intent: string;
}

export interface IntentData {
  readonly train: readonly LabelledText[];
  readonly test: readonly LabelledText[];
  readonly outOfScope: readonly string[];
}

export function readHwu64(data: string): IntentData {
  const read = (part: string): readonly LabelledText[] =>
    readFileSync(join(data, 'hwu64-small', `hwu_small_${part}.csv`), 'utf8')
      .split(/\r?\n/)
      .filter((line) => line !== '')
      .map((line) => {
        const [intent = '', , ...text] = line.split(',');
        return { intent, text: text.join(',').replace(/^"|"$/g, '') };
      });
  return { train: read('train'), test: read('test'), outOfScope: [] };
}

const clincSchema = z.record(z.string(), z.array(z.tuple([z.string(), z.string()])));

export function readClinc150(data: string): IntentData {
  const file = join(data, 'clinc150-dev', 'data_full_without_test.json');
  const parts = clincSchema.parse(JSON.parse(readFileSync(file, 'utf8')));
  const read = (part: string): readonly LabelledText[] =>
    (parts[part] ?? []).map(([text, intent]) => ({ text, intent }));
  return { train: read('train'), test: read('val'), outOfScope: read('oos_val').map(({ text }) => text) };
}

export function asLocale(train: readonly LabelledText[]): UnderstandableLocale {
  const names = [...new Set(train.map(({ intent }) => intent))];
  return {
    localeId: 'en_US',
    slotTypes: new Map(),
    intents: names.map((name) => ({
      name,
      slots: [],
      utterances: train.filter(({ intent }) => intent === name).map(({ text }) => text),
    })),
  };
}
