import { setFlagsFromString } from 'node:v8';
import { runInNewContext } from 'node:vm';

setFlagsFromString('--expose-gc');
const collect: unknown = runInNewContext('gc');

/** What a pause does to a process: V8 forgets the compiled code that several collections have not seen used. */
export function pause(): void {
  for (let n = 0; n < 4; n += 1) memoryInUse();
}

/** Bytes that are in use once all garbage is collected; buffers outside of the heap too. */
export function memoryInUse(): number {
  if (typeof collect !== 'function') throw new Error('this Node has no gc()');
  collect();
  collect();
  const { heapUsed, external } = process.memoryUsage();
  return heapUsed + external;
}
