import { setFlagsFromString } from 'node:v8';
import { runInNewContext } from 'node:vm';

setFlagsFromString('--expose-gc');
const collect: unknown = runInNewContext('gc');

/** Bytes that are in use once all garbage is collected; buffers outside of the heap too. */
export function memoryInUse(): number {
  if (typeof collect !== 'function') throw new Error('this Node has no gc()');
  collect();
  collect();
  const { heapUsed, external } = process.memoryUsage();
  return heapUsed + external;
}
