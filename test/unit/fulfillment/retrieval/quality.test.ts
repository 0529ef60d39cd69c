import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { beforeAll, describe, expect, test } from '@jest/globals';
import { parse } from 'yaml';
import { z } from 'zod';
import { createRetriever, type Retrieved } from '../../../../fulfillment/retrieval/retrieve.ts';
import { buildSnapshot } from '../../../../knowledge/build-snapshot.ts';
import { openStore, readSnapshot } from '../../../../knowledge/load-snapshot.ts';
import { readDocument } from '../../../../knowledge/read-document/read-document.ts';
import { synonymGroups } from '../../../../knowledge/concepts.ts';
import { aWordEmbedder, wordVector } from '../../../support/knowledge.ts';
import { aQuestion } from '../../../support/question.ts';

const root = join(import.meta.dirname, '../../../..');

/** With a document: some passage of it answers, and holds the fact. Without one: the documents do not answer. */
const questionsSchema = z.array(
  z.object({
    question: z.string(),
    audience: z.enum(['public', 'staff']),
    document: z.string().optional(),
    fact: z.string().optional(),
  }),
);
type Asked = z.infer<typeof questionsSchema>[number];

const readQuestions = (name: string): Asked[] =>
  questionsSchema.parse(JSON.parse(readFileSync(join(root, 'test/fixtures/questions', `${name}.json`), 'utf8')));

/** The company's own documents, with vectors that know nothing but equal words: what words, synonyms and judgement achieve alone. */
async function openCompanyStore() {
  const folder = join(root, 'content/knowledge');
  const paths = ['public', 'staff'].flatMap((audience) =>
    readdirSync(join(folder, audience)).map((name) => `${audience}/${name}`),
  );
  const documents = await Promise.all(
    paths.map((path) => readDocument({ path, bytes: readFileSync(join(folder, path)) })),
  );
  const synonyms = synonymGroups.parse(parse(readFileSync(join(folder, 'synonyms.yaml'), 'utf8')));
  return openStore(readSnapshot((await buildSnapshot({ documents, synonyms }, aWordEmbedder(256))).bytes));
}

function rankOf({ document, fact = '' }: Asked, { found }: Retrieved): number {
  const at = found.findIndex(
    ({ passage }) =>
      passage.documentId === document &&
      [passage.title, ...passage.headings, passage.text].join('\n').toLowerCase().includes(fact.toLowerCase()),
  );
  return at === -1 ? Infinity : at + 1;
}
const mean = (values: readonly number[]): number => values.reduce((sum, value) => sum + value, 0) / values.length;

/** The weights were chosen on `tuning`; `check` was written afterwards and has chosen none. */
describe.each([
  { name: 'tuning', recall: 0.88, reciprocalRank: 0.77, refused: 0.83, wronglyRefused: 0.08 },
  { name: 'check', recall: 0.9, reciprocalRank: 0.8, refused: 0.78, wronglyRefused: 0.08 },
])('of the questions in $name', ({ name, recall, reciprocalRank, refused, wronglyRefused }) => {
  const answerable: { readonly rank: number; readonly nothing: boolean }[] = [];
  const unanswerable: boolean[] = [];

  beforeAll(async () => {
    const store = await openCompanyStore();
    const retrieve = createRetriever({ openStore: async () => store, embed: async (text) => wordVector(text, 256) });
    for (const asked of readQuestions(name)) {
      const retrieved = await retrieve(aQuestion({ text: asked.question, audience: asked.audience }));
      const nothing = retrieved.found.length === 0;
      if (asked.document === undefined) unanswerable.push(nothing);
      else answerable.push({ rank: rankOf(asked, retrieved), nothing });
    }
  });

  test(`the fact is in the first five passages of ${recall * 100} %`, () => {
    expect(mean(answerable.map(({ rank }) => Number(rank <= 5)))).toBeGreaterThanOrEqual(recall);
  });
  test(`its mean reciprocal rank is ${reciprocalRank}`, () => {
    expect(mean(answerable.map(({ rank }) => 1 / rank))).toBeGreaterThanOrEqual(reciprocalRank);
  });
  test(`at most ${wronglyRefused * 100} % of the answerable are refused`, () => {
    expect(mean(answerable.map(({ nothing }) => Number(nothing)))).toBeLessThanOrEqual(wronglyRefused);
  });
  test(`at least ${refused * 100} % of the unanswerable are refused`, () => {
    expect(mean(unanswerable.map(Number))).toBeGreaterThanOrEqual(refused);
  });
});
