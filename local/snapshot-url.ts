import { createHash } from 'node:crypto';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import type { LaptopOptions } from './options.ts';

/** The snapshot of a folder of documents: each folder has its own, so that going from one to the other reads neither anew. */
export function snapshotUrlOf({
  dataFolder,
  knowledgeFolder,
}: Pick<LaptopOptions, 'dataFolder' | 'knowledgeFolder'>): string {
  const name = createHash('sha256').update(knowledgeFolder).digest('hex').slice(0, 8);
  return pathToFileURL(join(dataFolder, `knowledge-${name}.snapshot`)).href;
}
