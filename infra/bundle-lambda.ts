import { copyFileSync, mkdirSync, readdirSync, rmSync, statSync } from 'node:fs';
import { basename, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { build } from 'esbuild';
import type { Plugin } from 'esbuild';

export interface LambdaBundle {
  /** The file it begins with, from the root of the repository: "channels/web/web.lambda.ts". */
  readonly entry: string;
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

/** One module, minified by those who publish it: to bundle it takes longer than all else together, and changes nothing. */
const published = 'unpdf/pdfjs';

const copyPublished = (folder: string): Plugin => ({
  name: 'copy-published',
  setup(bundler) {
    bundler.onResolve({ filter: new RegExp(`^${published}$`) }, () => {
      const file = fileURLToPath(import.meta.resolve(published));
      copyFileSync(file, join(folder, basename(file)));
      return { path: `./${basename(file)}`, external: true };
    });
  },
});

/**
 * Bundles one `*.lambda.ts` for Lambda. ES modules, so that what is imported only when it is needed is a file of its own
 * (docs/decisions/0001-modules.md); the SDK is bundled so that the deployed version is the tested one.
 */
export async function bundleLambda(entry: string, folder: string): Promise<LambdaBundle> {
  // The names of chunks change with what is in them: those of an earlier bundle would be uploaded too.
  rmSync(folder, { recursive: true, force: true });
  mkdirSync(folder, { recursive: true });
  const file = join(folder, 'index.mjs');
  const { metafile } = await build({
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
    plugins: [copyPublished(folder)],
    minify: true,
    sourcemap: 'linked',
    sourcesContent: false,
    logLevel: 'error',
    metafile: true,
  });
  const modules = readdirSync(folder).filter((name) => name.endsWith('.mjs'));
  const bytes = modules.reduce((sum, name) => sum + statSync(join(folder, name)).size, 0);
  return { entry, folder, file, bytes, sources: Object.keys(metafile.inputs) };
}
