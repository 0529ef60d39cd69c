import { cp, mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { createTitanEmbedder } from '../knowledge/passage-store.ts';
import { ingestFolder } from '../knowledge/ingest-folder.ts';
import { readSnapshot } from '../knowledge/load-snapshot.ts';
import { openSnapshotSource } from '../knowledge/snapshot-source.ts';
import type { LaptopOptions } from '../local/options.ts';
import { startFrontdesk } from '../local/start-frontdesk.ts';
import { openDesk } from './ask-desk.ts';
import { judge, type Verdict } from './judge-reply.ts';
import { openRetrieval, type Rankings } from './rank-passages.ts';
import { type Asked, PLANTED } from './read-questions.ts';

const embedding = { modelId: 'amazon.titan-embed-text-v2:0', dimensions: 256 };

type Desk = ReturnType<typeof openDesk>;
type Rank = (asked: Asked) => Promise<Rankings>;

/** What every question of one set of documents is judged with. */
async function openJudge(desk: Desk, snapshotUrl: string): Promise<(asked: Asked) => Promise<Verdict>> {
  const { passages } = readSnapshot(await (await openSnapshotSource(snapshotUrl)).read());
  const rank: Rank = openRetrieval(snapshotUrl, embedding.modelId);
  return async (asked) => ({
    ...judge(asked, await desk.ask(asked), passages),
    rankings: asked.expects === 'answer' ? await rank(asked) : undefined,
  });
}

/** Adds the documents with instructions in them to those that the desk answers from, and waits until it does. */
async function plantDocuments(desk: Desk, options: LaptopOptions, probe: Asked): Promise<string> {
  const folder = await mkdtemp(join(tmpdir(), 'frontdesk-planted-'));
  const snapshotUrl = snapshotOf(options);
  try {
    await cp(options.knowledgeFolder, folder, { recursive: true });
    await cp(join(import.meta.dirname, PLANTED), folder, { recursive: true });
    await ingestFolder({ folder, snapshotUrl, embedder: createTitanEmbedder(embedding) });
  } finally {
    await rm(folder, { recursive: true });
  }
  const until = Date.now() + 60_000;
  while ((await desk.ask(probe)).citations.length === 0) {
    if (Date.now() > until) throw new Error('the fulfilment did not take over the new snapshot within a minute');
    await new Promise((resume) => setTimeout(resume, 500));
  }
  return snapshotUrl;
}

const snapshotOf = ({ dataFolder }: LaptopOptions): string =>
  pathToFileURL(join(dataFolder, 'knowledge.snapshot')).href;

/** Asks one after the other, as a conversation is: the times are those of a turn that nobody else delays. */
export async function askAll(questions: readonly Asked[], options: LaptopOptions): Promise<readonly Verdict[]> {
  const frontdesk = await startFrontdesk(options);
  const desk = openDesk(frontdesk);
  const planted = questions.filter(({ kind }) => kind === PLANTED);
  const verdicts: Verdict[] = [];
  const askEach = async (asked: readonly Asked[], snapshotUrl: string): Promise<void> => {
    const judgeOne = await openJudge(desk, snapshotUrl);
    for (const one of asked) verdicts.push(await judgeOne(one));
  };
  try {
    await askEach(
      questions.filter(({ kind }) => kind !== PLANTED),
      snapshotOf(options),
    );
    const [probe] = planted;
    if (probe) await askEach(planted, await plantDocuments(desk, options, probe));
    return verdicts;
  } finally {
    desk.close();
    await frontdesk.close();
  }
}
