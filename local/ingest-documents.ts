import { ingestFolder, type IngestSettings } from '../knowledge/ingest-folder.ts';
import type { IngestProgress, IngestReport } from '../knowledge/ingest-report.ts';
import { createTitanEmbedder } from '../knowledge/titan-embedder.aws.ts';

/** The model on this machine is the one of the deployment, answered by local/aws. */
export const embedding = { modelId: 'amazon.titan-embed-text-v2:0', dimensions: 256 };

/** Where documents lie, and where what is read of them is published. */
export type DocumentFolder = Pick<IngestSettings, 'folder' | 'snapshotUrl'>;

type DocumentsToIngest = DocumentFolder & {
  readonly onProgress?: (progress: IngestProgress) => void;
};

/** Reads what has changed into the snapshot of this machine. The SDK finds local/aws by its own variable. */
export const ingestDocuments = (documents: DocumentsToIngest): Promise<IngestReport> =>
  ingestFolder({ ...documents, embedder: createTitanEmbedder(embedding) });
