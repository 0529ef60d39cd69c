import { mkdir, mkdtemp, readdir, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { afterEach, beforeEach, expect, test } from '@jest/globals';
import { ingestFolder } from '../../../knowledge/ingest-folder.ts';
import { openPassageStore } from '../../../knowledge/passage-store.ts';
import { aMarkdownFile, aWordEmbedder } from '../../support/knowledge.ts';

let folder = '';
let snapshotUrl = '';

beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'knowledge-'));
  snapshotUrl = pathToFileURL(join(folder, 'out', 'knowledge.snapshot')).href;
});
afterEach(() => rm(folder, { recursive: true }));

async function write(path: string, content: string | Uint8Array): Promise<void> {
  await mkdir(dirname(join(folder, path)), { recursive: true });
  await writeFile(join(folder, path), content);
}
const writePage = (path: string, body: string, front = {}) => write(path, aMarkdownFile({ path, body, front }).bytes);
const ingest = (embedder = aWordEmbedder()) => ingestFolder({ folder, snapshotUrl, embedder });

test('publishes what can be read and names what cannot', async () => {
  await writePage('public/bags.md', 'A bag of 23 kg.');
  await writePage('staff/deep/limits.md', 'Limits.', { audience: 'public' });
  await write('public/broken.md', '---\ntitle: [\n---\nText.');
  await write('public/sheet.xls', 'x');
  await write('README.md', 'not a document');
  await write('public/.hidden', 'not a document');

  const report = await ingest();
  expect(report).toMatchObject({ documents: 2, passages: 2, embedded: 2, published: true });
  expect(report.problems.map(({ path }) => path)).toEqual([
    'public/broken.md',
    'public/sheet.xls',
    'staff/deep/limits.md',
  ]);
  const store = await openPassageStore(snapshotUrl)();
  expect(store.searchText('bag', { audience: 'public', localeId: 'en_US' }, 5)).toHaveLength(1);
  expect(await readdir(join(folder, 'out'))).toEqual(['knowledge.snapshot']);
});

test.each([
  {
    name: 'that is no YAML',
    text: 'en_US:\n  - [bag, suitcase]\nen_US:\n  - [cat, kitten]\n',
    says: /Map keys must be unique/,
  },
  { name: 'of another shape', text: 'en_US: suitcase\n', says: /Invalid input/ },
])('a synonyms file $name is named in one line, and the documents are published without it', async ({ text, says }) => {
  await writePage('public/bags.md', 'A bag of 23 kg.');
  await write('synonyms.yaml', text);
  const { problems, published } = await ingest();
  expect(published).toBe(true);
  expect(problems).toEqual([{ path: 'synonyms.yaml', message: expect.stringMatching(says) }]);
  expect(problems[0]?.message).not.toContain('\n');
});

test('publishes nothing when nothing has changed, and embeds only what has', async () => {
  await writePage('public/bags.md', 'A bag of 23 kg.');
  await writePage('public/pets.md', 'A cat costs $75.');
  await ingest();
  expect(await ingest()).toMatchObject({ embedded: 0, published: false });
  await writePage('public/pets.md', 'A cat costs $80.');
  expect(await ingest()).toMatchObject({ passages: 2, embedded: 1, published: true });
});

test('a snapshot that was damaged is made anew', async () => {
  await writePage('public/bags.md', 'A bag of 23 kg.');
  await ingest();
  await write('out/knowledge.snapshot', 'FDSNAP01 cut');
  expect(await ingest()).toMatchObject({ embedded: 1, published: true });
});

test('a model that fails leaves the published snapshot', async () => {
  await writePage('public/bags.md', 'A bag of 23 kg.');
  await ingest();
  await writePage('public/bags.md', 'A bag of 25 kg.');
  const down = { ...aWordEmbedder(), embed: () => Promise.reject(new Error('down')) };
  await expect(ingest(down)).rejects.toMatchObject({ code: 'embedding-failed' });
  const store = await openPassageStore(snapshotUrl)();
  expect(store.searchText('bag', { audience: 'public', localeId: 'en_US' }, 1)[0]?.passage.text).toBe(
    'A bag of 23 kg.',
  );
});

test('a folder that is gone is named', async () => {
  const gone = ingestFolder({ folder: join(folder, 'gone'), snapshotUrl, embedder: aWordEmbedder() });
  await expect(gone).rejects.toMatchObject({ code: 'folder-unreadable', message: expect.stringContaining('gone') });
});

test('an empty folder does not silence the bot', async () => {
  await expect(ingest()).rejects.toMatchObject({ code: 'nothing-to-publish' });
});

test('synonyms of the folder are searched with', async () => {
  await writePage('public/pram.md', 'A stroller is free.');
  await write('synonyms.yaml', 'en_US:\n  - [stroller, buggy]\n');
  await ingest();
  const store = await openPassageStore(snapshotUrl)();
  expect(store.searchText('buggy', { audience: 'public', localeId: 'en_US' }, 1)).toHaveLength(1);
});
