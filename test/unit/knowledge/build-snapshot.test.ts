import { describe, expect, test } from '@jest/globals';
import * as fc from 'fast-check';
import { buildSnapshot, type Embedder } from '../../../knowledge/build-snapshot.ts';
import { openStore, readSnapshot } from '../../../knowledge/load-snapshot.ts';
import { aMaterial, aWordEmbedder, wordVector } from '../../support/knowledge.ts';

const synonyms = { en_US: [['stroller', 'buggy', 'push chair']] };
const bags = { path: 'public/bags.md', body: '## Checked\n\nA checked bag may weigh 23 kg.' };
const pets = { path: 'public/pets.md', body: '## Cabin\n\nA cat travels in the cabin for $75.' };

async function build(pages: readonly { path: string; body: string }[], embedder: Embedder, previous?: Uint8Array) {
  const material = { ...(await aMaterial(pages)), synonyms };
  return buildSnapshot(material, embedder, previous && { previous: readSnapshot(previous) });
}

describe('what is embedded', () => {
  test('everything at first, under its headings', async () => {
    const embedder = aWordEmbedder();
    const built = await build([bags, pets], embedder);
    expect(built).toMatchObject({ passages: 2, embedded: 2 });
    expect(embedder.given).toEqual([
      'bags > Checked\nA checked bag may weigh 23 kg.',
      'pets > Cabin\nA cat travels in the cabin for $75.',
    ]);
  });

  test('then only what has changed, and equal documents make an equal file', async () => {
    const first = await build([bags, pets], aWordEmbedder());
    const embedder = aWordEmbedder();
    const changed = await build([bags, { ...pets, body: pets.body.replace('$75', '$80') }], embedder, first.bytes);
    expect(embedder.given).toEqual(['pets > Cabin\nA cat travels in the cabin for $80.']);
    expect(changed.bytes).not.toEqual(first.bytes);

    const again = await build([bags, pets], aWordEmbedder(), changed.bytes);
    expect(again.embedded).toBe(1);
    expect(again.bytes).toEqual(first.bytes);
  });

  test('everything, when the model is another', async () => {
    const first = await build([bags], aWordEmbedder());
    const embedder = { ...aWordEmbedder(), model: 'other' };
    expect(await build([bags], embedder, first.bytes)).toMatchObject({ embedded: 1 });
  });
});

test.each([
  { name: 'a model that fails', embed: () => Promise.reject(new Error('down')), code: 'embedding-failed' },
  { name: 'a vector too short', embed: async () => [new Float32Array(3)], code: 'embedding-failed' },
  { name: 'a vector missing', embed: async () => [], code: 'embedding-failed' },
])('$name builds nothing', async ({ embed, code }) => {
  await expect(build([bags], { model: 'x', dimensions: 32, embed })).rejects.toMatchObject({ code });
});

test('no document builds nothing', async () => {
  await expect(build([], aWordEmbedder())).rejects.toMatchObject({ code: 'nothing-to-publish' });
});

describe('a snapshot that is not whole', () => {
  test('cut off at any byte, it does not open', async () => {
    const { bytes } = await build([bags, pets], aWordEmbedder(8));
    for (let length = 0; length < bytes.length; length += 1) {
      expect(() => readSnapshot(bytes.subarray(0, length))).toThrow(/snapshot/);
    }
    expect(readSnapshot(bytes).passages).toHaveLength(2);
  });

  test('altered at any byte, it does not open', async () => {
    const { bytes } = await build([bags, pets], aWordEmbedder(8));
    fc.assert(
      fc.property(fc.nat(bytes.length - 1), fc.integer({ min: 1, max: 255 }), (at, change) => {
        const altered = Uint8Array.from(bytes);
        altered[at] = (altered[at] ?? 0) ^ change;
        expect(() => readSnapshot(altered)).toThrow(expect.objectContaining({ name: 'KnowledgeError' }));
      }),
    );
  });

  test.each([
    { name: 'something else', bytes: new TextEncoder().encode('{"passages":[]}'), code: 'snapshot-foreign' },
    { name: 'a later format', bytes: new TextEncoder().encode(`FDSNAP03${'x'.repeat(99)}`), code: 'snapshot-foreign' },
    { name: 'nothing', bytes: new Uint8Array(), code: 'snapshot-foreign' },
  ])('$name is refused', ({ bytes, code }) => {
    expect(() => readSnapshot(bytes)).toThrow(expect.objectContaining({ code }));
  });
});

describe('what one byte a component loses', () => {
  test('cosines stay within a hundredth', async () => {
    const texts = Array.from(
      { length: 12 },
      (_, at) => `Paragraph ${at} about ${'abcdefghijkl'[at]} and bag ${at % 3}.`,
    );
    const store = openStore(
      readSnapshot(
        (
          await build(
            texts.map((body, at) => ({ path: `public/p${at}.md`, body })),
            aWordEmbedder(),
          )
        ).bytes,
      ),
    );
    const query = wordVector('about bag 2');
    for (const { passage, score } of store.searchVector(query, { audience: 'public', localeId: 'en_US' }, 12)) {
      const exact = wordVector(`${passage.title}\n${passage.text}`).reduce(
        (sum, value, at) => sum + value * (query[at] ?? 0),
        0,
      );
      expect(Math.abs(score - exact)).toBeLessThan(0.01);
    }
  });
});
