import { mkdirSync, readdirSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { buildSync } from 'esbuild';

export interface LambdaBundle {
  /** The folder to upload. */
  readonly folder: string;
  /** The entry in it, an ES module; the handler is `index.handler`. */
  readonly file: string;
  /** Of all its modules. */
  readonly bytes: number;
  /** The source files that are in it, from the root of the repository. */
  readonly sources: readonly string[];
}

/** Some dependencies are CommonJS and ask for Node's own modules by `require`, which an ES module has not. */
const requireForCommonJs =
  "import { createRequire as requireOfNode } from 'node:module'; const require = requireOfNode(import.meta.url);";

/**
 * Bundles one `*.lambda.ts` for Lambda. ES modules, so that what is imported only when it is needed is a file of its own
 * (docs/decisions/0001-modules.md); the SDK is bundled so that the deployed version is the tested one.
 */
export function bundleLambda(entry: string, folder: string): LambdaBundle {
  mkdirSync(folder, { recursive: true });
  const file = join(folder, 'index.mjs');
  const { metafile } = buildSync({
    absWorkingDir: join(import.meta.dirname, '..'),
    entryPoints: [{ in: entry, out: 'index' }],
    outdir: folder,
    outExtension: { '.js': '.mjs' },
    bundle: true,
    platform: 'node',
    target: 'node22',
    format: 'esm',
    splitting: true,
    banner: { js: requireForCommonJs },
    mainFields: ['module', 'main'],
    minify: true,
    sourcemap: 'linked',
    sourcesContent: false,
    logLevel: 'error',
    metafile: true,
  });
  const modules = readdirSync(folder).filter((name) => name.endsWith('.mjs'));
  const bytes = modules.reduce((sum, name) => sum + statSync(join(folder, name)).size, 0);
  return { folder, file, bytes, sources: Object.keys(metafile.inputs) };
}
