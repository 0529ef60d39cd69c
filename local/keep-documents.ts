import type { IngestReport } from '../knowledge/ingest-report.ts';
import { createDocumentReader, type DocumentReader } from './document-reader.ts';
import { type LaptopOptions, UsageError } from './options.ts';
import { watchDocuments } from './watch-documents.ts';

export interface Documents {
  readonly folder: string;
  readonly count: number;
  readonly passages: number;
  /** What was left out and why, one line each. */
  readonly problems: readonly string[];
}

const linesOf = (problems: IngestReport['problems']): string[] =>
  problems.map(({ path, message }) => `${path}: ${message}`);

/** What changes while the bot runs is answered from within two seconds, and told of where `npm start` was typed. */
const watch = (reader: DocumentReader) =>
  watchDocuments({
    look: () => reader.look(),
    ingest: () => reader.ingest(),
    onIngested: ({ read, documents, passages, newProblems }) => {
      console.log(`Documents changed: ${read} read; now ${documents}, ${passages} passages.`);
      for (const line of linesOf(newProblems)) console.log(`  ${line}`);
    },
    onFailed: (error) =>
      console.error(error instanceof UsageError ? error.message : `The documents cannot be taken in: ${String(error)}`),
  });

/** Reads the documents once, which `read` tells of, and from then on whatever changes. */
export function keepDocuments(options: LaptopOptions) {
  const folder = options.knowledgeFolder;
  const reader = createDocumentReader(options);
  let watching: { close(): Promise<void> } | undefined;
  let closed = false;
  const readOnce = async (): Promise<Documents> => {
    const { documents: count, passages, problems } = await reader.ingest();
    if (!closed) watching = watch(reader);
    return { folder, count, passages, problems: linesOf(problems) };
  };
  const read = readOnce();
  // Told to whoever waits for them.
  read.catch(() => {});
  const close = async (): Promise<void> => {
    closed = true;
    await watching?.close();
    await reader.close();
  };
  return { read, close };
}
