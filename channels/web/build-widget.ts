import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { build } from 'esbuild';
import type { WebAssets } from './assets.ts';

/** What a visitor of somebody's page is made to download: gzipped bytes. */
export const widgetBudget = 25 * 1024;

/** The widget as one classic script, for any page that has a `<script src>`. @throws Error when it does not compile. */
export async function buildWidget(): Promise<{ readonly code: string; readonly gzipBytes: number }> {
  const { outputFiles } = await build({
    entryPoints: [join(import.meta.dirname, 'widget', 'frontdesk-chat.ts')],
    bundle: true,
    minify: true,
    write: false,
    format: 'iife',
    target: ['chrome123', 'firefox124', 'safari17.5'],
    loader: { '.css': 'text' },
    charset: 'utf8',
    logLevel: 'silent',
  });
  const code = outputFiles.map(({ text }) => text).join('');
  return { code, gzipBytes: gzipSync(code).byteLength };
}

/** All that the web door serves, straight from the sources: for the laptop and for write-assets.ts. */
export async function buildAssets(): Promise<WebAssets> {
  const [widget, page, style, icon] = await Promise.all([
    buildWidget(),
    readDemo('demo.html'),
    readDemo('demo.css'),
    readDemo('favicon.svg'),
  ]);
  return { 'frontdesk-chat.js': widget.code, 'demo.html': page, 'demo.css': style, 'favicon.svg': icon };
}

const readDemo = (name: string) => readFile(join(import.meta.dirname, 'demo', name), 'utf8');
