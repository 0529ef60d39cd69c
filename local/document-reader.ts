import type { IngestReport } from '../knowledge/ingest-report.ts';
import { createEngine } from './aws/engine/engine.ts';
import type { IngestEngine } from './ingest-thread.ts';
import { type LaptopOptions, UsageError } from './options.ts';
import { snapshotUrlOf } from './snapshot-url.ts';

/** Takes the documents of a folder into the snapshot of this machine, in a thread of its own. */
export interface DocumentReader {
  /** @throws UsageError, with what there is to mend, when nothing can be published. */
  ingest(): Promise<IngestReport>;
  /** What lies in the folder, as text that is another after each change. @throws UsageError when it cannot be read. */
  look(): Promise<string>;
  close(): Promise<void>;
}

export function createDocumentReader(options: Pick<LaptopOptions, 'dataFolder' | 'knowledgeFolder'>): DocumentReader {
  const documents = { folder: options.knowledgeFolder, snapshotUrl: snapshotUrlOf(options) };
  const engine = createEngine<IngestEngine>(new URL('./ingest-thread.ts', import.meta.url), documents);
  const ask = async (request: IngestEngine['request']): Promise<IngestEngine['value']> => {
    for await (const told of engine.call(request)) {
      if (told.refused !== undefined) throw new UsageError(`The documents cannot be taken in: ${told.refused}.`);
      return told;
    }
    throw new Error('The thread that reads documents has told nothing.');
  };
  return {
    async ingest() {
      const { report } = await ask({ order: 'ingest', environment: { ...process.env } });
      if (!report) throw new Error('The thread that reads documents has told of no report.');
      return report;
    },
    async look() {
      const { files = '' } = await ask({ order: 'look' });
      return files;
    },
    close: () => engine.close(),
  };
}
