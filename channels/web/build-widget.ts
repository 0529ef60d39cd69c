import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { build, transform } from 'esbuild';
import type { Plugin } from 'esbuild';
import type { WebAssets } from './assets.ts';

/** What a visitor of somebody's page is made to download: gzipped bytes. */
export const widgetBudget = 25 * 1024;

/** The first that know light-dark(), which the style sheet is written with. */
const browsers = ['chrome123', 'firefox120', 'safari17.5'];

/** A style sheet is imported as a string, to become a constructed sheet: minified here, for nobody else will. */
const cssAsText: Plugin = {
  name: 'css-as-text',
  setup: (bundle) => {
    bundle.onLoad({ filter: /\.css$/ }, async ({ path }) => {
      const source = await readFile(path, 'utf8');
      const { code } = await transform(source, { loader: 'css', minify: true, target: browsers });
      return { contents: code, loader: 'text' };
    });
  },
};

/** The widget as one classic script, for any page that has a `<script src>`. @throws Error when it does not compile. */
export async function buildWidget(): Promise<string> {
  const { outputFiles } = await build({
    entryPoints: [join(import.meta.dirname, 'widget', 'frontdesk-chat.ts')],
    bundle: true,
    minify: true,
    write: false,
    format: 'iife',
    target: browsers,
    plugins: [cssAsText],
    charset: 'utf8',
    logLevel: 'silent',
  });
  return outputFiles.map(({ text }) => text).join('');
}

/** All that the web door serves, straight from the sources: for the laptop and for write-assets.ts. */
export async function buildAssets(): Promise<WebAssets> {
  const [widget, page, style, icon] = await Promise.all([
    buildWidget(),
    readDemo('demo.html'),
    readDemo('demo.css'),
    readDemo('favicon.svg'),
  ]);
  return { 'frontdesk-chat.js': widget, 'demo.html': page, 'demo.css': style, 'favicon.svg': icon };
}

const readDemo = (name: string) => readFile(join(import.meta.dirname, 'demo', name), 'utf8');
