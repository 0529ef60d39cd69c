import { openDocumentFolder } from '../knowledge/document-folder.ts';
import type { IngestReport } from '../knowledge/ingest-report.ts';

export interface WatchPorts {
  readonly ingest: () => Promise<IngestReport>;
  /** Told of each change that was taken in. */
  readonly onIngested: (report: IngestReport) => void;
  /** Told when the documents could not be taken in; what was published before goes on serving. */
  readonly onFailed: (error: unknown) => void;
}

/** Looked at so often, and less often where looking takes long: a change has to be answered from within two seconds. */
const LOOK_EVERY_MS = { least: 700, most: 1_000 } as const;
/** A look at the sample documents takes 2 ms; at many thousands, it shall not take more than a tenth of the time. */
const PAUSES_A_LOOK = 10;

const pauseAfter = (tookMs = 0): number =>
  Math.min(Math.max(LOOK_EVERY_MS.least, tookMs * PAUSES_A_LOOK), LOOK_EVERY_MS.most);

/**
 * Looks at the folder again and again, and takes changes in. It asks for each file's time rather than for the system's notices, which
 * are lost on network drives, in containers, and when an editor writes a new file over the old one.
 */
export function watchDocuments(path: string, { ingest, onIngested, onFailed }: WatchPorts): { close(): Promise<void> } {
  let timer: NodeJS.Timeout | undefined;
  let closed = false;
  /** The state that is published; what failed is tried again, and told of once. */
  let taken: string | undefined;
  let failure: string | undefined;

  const look = async (): Promise<number> => {
    const begun = performance.now();
    const folder = await openDocumentFolder(path);
    const now = JSON.stringify(await folder.list());
    const took = performance.now() - begun;
    if (now === taken) return took;
    const report = await ingest();
    taken = now;
    failure = undefined;
    if (report.published || report.newProblems.length > 0) onIngested(report);
    return took;
  };
  const tell = (error: unknown): void => {
    if (String(error) !== failure) onFailed(error);
    failure = String(error);
  };
  let looking = Promise.resolve();
  const lookLater = (delay: number): void => {
    if (closed) return;
    timer = setTimeout(() => {
      looking = look()
        .catch(tell)
        .then((took) => lookLater(pauseAfter(took ?? 0)));
    }, delay);
    timer.unref();
  };
  lookLater(0);
  return {
    async close() {
      closed = true;
      clearTimeout(timer);
      await looking;
    },
  };
}
