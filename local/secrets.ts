import { randomBytes } from 'node:crypto';
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

/** A secret of this machine, made on the first start and kept, so that conversations and pages outlive a restart. */
export function readOrMakeSecret(dataFolder: string, name: string): string {
  const path = join(dataFolder, name);
  if (!existsSync(path)) writeFileSync(path, randomBytes(32).toString('base64url'), { mode: 0o600 });
  return readFileSync(path, 'utf8');
}
