import { execFileSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { createRetriever } from '../fulfillment/retrieval/retrieve.ts';
import { createMeter } from '../fulfillment/telemetry/turn-meter.ts';
import type { Question } from '../fulfillment/turn.ts';
import { ingestFolder } from '../knowledge/ingest-folder.ts';
import { openPassageStore } from '../knowledge/passage-store.ts';
import { type Figure, percentile, time } from './figures.ts';
import { aPage, aQuestionOf, hashedVector } from './knowledge-pages.ts';

const root = join(import.meta.dirname, '..');
const sizes = [1_000, 10_000, 50_000] as const;
const passagesAPage = 10;

/** Vectors cost nothing here, so that what is measured is ours: reading, cutting, indexing, writing. */
const embedder = {
  model: 'hashed',
  dimensions: 256,
  embed: async (texts: readonly string[]) => texts.map(hashedVector),
};

const question = (n: number): Question => ({
  text: aQuestionOf(n),
  person: { id: 'bench', audience: 'public', verified: false },
  localeId: 'en_US',
  channel: 'web',
  sessionId: 'bench',
  now: new Date('2026-06-01T12:00:00Z'),
  history: [],
  deadline: { at: 20_000, remaining: () => 20_000 },
  meter: createMeter(),
});

/** In a process of its own: milliseconds and megabytes to open a snapshot, and to search it once. */
function openAlone(snapshotUrl: string): { readonly ms: number; readonly mb: number } {
  const script = `
    import { openPassageStore } from ${JSON.stringify(pathToFileURL(join(root, 'knowledge', 'passage-store.ts')).href)};
    globalThis.gc?.();
    const before = process.memoryUsage().rss;
    const begun = performance.now();
    const store = await openPassageStore(${JSON.stringify(snapshotUrl)})();
    store.searchText('fee for a bag', { audience: 'public', localeId: 'en_US' }, 5);
    const ms = performance.now() - begun;
    console.log(JSON.stringify({ ms, mb: (process.memoryUsage().rss - before) / 1048576 }));`;
  const words = ['--expose-gc', '--import', '@oxc-node/core/register', '--input-type=module', '-e', script];
  return JSON.parse(execFileSync(process.execPath, words, { cwd: root, encoding: 'utf8' }));
}

const median = (values: readonly number[]): number => percentile(values, 0.5);

interface Corpus {
  readonly folder: string;
  readonly snapshotUrl: string;
}

function writePages({ folder }: Corpus, passages: number): void {
  mkdirSync(join(folder, 'public'), { recursive: true });
  for (let n = 0; n < passages / passagesAPage; n += 1) {
    writeFileSync(join(folder, 'public', `page-${n}.md`), aPage(n, passagesAPage));
  }
}

/** Seconds from a saved page to a published snapshot that has it. */
async function saveOne(corpus: Corpus): Promise<number> {
  writeFileSync(join(corpus.folder, 'public', 'page-0.md'), `${aPage(0, passagesAPage)}\nAn umbrella costs $12.\n`);
  const begun = performance.now();
  await ingestFolder({ ...corpus, embedder });
  return performance.now() - begun;
}

/** What is promised at 10,000 passages: a corpus that keeps none of it any more wants another store. */
const promised = { openedMs: 700, memoryMb: 250, retrievalMs: 8, slowestMs: 25 } as const;

/** How many passages there could be before the first promise breaks, by the line through two sizes that were measured. */
function sensibleUpTo(small: Measured, large: Measured): number {
  const limits = (['openedMs', 'memoryMb', 'retrievalMs'] as const).map((what) => {
    const growth = (large[what] - small[what]) / (large.passages - small.passages);
    return small.passages + Math.max(0, promised[what] - small[what]) / Math.max(growth, Number.EPSILON);
  });
  return Math.min(...limits);
}

interface Measured {
  readonly passages: number;
  readonly openedMs: number;
  readonly memoryMb: number;
  readonly retrievalMs: number;
  readonly figures: readonly Figure[];
}

async function measure(size: (typeof sizes)[number], corpus: Corpus): Promise<Measured> {
  writePages(corpus, size);
  const begun = performance.now();
  const { passages } = await ingestFolder({ ...corpus, embedder });
  const perSecond = passages / ((performance.now() - begun) / 1000);
  const opened = [1, 2, 3].map(() => openAlone(corpus.snapshotUrl));
  const retrieve = createRetriever({
    openStore: openPassageStore(corpus.snapshotUrl),
    embed: async (text) => hashedVector(text),
  });
  const samples = await time(300, (n) => retrieve(question(n)), 30);
  const openedMs = median(opened.map(({ ms }) => ms));
  const memoryMb = median(opened.map(({ mb }) => mb));
  const retrievalMs = median(samples);
  const within = (budget: number) => (size === 10_000 ? { budget } : {});
  const name = (what: string): string => `${passages.toLocaleString('en')} passages: ${what}`;
  const figures: Figure[] = [
    { name: name('ingest without the model'), value: perSecond, unit: '/s', budget: 200, atLeast: true },
    { name: name('snapshot opened'), value: openedMs, unit: 'ms', ...within(promised.openedMs) },
    { name: name('memory of it'), value: memoryMb, unit: 'MB', ...within(promised.memoryMb) },
    { name: name('retrieval, p50'), value: retrievalMs, unit: 'ms', ...within(promised.retrievalMs) },
    { name: name('retrieval, p99'), value: percentile(samples, 0.99), unit: 'ms', ...within(promised.slowestMs) },
    {
      name: name('one page saved and published'),
      value: await saveOne(corpus),
      unit: 'ms',
      ...(size === 1_000 && { budget: 1_500 }),
    },
  ];
  return { passages, openedMs, memoryMb, retrievalMs, figures };
}

async function run(): Promise<readonly Figure[]> {
  const measured: Measured[] = [];
  for (const size of sizes) {
    const folder = mkdtempSync(join(tmpdir(), 'frontdesk-knowledge-'));
    try {
      const snapshotUrl = pathToFileURL(join(folder, 'knowledge.snapshot')).href;
      measured.push(await measure(size, { folder, snapshotUrl }));
    } finally {
      rmSync(folder, { recursive: true, force: true });
    }
  }
  const [, small, large] = measured;
  const upTo = small && large ? sensibleUpTo(small, large) : Number.NaN;
  return [
    ...measured.flatMap(({ figures }) => figures),
    { name: 'passages until 8 ms, 700 ms or 250 MB are passed', value: Math.round(upTo / 1_000) * 1_000, unit: '' },
  ];
}

export const knowledgeSuite = { title: 'Documents → snapshot → passages, in process', run };
