import { execFile } from 'node:child_process';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { expect, test } from '@jest/globals';

test('the synthetic caller goes on speaking while garbage is collected', async () => {
  const program = join(import.meta.dirname, '../support/talk-under-memory-pressure.ts');
  const { stdout } = await promisify(execFile)(process.execPath, ['--import', '@oxc-node/core/register', program]);
  expect(stdout).toBe('said\n');
});
