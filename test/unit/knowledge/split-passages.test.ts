import { describe, expect, test } from '@jest/globals';
import * as fc from 'fast-check';
import type { Block } from '../../../knowledge/read-document/block.ts';
import { splitPassages } from '../../../knowledge/split-passages.ts';
import { aDocument } from '../../support/knowledge.ts';

const wordsOf = (text: string): string[] => text.match(/[a-z0-9]+/gi) ?? [];
const passagesOf = async (body: string) => splitPassages(await aDocument({ body }));
const sentence = (start: string, words: number): string => `${start} ${'word '.repeat(words - 2)}end.`;

describe('where a document is cut', () => {
  test('at headings, and each passage carries the headings above it', async () => {
    const passages = await passagesOf(
      `# Page\n\n## Bags\n\n${sentence('Bags', 80)}\n\n### Extra\n\n${sentence('Extra', 80)}`,
    );
    expect(passages.map(({ id, headings }) => [id, headings])).toEqual([
      ['public/page#1', ['Page', 'Bags']],
      ['public/page#2', ['Page', 'Bags', 'Extra']],
    ]);
  });

  test('short neighbours are joined, and their own headings move into the text', async () => {
    const [passage, ...rest] = await passagesOf(
      '## Fees\n\n### Cats\n\nA cat costs $75.\n\n### Dogs?\n\n- small: $75\n- large: $180',
    );
    expect(rest).toEqual([]);
    expect(passage).toMatchObject({
      headings: ['Fees'],
      text: 'Cats: A cat costs $75.\n\nDogs?\n- small: $75\n- large: $180',
    });
  });

  test('a table row says what each cell is', async () => {
    const [passage] = await passagesOf(
      '| Cabin | Bags | Note |\n| - | - | - |\n| Economy | 1 | |\n| Business | 2 | 32 kg |',
    );
    expect(passage?.text).toBe('Cabin: Economy; Bags: 1.\nCabin: Business; Bags: 2; Note: 32 kg.');
  });

  test('a list that is cut keeps the line that introduces it in each part', async () => {
    const items = Array.from({ length: 12 }, (_, at) => `- ${sentence(`Item${at}`, 30)}`).join('\n');
    const passages = await passagesOf(`## Rules\n\nYou may bring:\n\n${items}`);
    expect(passages.length).toBeGreaterThan(1);
    for (const { text } of passages) expect(text).toMatch(/^You may bring:\n- Item/);
  });
});

const word = fc.stringMatching(/^[a-z]{1,9}$/);
const prose = (most: number) =>
  fc
    .array(fc.tuple(word, fc.constantFrom('', '', '', ',', '.', '!', ':')), { minLength: 1, maxLength: most })
    .map((parts) => parts.map(([text, mark]) => text + mark).join(' '));
const block: fc.Arbitrary<Block> = fc.oneof(
  fc.record({ kind: fc.constant('heading' as const), level: fc.integer({ min: 1, max: 4 }), text: prose(5) }),
  fc.record({ kind: fc.constant('paragraph' as const), text: prose(400) }),
  fc.record({ kind: fc.constant('list' as const), items: fc.array(prose(60), { minLength: 1, maxLength: 20 }) }),
  fc.record({
    kind: fc.constant('table' as const),
    header: fc.tuple(word, word),
    rows: fc.array(fc.tuple(prose(8), prose(8)), { minLength: 1, maxLength: 12 }),
  }),
);

const splitting = (check: (blocks: readonly Block[], passages: ReturnType<typeof splitPassages>) => void) =>
  fc.asyncProperty(fc.array(block, { minLength: 1, maxLength: 12 }), async (blocks) => {
    const document = { ...(await aDocument({ body: 'x' })), blocks };
    check(blocks, splitPassages(document));
  });

describe('whatever the document', () => {
  test('no word of the text is lost, and words keep their order', async () => {
    await fc.assert(
      splitting((blocks, passages) => {
        const said = passages.flatMap(({ text }) => wordsOf(text));
        let at = 0;
        for (const { kind, ...rest } of blocks) {
          if (kind === 'heading') continue;
          const texts =
            'text' in rest ? [rest.text] : 'items' in rest ? rest.items : 'rows' in rest ? rest.rows.flat() : [];
          for (const wanted of texts.flatMap(wordsOf)) {
            at = said.indexOf(wanted, at) + 1;
            expect(at).toBeGreaterThan(0);
          }
        }
      }),
      { numRuns: 60 },
    );
  });

  test('no passage is empty or far above the longest size, and ids count up', async () => {
    await fc.assert(
      splitting((_, passages) => {
        passages.forEach(({ id, text }, at) => {
          expect(id).toBe(`public/page#${at + 1}`);
          expect(wordsOf(text).length).toBeGreaterThan(0);
          // A line that ends in ":" stays with what follows it, and a lead-in is repeated: both may go beyond 220.
          if (!text.includes(':')) expect(wordsOf(text).length).toBeLessThanOrEqual(225);
        });
      }),
      { numRuns: 60 },
    );
  });
});
