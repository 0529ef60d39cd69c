import { describe, expect, test } from '@jest/globals';
import { createRetriever, type RetrievalParts } from '../../../../fulfillment/retrieval/retrieve.ts';
import { aStore, wordVector } from '../../../support/knowledge.ts';
import { aQuestion } from '../../../support/question.ts';

const store = aStore([
  { path: 'public/pets.md', body: '## Cats\n\nA cat in the cabin costs $75.' },
  {
    path: 'public/de/pets.md',
    body: '## Katzen\n\nEine Katze in der Kabine kostet $75.',
    front: { locale: 'de_DE', translationOf: 'public/pets' },
  },
  { path: 'public/bikes.md', body: '## Bicycles\n\nA bicycle costs $70 for each direction.' },
  { path: 'staff/codes.md', body: '## Bicycle code\n\nThe bicycle override code is B7.' },
]);
const dictionary: Readonly<Record<string, string>> = {
  'Was kostet ein Fahrrad?': 'What does a bicycle cost?',
  'Wie lautet der Code für Fahrräder?': 'What is the bicycle override code?',
};
const asked: string[] = [];
const retriever = (parts: Partial<RetrievalParts> = {}) =>
  createRetriever({
    openStore: () => store,
    embed: async (text) => wordVector(text),
    fallback: {
      localeId: 'en_US',
      translate: async (question) => {
        asked.push(question);
        return dictionary[question] ?? question;
      },
    },
    ...parts,
  });
const inGerman = (text: string, audience: 'public' | 'staff' = 'public') =>
  aQuestion({ text, audience, localeId: 'de_DE' });
const idsOf = ({ found }: { found: readonly { passage: { documentId: string } }[] }) =>
  found.map(({ passage }) => passage.documentId);

describe('a question in German', () => {
  test('is answered from the German document where there is one, and nothing is translated', async () => {
    asked.length = 0;
    const { found } = await retriever()(inGerman('Was kostet eine Katze in der Kabine?'));
    expect(found[0]?.passage).toMatchObject({ documentId: 'public/de/pets', translationOf: 'public/pets' });
    expect(new Set(found.map(({ passage }) => passage.localeId))).toEqual(new Set(['de_DE']));
    expect(asked).toEqual([]);
  });

  test('is answered from the English one where there is no other', async () => {
    const { question, found } = await retriever()(inGerman('Was kostet ein Fahrrad?'));
    expect(found[0]?.passage.documentId).toBe('public/bikes');
    expect(question).toBe('Was kostet ein Fahrrad? (What does a bicycle cost?)');
  });

  test('finds no staff document in English either', async () => {
    const text = 'Wie lautet der Code für Fahrräder?';
    expect(idsOf(await retriever()(inGerman(text)))).not.toContain('staff/codes');
    expect(idsOf(await retriever()(inGerman(text, 'staff')))[0]).toBe('staff/codes');
  });
});

const prefersCodes: RetrievalParts['rerankByModel'] = async ({ texts }) =>
  texts.map((text) => (text.includes('B7') ? 0.9 : 0.8));

describe('a model that puts the passages in order', () => {
  const bicycles = aQuestion({ text: 'What does a bicycle cost?', audience: 'staff' });

  test('has the last word on the order', async () => {
    const first = idsOf(await retriever()(bicycles));
    expect(first[0]).toBe('public/bikes');
    expect(idsOf(await retriever({ rerankByModel: prefersCodes })(bicycles))[0]).toBe('staff/codes');
  });

  test.each([
    { name: 'fails', rerankByModel: () => Promise.reject(new Error('throttled')) },
    { name: 'hangs', rerankByModel: () => new Promise<never>(() => {}) },
    { name: 'gives too few scores', rerankByModel: async () => [1] },
  ])('is done without when it $name', async ({ rerankByModel }) => {
    const { found } = await retriever({ rerankByModel, rerankLimits: { timeLimitMs: 20 } })(bicycles);
    expect(found[0]?.passage.documentId).toBe('public/bikes');
  });
});
