/** Writes SUPPORTED.md anew: `npm run supported`. */
import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { renderSupported } from './render-supported.ts';
import { openServices } from './start-local-aws.ts';

const services = await openServices({ now: Date.now, log: () => {} });
await writeFile(join(import.meta.dirname, 'SUPPORTED.md'), renderSupported(services));
for (const service of services) await service.close?.();
