/** The thread that reads documents, and looks whether they have changed, so that turns are answered while it does. */
import { openDocumentFolder } from '../knowledge/document-folder.ts';
import { KnowledgeError } from '../knowledge/errors.ts';
import type { IngestReport } from '../knowledge/ingest-report.ts';
import { serveEngine } from './aws/engine/serve-engine.ts';
import { type DocumentFolder, ingestDocuments } from './ingest-documents.ts';

export interface IngestEngine {
  readonly setup: DocumentFolder;
  readonly request:
    | { readonly order: 'look' }
    /** The environment says where local/aws is. */
    | { readonly order: 'ingest'; readonly environment: NodeJS.ProcessEnv };
  readonly value: {
    /** Of a look: the files as text, which is another after each change. */
    readonly files?: string;
    /** Of ingestion: what was done. */
    readonly report?: IngestReport;
    /** Why it could not be. */
    readonly refused?: string;
  };
}

serveEngine<IngestEngine>((documents) =>
  Promise.resolve(async (request, { emit }) => {
    try {
      if (request.order === 'look') return emit({ files: await filesIn(documents.folder) });
      Object.assign(process.env, request.environment);
      emit({ report: await ingestDocuments(documents) });
    } catch (error) {
      if (!(error instanceof KnowledgeError)) throw error;
      emit({ refused: error.message });
    }
  }),
);

async function filesIn(path: string): Promise<string> {
  const folder = await openDocumentFolder(path);
  return JSON.stringify(await folder.list());
}
