import { mkdir, mkdtemp, rm, symlink, truncate, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { afterEach, beforeEach, describe, expect, test } from '@jest/globals';
import { ingestFolder } from '../../../knowledge/ingest-folder.ts';
import { openPassageStore } from '../../../knowledge/passage-store.ts';
import { anEncryptedPdf, aScan, latin1 } from '../../support/bad-documents.ts';
import { aWordEmbedder } from '../../support/knowledge.ts';

let folder = '';
let snapshotUrl = '';
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'bad-input-'));
  snapshotUrl = pathToFileURL(join(folder, '.snapshot')).href;
});
afterEach(() => rm(folder, { recursive: true }));

async function write(path: string, content: string | Uint8Array = 'A bag of 23 kg.'): Promise<void> {
  await mkdir(dirname(join(folder, path)), { recursive: true });
  await writeFile(join(folder, path), content);
}
const ingest = () => ingestFolder({ folder, snapshotUrl, embedder: aWordEmbedder() });
const shown = async (audience: 'public' | 'staff') => {
  const store = await openPassageStore(snapshotUrl)();
  const found = store.searchText('bag', { audience, localeId: 'en_US' }, 20);
  return found.map(({ passage }) => passage.documentId).toSorted();
};

test('each bad file is named with its reason, and the others are published', async () => {
  await write('public/good.md', '# Bags\n\nA bag of 23 kg.');
  await write('public/scan.pdf', aScan());
  await write('public/locked.pdf', anEncryptedPdf());
  await write('public/huge.pdf', '%PDF-1.7');
  await truncate(join(folder, 'public/huge.pdf'), 40_000_000);
  await write('public/broken.docx', 'PK\u0003\u0004 and no more');
  await write('public/scripted.html', '<h1>Scripted bags</h1><script>go()</script><p>A bag of 10 kg.</p>');
  await write('public/empty.txt', '');
  await write('public/latin.txt', latin1('Sacs\n\nUn bag à la française.\n'));
  await write('public/twin.md', '# Bags\n\nAnother bag.');
  await write('public/bad\\..\\..\\name.md');
  await write('secret/plans.md', 'A secret bag.');
  await symlink(join(folder, 'secret/plans.md'), join(folder, 'public/link.md'));
  await symlink(join(folder, 'secret'), join(folder, 'public/linked-folder'));

  const { problems, documents } = await ingest();
  expect(Object.fromEntries(problems.map(({ path, message }) => [path, message]))).toEqual({
    'public/bad\\..\\..\\name.md': 'its name leads out of the folder',
    'public/broken.docx': expect.stringMatching(/zip/i),
    'public/empty.txt': 'is empty',
    'public/huge.pdf': 'has 40.0 MB; the most that is read is 25.0 MB, so cut it into parts',
    'public/latin.txt': 'is not UTF-8: read as Latin-1, so look at its accents',
    'public/link.md': expect.stringMatching(/is a symbolic link/),
    'public/linked-folder': expect.stringMatching(/is a symbolic link/),
    'public/locked.pdf': 'is encrypted: save it without a password',
    'public/scan.pdf': expect.stringMatching(/a scan is a picture/),
    'public/scripted.html': 'has scripts: they were left out, with whatever they would show',
    'public/twin.md': 'has the title of public/good.md, "Bags": nobody can tell their citations apart',
  });
  expect(documents).toBe(4);
  expect(await shown('staff')).toEqual(['public/good', 'public/latin.txt', 'public/scripted.html', 'public/twin']);
});

test('what was told once is no news the next time, and a bad file is not opened again while it stays as it is', async () => {
  await write('public/good.md');
  await write('public/scan.pdf', aScan());
  expect((await ingest()).newProblems).toHaveLength(1);
  const again = await ingest();
  expect(again).toMatchObject({ read: 0, embedded: 0, published: false, newProblems: [] });
  expect(again.problems).toHaveLength(1);
});

describe('a folder that lies in its own way', () => {
  test('is for staff alone, and says how that is changed', async () => {
    await write('handbook/bags.txt', 'Bags\n\nA bag of 23 kg.\n');
    const { problems } = await ingest();
    expect(problems).toEqual([{ path: '.', message: expect.stringMatching(/1 of 1 documents.*audience: public/) }]);
    expect(await shown('public')).toEqual([]);
    expect(await shown('staff')).toEqual(['handbook/bags.txt']);
  });

  test('is for everyone when its knowledge.yaml says so, except for what says otherwise', async () => {
    await write('knowledge.yaml', 'audience: public\nbaseUrl: https://www.example.com/help/\n');
    await write('bags.md');
    await write('inner/limits.md', '---\naudience: staff\n---\nA staff bag.');
    expect((await ingest()).problems).toEqual([]);
    expect(await shown('public')).toEqual(['bags']);
    expect(await shown('staff')).toEqual(['bags', 'inner/limits']);
    const [hit] = (await openPassageStore(snapshotUrl)()).searchText(
      'bag',
      { audience: 'public', localeId: 'en_US' },
      1,
    );
    expect(hit?.passage).toMatchObject({ title: 'Bags', url: 'https://www.example.com/help/bags.md' });
  });

  test('with a knowledge.yaml that cannot be used, stays with staff', async () => {
    await write('knowledge.yaml', 'audience: everyone\n');
    await write('bags.md');
    expect((await ingest()).problems.map(({ path }) => path)).toEqual(['.', 'knowledge.yaml']);
    expect(await shown('public')).toEqual([]);
  });
});

test('a file beside a document says what it cannot say itself, and a change of it is a change of the document', async () => {
  await write('public/de/bags.txt', 'Koffer\n\nEin bag.\n');
  await write('public/de/bags.txt.yaml', 'title: Gepäck\nlocale: en_US\ntranslationOf: public/nowhere.md\n');
  expect((await ingest()).problems).toEqual([
    { path: 'public/de/bags.txt', message: 'says that it translates "public/nowhere", which is not there' },
  ]);
  await write('public/de/bags.txt.yaml', 'title: Koffer und Taschen\nlocale: en_US\n');
  expect(await ingest()).toMatchObject({ read: 1, published: true, problems: [] });
});

test('two writers at once both end well, and what is published is whole', async () => {
  await write('public/bags.md');
  const reports = await Promise.all([ingest(), ingest(), ingest()]);
  expect(reports.map(({ passages }) => passages)).toEqual([1, 1, 1]);
  expect(await shown('public')).toEqual(['public/bags']);
});
