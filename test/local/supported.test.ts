import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { AWS_OPERATIONS } from '../../local/aws/aws-operations.ts';
import { renderSupported } from '../../local/aws/render-supported.ts';
import type { Service } from '../../local/aws/service.ts';
import { openServices } from '../../local/aws/start-local-aws.ts';

let services: readonly Service[];
beforeAll(async () => {
  services = await openServices({ now: Date.now, log: () => {} });
});
afterAll(async () => {
  for (const service of services) await service.close?.();
});

describe('SUPPORTED.md', () => {
  test('is what the operations declare; `npm run supported` writes it anew', async () => {
    const file = await readFile(join(import.meta.dirname, '../../local/aws/SUPPORTED.md'), 'utf8');
    expect(file).toBe(renderSupported(services));
  });

  test('every operation is one of AWS, and each approximation says what differs', () => {
    for (const { name, operations } of services) {
      for (const operation of operations) {
        expect(AWS_OPERATIONS[name]).toContain(operation.name);
        if (operation.support === 'approximated') expect(operation.note).not.toBe('');
      }
    }
  });

  test('what a service lacks is listed as absent', () => {
    const text = renderSupported(services);
    expect(text).toMatch(/^Absent: .*ExecuteStatement/m);
    expect(text).toMatch(/^- \*\*TransactWriteItems\*\*: approximated\. All or nothing/m);
    expect(text).toMatch(/^- \*\*GetItem\*\*: exact$/m);
  });
});
