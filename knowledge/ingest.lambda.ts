import { Logger } from '@aws-lambda-powertools/logger';
import { ingestEnvironment } from './environment.ts';
import { ingestFolder } from './ingest-folder.ts';
import type { IngestReport } from './ingest-report.ts';
import { createProblemQueue } from './problem-queue.aws.ts';
import { type ChangeEvent, lastChangeOf } from './read-changes.ts';
import { createTitanEmbedder } from './titan-embedder.aws.ts';

/** A missing variable is named when the Lambda starts, not when a document is uploaded. */
const settings = ingestEnvironment.parse(process.env);
const logger = new Logger({ serviceName: 'knowledge' });
const embedder = createTitanEmbedder({
  modelId: settings.EMBEDDING_MODEL_ID,
  dimensions: settings.EMBEDDING_DIMENSIONS,
});
const reportProblem = createProblemQueue(settings.PROBLEM_QUEUE_URL);

/** When the documents were last listed by this instance: whatever changed before is taken in. */
let takenInUntil = 0;

/**
 * Run for each change of a document, one after the other (the queue is FIFO, of one group), or by hand without an event. All
 * documents are listed and only changed ones read, so that the first run of a thousand uploads takes in the most of them, and the
 * messages of those are done without another run. Throws when nothing can be published: the message, which names its document,
 * comes back and in the end lies in the dead-letter queue.
 */
export async function handler(event?: ChangeEvent): Promise<IngestReport | 'taken in already'> {
  const changed = lastChangeOf(event);
  if (changed !== undefined && changed < takenInUntil) return 'taken in already';
  const begun = Date.now();
  const report = await ingestFolder({
    folder: settings.KNOWLEDGE_FOLDER,
    snapshotUrl: settings.KNOWLEDGE_URL,
    embedder,
  });
  takenInUntil = begun;
  for (const { path, message } of report.problems) logger.warn('document', { path, message });
  await reportProblem(report.newProblems);
  const { problems, newProblems, ...figures } = report;
  logger.info('ingested', { ...figures, problems: problems.length, newProblems: newProblems.length });
  return report;
}
