import type { IngestReport } from '../knowledge/ingest-report.ts';
import { createEngine } from './aws/engine/engine.ts';
import type { DocumentsToIngest } from './ingest-documents.ts';
import type { IngestEngine } from './ingest-thread.ts';
import { UsageError } from './options.ts';

/** Takes the documents of a folder into the snapshot of this machine, in a thread of its own. */
export interface DocumentReader {
  /** @throws UsageError, with what there is to mend, when nothing can be published. */
  ingest(documents: Pick<DocumentsToIngest, 'folder' | 'snapshotUrl'>): Promise<IngestReport>;
  close(): Promise<void>;
}

/** Its thread starts at once: it loads its code while the rest of the start is under way. */
export function createDocumentReader(): DocumentReader {
  const engine = createEngine<IngestEngine>(new URL('./ingest-thread.ts', import.meta.url), undefined);
  // A thread that cannot load says so to the first request.
  engine.warm().catch(() => {});
  return {
    async ingest(documents) {
      for await (const told of engine.call({ documents, environment: { ...process.env } })) {
        if ('refused' in told) throw new UsageError(`The documents cannot be taken in: ${told.refused}.`);
        return told;
      }
      throw new Error('The thread that reads documents has told nothing.');
    },
    close: () => engine.close(),
  };
}
