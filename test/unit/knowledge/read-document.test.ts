import { describe, expect, test } from '@jest/globals';
import { readDocument } from '../../../knowledge/read-document/read-document.ts';
import { aDocument, aMarkdownFile } from '../../support/knowledge.ts';

const blocksOf = async (body: string) => (await aDocument({ body })).blocks;

describe('what Markdown is read as', () => {
  test.each([
    {
      name: 'a paragraph over lines, without markup',
      body: 'Bags of **23 kg** are\n_free_, see [the rules](https://x.example) &amp; `code`.',
      blocks: [{ kind: 'paragraph', text: 'Bags of 23 kg are free, see the rules & code.' }],
    },
    {
      name: 'characters by their names and numbers',
      body: 'Caf&eacute; f&#252;r 5&nbsp;&euro; &#x1F600; &unknown;',
      blocks: [{ kind: 'paragraph', text: 'Café für 5 € 😀 &unknown;' }],
    },
    {
      name: 'headings with # and with =',
      body: '## Fees ##\n\nTop\n===\nText.',
      blocks: [
        { kind: 'heading', level: 2, text: 'Fees' },
        { kind: 'heading', level: 1, text: 'Top' },
        { kind: 'paragraph', text: 'Text.' },
      ],
    },
    {
      name: 'a list with a line that runs on',
      body: '- one\n  more\n* two\n3. three',
      blocks: [{ kind: 'list', items: ['one more', 'two', 'three'] }],
    },
    {
      name: 'items below an item that introduces them',
      body: '- Dogs:\n  - up to 8 kg\n  - in a carrier\n- Birds',
      blocks: [{ kind: 'list', items: ['Dogs: up to 8 kg', 'Dogs: in a carrier', 'Birds'] }],
    },
    {
      name: 'a table, with a bar that is part of a cell',
      body: '| Cabin | Fee |\n| --- | ---: |\n| Economy | $10 \\| $20 |\n| Business | |',
      blocks: [
        {
          kind: 'table',
          header: ['Cabin', 'Fee'],
          rows: [
            ['Economy', '$10 | $20'],
            ['Business', ''],
          ],
        },
      ],
    },
    {
      name: 'code as it stands, a comment not at all, a rule not at all',
      body: '```\nMT204  London\n```\n<!-- not\nshown -->\n---\n\\*kept\\*',
      blocks: [
        { kind: 'paragraph', text: 'MT204 London' },
        { kind: 'paragraph', text: '*kept*' },
      ],
    },
    {
      name: 'snake_case and 2 * 3 are no emphasis',
      body: 'a snake_case_name and 2 * 3 * 4',
      blocks: [{ kind: 'paragraph', text: 'a snake_case_name and 2 * 3 * 4' }],
    },
  ])('$name', async ({ body, blocks }) => {
    expect(await blocksOf(body)).toEqual(blocks);
  });
});

describe('who may read it', () => {
  test.each([
    { path: 'public/a.md', audience: 'public', becomes: 'public', warnings: 0 },
    { path: 'staff/a.md', audience: 'staff', becomes: 'staff', warnings: 0 },
    { path: 'public/a.md', audience: 'staff', becomes: 'staff', warnings: 1 },
    { path: 'staff/a.md', audience: 'public', becomes: 'staff', warnings: 1 },
  ])('$path saying "$audience" is for $becomes', async ({ path, audience, becomes, warnings }) => {
    const document = await aDocument({ path, front: { audience }, body: 'Text.' });
    expect(document.audience).toBe(becomes);
    expect(document.warnings).toHaveLength(warnings);
  });

  test('a file in neither folder is nobody’s', async () => {
    await expect(
      aDocument({ path: 'drafts/a.md', front: { audience: 'public' }, body: 'Text.' }),
    ).rejects.toMatchObject({
      code: 'document-unreadable',
      message: expect.stringContaining('neither'),
    });
  });
});

test.each([
  { name: 'nothing at all', bytes: '', says: 'is empty' },
  { name: 'a front matter that is no YAML', bytes: '---\ntitle: [\n---\ntext', says: '' },
  {
    name: 'a date that is none',
    bytes: aMarkdownFile({ front: { updated: 'spring' }, body: 'Text.' }).bytes,
    says: 'updated',
  },
  {
    name: 'a web address that is a script',
    bytes: aMarkdownFile({ front: { url: 'javascript:alert(1)' }, body: 'T.' }).bytes,
    says: 'url',
  },
  { name: 'headings alone', bytes: aMarkdownFile({ body: '# Title\n\n## More' }).bytes, says: 'no text' },
  { name: 'bytes that are no text', bytes: Uint8Array.of(0x25, 0xff, 0x00, 0x20), says: 'is not text' },
])('refuses $name', async ({ bytes, says }) => {
  const file = { path: 'public/a.md', bytes: typeof bytes === 'string' ? new TextEncoder().encode(bytes) : bytes };
  await expect(readDocument(file)).rejects.toMatchObject({
    code: 'document-unreadable',
    message: expect.stringContaining(says),
  });
});

test('a format without a reader is named', async () => {
  await expect(readDocument({ path: 'public/a.xls', bytes: new Uint8Array() })).rejects.toThrow('no reader for ".xls"');
});
