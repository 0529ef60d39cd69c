import { cp, mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { readSnapshot } from '../knowledge/load-snapshot.ts';
import { openSnapshotSource } from '../knowledge/snapshot-source.ts';
import type { LaptopOptions } from '../local/options.ts';
import { snapshotUrlOf } from '../local/snapshot-url.ts';
import { startWithDocuments } from '../local/start-frontdesk.ts';
import { openDesk } from './ask-desk.ts';
import { judge, type Verdict } from './judge-reply.ts';
import { openRetrieval, type Rankings } from './rank-passages.ts';
import { type Asked, PLANTED } from './read-questions.ts';

const EMBEDDING_MODEL = 'amazon.titan-embed-text-v2:0';

type Desk = ReturnType<typeof openDesk>;
type Rank = (asked: Asked) => Promise<Rankings>;

/** What every question of one set of documents is judged with. */
async function openJudge(desk: Desk, snapshotUrl: string): Promise<(asked: Asked) => Promise<Verdict>> {
  const { passages } = readSnapshot(await (await openSnapshotSource(snapshotUrl)).read());
  const rank: Rank = openRetrieval(snapshotUrl, EMBEDDING_MODEL);
  return async (asked) => ({
    ...judge(asked, await desk.ask(asked), passages),
    rankings: asked.expects === 'answer' ? await rank(asked) : undefined,
  });
}

/** Saves the documents with instructions in them beside those that the desk answers from, and waits until it answers from them. */
async function plantDocuments(desk: Desk, knowledgeFolder: string, probe: Asked): Promise<void> {
  await cp(join(import.meta.dirname, PLANTED), knowledgeFolder, { recursive: true });
  const until = Date.now() + 60_000;
  while ((await desk.ask(probe)).citations.length === 0) {
    if (Date.now() > until) throw new Error('a document that was saved was not answered from within a minute');
    await new Promise((resume) => setTimeout(resume, 500));
  }
}

/** Asks one after the other, as a conversation is: the times are those of a turn that nobody else delays. */
async function askInOrder(questions: readonly Asked[], options: LaptopOptions): Promise<readonly Verdict[]> {
  const frontdesk = await startWithDocuments(options);
  const desk = openDesk(frontdesk);
  const planted = questions.filter(({ kind }) => kind === PLANTED);
  const verdicts: Verdict[] = [];
  const askEach = async (asked: readonly Asked[]): Promise<void> => {
    const judgeOne = await openJudge(desk, snapshotUrlOf(options));
    for (const one of asked) verdicts.push(await judgeOne(one));
  };
  try {
    await askEach(questions.filter(({ kind }) => kind !== PLANTED));
    const [probe] = planted;
    if (probe) {
      await plantDocuments(desk, options.knowledgeFolder, probe);
      await askEach(planted);
    }
    return verdicts;
  } finally {
    desk.close();
    await frontdesk.close();
  }
}

/** On a copy of the documents, because some are added on the way. */
export async function askAll(questions: readonly Asked[], options: LaptopOptions): Promise<readonly Verdict[]> {
  const knowledgeFolder = await mkdtemp(join(tmpdir(), 'frontdesk-documents-'));
  try {
    await cp(options.knowledgeFolder, knowledgeFolder, { recursive: true });
    return await askInOrder(questions, { ...options, knowledgeFolder });
  } finally {
    await rm(knowledgeFolder, { recursive: true });
  }
}
