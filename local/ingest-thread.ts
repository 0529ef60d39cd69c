/** The thread that reads documents, so that turns are answered while it does; at the first start, on the second core. */
import type { IngestReport } from '../knowledge/ingest-report.ts';
import { KnowledgeError } from '../knowledge/errors.ts';
import { serveEngine } from './aws/engine/serve-engine.ts';
import { type DocumentsToIngest, ingestDocuments } from './ingest-documents.ts';

export interface IngestEngine {
  readonly setup: undefined;
  readonly request: {
    readonly documents: Pick<DocumentsToIngest, 'folder' | 'snapshotUrl'>;
    /** As it stands once local/aws listens: the thread is older than that. */
    readonly environment: NodeJS.ProcessEnv;
  };
  readonly value: IngestReport | { readonly refused: string };
}

serveEngine<IngestEngine>(() =>
  Promise.resolve(async ({ documents, environment }, { emit }) => {
    Object.assign(process.env, environment);
    try {
      emit(await ingestDocuments(documents));
    } catch (error) {
      if (!(error instanceof KnowledgeError)) throw error;
      emit({ refused: error.message });
    }
  }),
);
