import { configureGlobal } from 'fast-check';

/** The same examples each time, so that a red run is about the change; look for new ones with another seed. */
configureGlobal({ seed: Number(process.env['FC_SEED'] ?? 4566) });
