/** The thread that reads documents, so that turns are answered while it does. */
import { KnowledgeError } from '../knowledge/errors.ts';
import type { IngestReport } from '../knowledge/ingest-report.ts';
import { serveEngine } from './aws/engine/serve-engine.ts';
import { type DocumentFolder, ingestDocuments } from './ingest-documents.ts';

export interface IngestEngine {
  readonly setup: DocumentFolder;
  /** The environment, which says where local/aws is. */
  readonly request: NodeJS.ProcessEnv;
  readonly value: IngestReport | { readonly refused: string };
}

serveEngine<IngestEngine>((documents) =>
  Promise.resolve(async (environment, { emit }) => {
    Object.assign(process.env, environment);
    try {
      emit(await ingestDocuments(documents));
    } catch (error) {
      if (!(error instanceof KnowledgeError)) throw error;
      emit({ refused: error.message });
    }
  }),
);
