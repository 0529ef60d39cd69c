import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import * as fc from 'fast-check';
import { parse } from 'yaml';
import { z } from 'zod';
import { findLanguage } from '../../fulfillment/language/find-language.ts';
import { createTranslateText } from '../../translation/translate-text.ts';
import { protectedTexts, writtenOf } from '../../test/support/protected-texts.ts';
import type { Figure } from '../figures.ts';

const sentences = z.record(z.string(), z.object({ sentences: z.array(z.string()), short: z.array(z.string()) }));

interface Sentence {
  readonly language: string;
  readonly text: string;
}

function foundOf(written: readonly Sentence[]): number {
  const found = written.filter(({ language, text }) => findLanguage(text)?.language === language);
  return (100 * found.length) / written.length;
}

function languageFigures(): readonly Figure[] {
  const file = join(import.meta.dirname, 'sentences.yaml');
  const byLanguage = Object.entries(sentences.parse(parse(readFileSync(file, 'utf8'))));
  const of = (kind: 'sentences' | 'short') =>
    byLanguage.flatMap(([language, written]) => written[kind].map((text) => ({ language, text })));
  const [long, short] = [of('sentences'), of('short')];
  const startedAt = performance.now();
  const [inLong, inShort] = [foundOf(long), foundOf(short)];
  const each = (performance.now() - startedAt) / (long.length + short.length);
  const names = `${byLanguage.length} languages`;
  return [
    { name: `language found, ${long.length} sentences, ${names}`, value: inLong, unit: '%', budget: 95, atLeast: true },
    { name: `language found, ${short.length} of 1–3 words`, value: inShort, unit: '%', budget: 75, atLeast: true },
    { name: 'time to find a language', value: each, unit: 'ms' },
  ];
}

const integrityTexts = 1000;
const order = { from: 'en', to: 'es', names: [], signal: new AbortController().signal };

/** A translator that changes each word it is given, masks excepted: what comes back otherwise was not kept from it. */
const changing = async (text: string) => text.replaceAll(/\p{L}+/gu, (word) => `${word}o`);

/** How many of the parts that must not change did not come back from a thousand generated texts. */
async function integrityFigure(): Promise<Figure> {
  const translate = createTranslateText(changing);
  let [lost, all] = [0, 0];
  for (const pairs of fc.sample(protectedTexts, { numRuns: integrityTexts, seed: 7 })) {
    const written = writtenOf(pairs);
    const said = await translate(written, order);
    all += pairs.length;
    lost += pairs.filter(([, part]) => said.split(part).length !== written.split(part).length).length;
  }
  return { name: `parts lost in ${integrityTexts} translated texts, of ${all}`, value: lost, unit: '', budget: 0 };
}

export const languageSuite = {
  title: 'Languages: found, and translated with nothing lost',
  run: async (): Promise<readonly Figure[]> => [...languageFigures(), await integrityFigure()],
};
