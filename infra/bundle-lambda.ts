import { mkdirSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { buildSync } from 'esbuild';

export interface LambdaBundle {
  /** The folder to upload. */
  readonly folder: string;
  /** The CommonJS file in it; the handler is `index.handler`. */
  readonly file: string;
  readonly bytes: number;
  /** The source files that are in it, from the root of the repository. */
  readonly sources: readonly string[];
}

/**
 * Bundles one `*.lambda.ts` for Lambda. CommonJS with `module` first in mainFields loads faster than either default
 * (docs/decisions/0001-modules.md); the SDK is bundled so that the deployed version is the tested one.
 */
export function bundleLambda(entry: string, folder: string): LambdaBundle {
  mkdirSync(folder, { recursive: true });
  const file = join(folder, 'index.js');
  const { metafile } = buildSync({
    absWorkingDir: join(import.meta.dirname, '..'),
    entryPoints: [entry],
    outfile: file,
    bundle: true,
    platform: 'node',
    target: 'node22',
    format: 'cjs',
    mainFields: ['module', 'main'],
    minify: true,
    sourcemap: 'linked',
    sourcesContent: false,
    logLevel: 'error',
    metafile: true,
  });
  // The repository's own package.json says "module"; a bundle outside it would be CommonJS by default.
  writeFileSync(join(folder, 'package.json'), '{ "type": "commonjs" }\n');
  return { folder, file, bytes: statSync(file).size, sources: Object.keys(metafile.inputs) };
}
