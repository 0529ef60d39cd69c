import type { IngestProgress } from '../knowledge/ingest-report.ts';

export interface ProgressBar {
  readonly show: (progress: IngestProgress) => void;
  /** Takes the bar away, so that what is printed next stands on a line of its own. */
  readonly clear: () => void;
}

const WIDTH = 30;
const names = { read: 'reading documents', embed: 'embedding passages' } as const;

export function renderProgress({ step, done, total }: IngestProgress): string {
  const filled = Math.round((done / Math.max(1, total)) * WIDTH);
  return `${names[step].padEnd(18)} ${'█'.repeat(filled)}${'░'.repeat(WIDTH - filled)} ${done}/${total}`;
}

/** One line that is drawn over itself; where nobody watches, such as in a log of CI, only the end of each step. */
export function createProgressBar(stream: Pick<NodeJS.WriteStream, 'isTTY' | 'write'>): ProgressBar {
  return {
    show(progress) {
      const line = renderProgress(progress);
      if (stream.isTTY) stream.write(`\r\u001B[2K${line}`);
      else if (progress.done === progress.total) stream.write(`${line}\n`);
    },
    clear() {
      if (stream.isTTY) stream.write('\r\u001B[2K');
    },
  };
}
