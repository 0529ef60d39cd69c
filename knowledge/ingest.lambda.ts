import { Logger } from '@aws-lambda-powertools/logger';
import { ingestEnvironment } from './environment.ts';
import { ingestFolder } from './ingest-folder.ts';
import type { IngestReport } from './ingest-report.ts';
import { createTitanEmbedder } from './titan-embedder.aws.ts';

/** A missing variable is named when the Lambda starts, not when a document is uploaded. */
const settings = ingestEnvironment.parse(process.env);
const logger = new Logger({ serviceName: 'knowledge' });
const embedder = createTitanEmbedder({
  modelId: settings.EMBEDDING_MODEL_ID,
  dimensions: settings.EMBEDDING_DIMENSIONS,
});

/**
 * Run when documents have changed, by an upload or by hand; what the event says does not matter, because all documents are read
 * and only changed passages are embedded. Give it a reserved concurrency of one: two runs would publish in either order.
 */
export async function handler(): Promise<IngestReport> {
  const report = await ingestFolder({
    folder: settings.KNOWLEDGE_FOLDER,
    snapshotUrl: settings.KNOWLEDGE_URL,
    embedder,
  });
  for (const { path, message } of report.problems) logger.warn('document', { path, message });
  const { problems, newProblems, ...figures } = report;
  logger.info('ingested', { ...figures, problems: problems.length, newProblems: newProblems.length });
  return report;
}
