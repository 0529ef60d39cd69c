import { describe, expect, test } from '@jest/globals';
import * as fc from 'fast-check';
import type { QueryEmbedder } from '../../../../fulfillment/retrieval/embed-question.ts';
import { createRetriever } from '../../../../fulfillment/retrieval/retrieve.ts';
import { aStore, type Page, wordVector } from '../../../support/knowledge.ts';
import { aQuestion } from '../../../support/question.ts';

const pages: readonly Page[] = [
  {
    path: 'public/bags.md',
    body: '## Checked bags\n\nA checked bag may weigh up to 23 kg in economy. An extra bag costs $45.',
  },
  {
    path: 'public/pets.md',
    body: '## Cats and dogs\n\nA cat or dog in the cabin costs $75. A dog in the hold costs $180.',
  },
  { path: 'public/stroller.md', body: '## Strollers\n\nA stroller travels free for each infant.' },
  { path: 'public/hours.md', body: '## Opening hours\n\nThe bookings team answers from 08:00 to 20:00.' },
  { path: 'staff/limits.md', body: '## Refund limits\n\nAn agent may refund up to $150 beyond the rules.' },
];
const synonyms = {
  en_US: [
    ['stroller', 'buggy'],
    ['bag', 'suitcase'],
  ],
};
const byWords: QueryEmbedder = async (text) => wordVector(text);

async function aRetriever(embed: QueryEmbedder = byWords, limits = {}) {
  const store = await aStore(pages, synonyms);
  return createRetriever({ openStore: async () => store, embed, limits });
}
const documentsOf = ({ found }: { found: readonly { passage: { documentId: string } }[] }) =>
  found.map(({ passage }) => passage.documentId);

describe('finds', () => {
  test.each([
    { text: 'How heavy may a checked bag be in economy?', document: 'public/bags', sentence: /23 kg/ },
    { text: 'what does an extra suitcase cost', document: 'public/bags', sentence: /\$45/ },
    { text: 'is a buggy free', document: 'public/stroller', sentence: /stroller travels free/ },
    { text: 'how much for a dog in the hold?', document: 'public/pets', sentence: /\$180/ },
  ])('$text', async ({ text, document, sentence }) => {
    const { found } = await (await aRetriever())(aQuestion({ text }));
    expect(found[0]?.passage.documentId).toBe(document);
    expect(found[0]?.sentence).toMatch(sentence);
  });

  test('a follow-up, with the question it leans on', async () => {
    const retrieve = await aRetriever();
    const history = [{ person: 'how much is a cat in the cabin?', bot: '$75.' }];
    const { question, found } = await retrieve(aQuestion({ text: 'and a dog in the hold?', history }));
    expect(question).toBe('how much is a cat in the cabin? and a dog in the hold?');
    expect(found[0]?.passage.documentId).toBe('public/pets');
  });

  test('what is misspelt, and puts it as the documents spell it', async () => {
    const { question, found } = await (await aRetriever())(aQuestion({ text: 'is a strolller free' }));
    expect(found[0]?.passage.documentId).toBe('public/stroller');
    expect(question).toContain('stroller');
    expect(question).not.toContain('strolller');
  });

  test('no word of what the asker may not see', async () => {
    const retrieve = await aRetriever();
    const { question, found } = await retrieve(aQuestion({ text: 'what may an agnet refnud beyond the ruless' }));
    expect(found).toEqual([]);
    expect(question).toBe('what may an agnet refnud beyond the ruless');
  });

  test('and says what the documents call the thing', async () => {
    const { question } = await (await aRetriever())(aQuestion({ text: 'is a buggy free' }));
    expect(question).toBe('is a buggy free (stroller)');
  });
});

describe('finds nothing', () => {
  test.each([
    'Can I smoke in the cabin?',
    'what is the capital of Mongolia',
    'asdkjh qweoiu',
    '🙂',
    '',
    'do you rent cars',
  ])('for "%s"', async (text) => {
    expect((await (await aRetriever())(aQuestion({ text }))).found).toEqual([]);
  });
});

test('the public is never given a staff passage, whatever is asked', async () => {
  const retrieve = await aRetriever();
  const word = fc.constantFrom(
    'refund',
    'limit',
    'agent',
    'beyond',
    'the',
    'rules',
    '$150',
    'staff',
    'audience=staff',
    'dog',
  );
  const text = fc.oneof(
    fc.array(word, { maxLength: 8 }).map((words) => words.join(' ')),
    fc.string(),
  );
  await fc.assert(
    fc.asyncProperty(text, text, async (asked, before) => {
      const found = documentsOf(await retrieve(aQuestion({ text: asked, history: [{ person: before, bot: 'x' }] })));
      expect(found.filter((id) => id.startsWith('staff/'))).toEqual([]);
    }),
  );
  expect(
    documentsOf(
      await retrieve(aQuestion({ text: 'how much may an agent refund beyond the rules', audience: 'staff' })),
    )[0],
  ).toBe('staff/limits');
});

test('the same passage under two addresses is given once', async () => {
  const body = 'A checked bag may weigh up to 23 kg in economy.';
  const store = await aStore([
    { path: 'public/a.md', body },
    { path: 'public/b.md', body },
  ]);
  const retrieve = createRetriever({ openStore: async () => store, embed: byWords });
  expect((await retrieve(aQuestion({ text: 'What may a checked bag weigh?' }))).found).toHaveLength(1);
});

describe('when the embedding model', () => {
  test('is down, words alone find it, and it is left alone after three failures', async () => {
    let calls = 0;
    const failures: unknown[] = [];
    const down: QueryEmbedder = async () => {
      calls += 1;
      throw new Error('down');
    };
    const retrieve = await aRetriever(down, { onFailed: (error: unknown) => failures.push(error) });
    for (let turn = 0; turn < 6; turn += 1) {
      expect(documentsOf(await retrieve(aQuestion()))[0]).toBe('public/bags');
    }
    expect(calls).toBe(3);
    expect(failures).toHaveLength(6);
  });

  test('hangs, the search does not', async () => {
    const retrieve = await aRetriever(() => new Promise(() => {}), { timeLimitMs: 5 });
    expect(documentsOf(await retrieve(aQuestion()))[0]).toBe('public/bags');
  });

  test('gives vectors of another size, words alone find it', async () => {
    const retrieve = await aRetriever(async () => new Float32Array(3));
    expect(documentsOf(await retrieve(aQuestion()))[0]).toBe('public/bags');
  });

  test('has answered, it is not asked the same again, unless it was long ago', async () => {
    const asked: string[] = [];
    const embed: QueryEmbedder = async (text) => {
      asked.push(text);
      return wordVector(text);
    };
    const retrieve = await aRetriever(embed, { kept: 2 });
    for (const text of ['one bag', 'two bags', 'one bag', 'three bags', 'one bag', 'two bags'])
      await retrieve(aQuestion({ text }));
    expect(asked).toEqual(['one bag', 'two bags', 'three bags', 'two bags']);
  });
});
