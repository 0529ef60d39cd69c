import { describe, expect, test } from '@jest/globals';
import * as fc from 'fast-check';
import { buildSnapshot } from '../../../knowledge/build-snapshot.ts';
import { KnowledgeError } from '../../../knowledge/errors.ts';
import { openPassageStore, type PassageFilter } from '../../../knowledge/passage-store.ts';
import type { SnapshotSource } from '../../../knowledge/snapshot-source.ts';
import { aMaterial, aStore, aWordEmbedder, wordVector } from '../../support/knowledge.ts';

const everyone: PassageFilter = { audience: 'staff', localeId: 'en_US' };
const word = fc.constantFrom('bag', 'cat', 'refund', 'limit', 'desk', 'code', 'fee', 'flight');
const page = fc.record({
  folder: fc.constantFrom('public', 'staff'),
  says: fc.constantFrom('public', 'staff'),
  locale: fc.constantFrom('en_US', 'de_DE'),
  words: fc.array(word, { minLength: 1, maxLength: 8 }),
});

describe('who is shown what', () => {
  test('neither search ever gives a passage of another audience or locale, whatever is asked', async () => {
    const anything = fc.record({
      pages: fc.array(page, { minLength: 1, maxLength: 10 }),
      query: fc.oneof(
        fc.array(word).map((words) => words.join(' ')),
        fc.string(),
      ),
      audience: fc.constantFrom('public' as const, 'staff' as const),
      localeId: fc.constantFrom('en_US', 'de_DE', 'fr_FR'),
      limit: fc.integer({ min: 1, max: 20 }),
    });
    await fc.assert(
      fc.asyncProperty(anything, async ({ pages, query, audience, localeId, limit }) => {
        const store = await aStore(
          pages.map(({ folder, says, locale, words }, at) => ({
            path: `${folder}/p${at}.md`,
            front: { audience: says, locale },
            body: words.join(' '),
          })),
        );
        const found = [
          ...store.searchText(query, { audience, localeId }, limit),
          ...store.searchVector(wordVector(query), { audience, localeId }, limit),
        ].map(({ passage }) => passage);
        for (const passage of found) {
          expect(passage.localeId).toBe(localeId);
          if (audience === 'public') {
            const [, at] = /p(\d+)#/.exec(passage.id) ?? [];
            expect(pages[Number(at)]).toMatchObject({ folder: 'public', says: 'public' });
          }
        }
      }),
      { numRuns: 150 },
    );
  });

  test('staff are shown what the public is shown, and more', async () => {
    const store = await aStore([
      { path: 'public/a.md', body: 'Refund of a bag.' },
      { path: 'staff/b.md', body: 'Refund limit of a desk.' },
    ]);
    const ids = (audience: 'public' | 'staff') =>
      store.searchText('refund', { audience, localeId: 'en_US' }, 9).map(({ passage }) => passage.documentId);
    expect(ids('public')).toEqual(['public/a']);
    expect(ids('staff').toSorted()).toEqual(['public/a', 'staff/b']);
  });
});

describe('search by words', () => {
  test.each([
    { name: 'other forms of the word', query: 'refunded bags' },
    { name: 'a synonym', query: 'suitcases' },
    { name: 'a synonym that is a phrase', query: 'hold luggage' },
    { name: 'a slip of the finger', query: 'bagage' },
  ])('finds $name', async ({ query }) => {
    const store = await aStore(
      [
        { path: 'public/bags.md', body: 'Refund of baggage fees.' },
        { path: 'public/other.md', body: 'Opening hours of the desk.' },
      ],
      { en_US: [['baggage', 'suitcase', 'hold luggage', 'bag']] },
    );
    expect(store.searchText(query, everyone, 5)[0]?.passage.documentId).toBe('public/bags');
  });

  test('the word itself beats its synonym, and a heading beats the text', async () => {
    const store = await aStore(
      [
        { path: 'public/a.md', body: 'A buggy is free of charge on every flight.' },
        { path: 'public/b.md', body: 'A stroller is free of charge on every flight.' },
        { path: 'public/c.md', body: '## Stroller\n\nIt is free of charge on every flight.' },
      ],
      { en_US: [['stroller', 'buggy']] },
    );
    const ids = store.searchText('stroller', everyone, 3).map(({ passage }) => passage.documentId);
    expect(ids).toEqual(['public/c', 'public/b', 'public/a']);
  });

  test('what is not found is missing, where it is said that it was not', async () => {
    const store = await aStore([{ path: 'public/a.md', body: 'Report a missing bag.' }], {
      en_US: [['missing', 'not found']],
    });
    const named = (question: string) =>
      store.vocabulary.concepts(question, everyone).map(({ names }) => names.map(({ text }) => text));
    expect(named('nobody found my bag')).toEqual([['found', 'missing'], ['bag']]);
    expect(named('I found a bag. It is not mine.')).toEqual([['found'], ['bag']]);
  });

  test('what nobody mentions weighs most in a question', async () => {
    const store = await aStore([
      { path: 'public/a.md', body: 'A flight with a bag.' },
      { path: 'public/b.md', body: 'A flight.' },
    ]);
    const weights = store.vocabulary.concepts('flight bag parachute', everyone).map(({ weight }) => weight);
    expect(weights).toEqual([...weights].toSorted((a, b) => a - b));
  });
});

