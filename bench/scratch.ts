import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type LaptopOptions, readOptions } from '../local/options.ts';

/** Options for a Frontdesk of its own: free ports, an empty data folder, the sample documents. */
export function scratchOptions(): { readonly options: LaptopOptions; readonly remove: () => void } {
  const folder = mkdtempSync(join(tmpdir(), 'frontdesk-'));
  const options = readOptions(['--port', '0', '--aws-port', '0', '--data', folder, '--timezone', 'UTC'], {});
  return { options, remove: () => rmSync(folder, { recursive: true, force: true }) };
}
