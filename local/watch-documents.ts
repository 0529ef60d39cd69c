import type { IngestReport } from '../knowledge/ingest-report.ts';

export interface WatchPorts {
  /** What lies in the folder, as text that is another after each change. */
  readonly look: () => Promise<string>;
  readonly ingest: () => Promise<IngestReport>;
  /** Told of each change that was taken in. */
  readonly onIngested: (report: IngestReport) => void;
  /** Told when the documents could not be taken in; what was published before goes on serving. */
  readonly onFailed: (error: unknown) => void;
}

/** A change has to be answered from within two seconds. A look at the sample documents takes 2 ms, at 10,000 some 100. */
const LOOK_EVERY_MS = 1_000;

/**
 * Looks at the folder again and again, and takes changes in. It asks for each file's time rather than for the system's notices, which
 * are lost on network drives, in containers, and when an editor writes a new file over the old one.
 */
export function watchDocuments({ look, ingest, onIngested, onFailed }: WatchPorts): { close(): Promise<void> } {
  let timer: NodeJS.Timeout | undefined;
  let closed = false;
  /** The state that is published; what failed is tried again, and told of once. */
  let taken: string | undefined;
  let failure: string | undefined;

  const takeIn = async (): Promise<void> => {
    const now = await look();
    if (now !== taken) {
      const report = await ingest();
      taken = now;
      if (report.published || report.newProblems.length > 0) onIngested(report);
    }
    failure = undefined;
  };
  const tell = (error: unknown): void => {
    if (String(error) !== failure) onFailed(error);
    failure = String(error);
  };
  let looking = Promise.resolve();
  const lookLater = (): void => {
    if (closed) return;
    timer = setTimeout(() => {
      looking = takeIn().catch(tell).then(lookLater);
    }, LOOK_EVERY_MS);
    timer.unref();
  };
  lookLater();
  return {
    async close() {
      closed = true;
      clearTimeout(timer);
      await looking;
    },
  };
}