test('a vector of another model’s size is refused', async () => {
  const store = await aStore([{ body: 'Text.' }]);
  expect(() => store.searchVector(new Float32Array(7), everyone, 5)).toThrow(
    expect.objectContaining({ code: 'embedding-failed' }),
  );
});

const snapshot = async (body: string) => (await buildSnapshot(await aMaterial([{ body }]), aWordEmbedder())).bytes;

/** An address that is read through these two functions, and a clock to move. */
async function opened(first: Uint8Array) {
  const published = { tag: 'one', bytes: first, reads: 0 };
  const failures: unknown[] = [];
  const clock = { now: 0 };
  const source: SnapshotSource = {
    tag: async () => published.tag,
    read: async () => {
      published.reads += 1;
      return published.bytes;
    },
    publish: async () => true,
  };
  const current = openPassageStore('file:///snapshot', {
    checkEveryMs: 1_000,
    now: () => clock.now,
    onRefreshFailed: (error) => failures.push(error),
    openSource: async () => source,
  });
  const said = async () => (await current()).searchText('bag', everyone, 1)[0]?.passage.text;
  return { published, failures, clock, said, current };
}

describe('a published snapshot', () => {
  test('is read once, and again when it has changed and the time to look has come', async () => {
    const { published, clock, said } = await opened(await snapshot('A bag of 23 kg.'));
    expect(await said()).toBe('A bag of 23 kg.');
    published.tag = 'two';
    published.bytes = await snapshot('A bag of 25 kg.');
    clock.now = 999;
    expect(await said()).toBe('A bag of 23 kg.');
    clock.now = 1_000;
    expect(await said()).toBe('A bag of 25 kg.');
    clock.now = 9_000;
    await said();
    expect(published.reads).toBe(2);
  });

  test('that is cut off never replaces the one that serves', async () => {
    const { published, failures, clock, said } = await opened(await snapshot('A bag of 23 kg.'));
    await said();
    const next = await snapshot('A bag of 25 kg.');
    for (const length of [0, 7, 8, 39, 40, 43, 44, 200, next.length - 1]) {
      published.tag = `cut at ${length}`;
      published.bytes = next.subarray(0, length);
      clock.now += 1_000;
      expect(await said()).toBe('A bag of 23 kg.');
    }
    expect(failures).toHaveLength(9);
    published.bytes = next;
    clock.now += 1_000;
    expect(await said()).toBe('A bag of 25 kg.');
  });

  test('is read once by turns that come together', async () => {
    const { published, current } = await opened(await snapshot('A bag.'));
    const stores = await Promise.all([current(), current(), current()]);
    expect(new Set(stores).size).toBe(1);
    expect(published.reads).toBe(1);
  });

  test('that is not there rejects until there is one', async () => {
    const bytes = await snapshot('A bag.');
    let missing = true;
    const current = openPassageStore('file:///snapshot', {
      openSource: async () => ({
        tag: async () => (missing ? undefined : 'one'),
        read: async () => {
          if (missing) throw new KnowledgeError('snapshot-missing', 'none');
          return bytes;
        },
        publish: async () => true,
      }),
    });
    await expect(current()).rejects.toMatchObject({ code: 'snapshot-missing' });
    missing = false;
    await expect(current()).resolves.toMatchObject({ version: expect.stringMatching(/^[0-9a-f]{64}$/) });
  });

  test.each(['/etc/snapshot', 'https://x.example/snapshot', ''])(
    'at "%s" is an address we do not read',
    async (address) => {
      await expect(openPassageStore(address)()).rejects.toMatchObject({ code: 'snapshot-address' });
    },
  );
});
