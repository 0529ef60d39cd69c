import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Context, Hono, MiddlewareHandler } from 'hono';
import { compress } from 'hono/compress';
import { etag } from 'hono/etag';

/** The files of the web door, by name. Each is read once and kept. */
export type WebAssets = Readonly<Record<'frontdesk-chat.js' | 'demo.html' | 'demo.css' | 'favicon.svg', string>>;

/** Reads what write-assets.ts has written, at cold start. @throws Error when a file is not there. */
export function readAssets(folder: string): WebAssets {
  const read = (name: keyof WebAssets) => readFileSync(join(folder, name), 'utf8');
  return {
    'frontdesk-chat.js': read('frontdesk-chat.js'),
    'demo.html': read('demo.html'),
    'demo.css': read('demo.css'),
    'favicon.svg': read('favicon.svg'),
  };
}

/** Serves the demo page at `/`, and the files beside it. */
export function serveAssets(app: Hono, assets: WebAssets): void {
  const serve = (path: string, name: keyof WebAssets, type: string) =>
    app.get(path, etag(), compress(), (context: Context) => {
      context.header('Content-Type', `${type}; charset=utf-8`);
      context.header('Cache-Control', 'public, max-age=300');
      return context.body(assets[name]);
    });
  serve('/', 'demo.html', 'text/html');
  serve('/demo.css', 'demo.css', 'text/css');
  serve('/favicon.svg', 'favicon.svg', 'image/svg+xml');
  serve('/frontdesk-chat.js', 'frontdesk-chat.js', 'text/javascript');
}

/** Any site may load the widget's script: what it may then ask of us is another question (browser-origin.ts). */
export const embeddable: MiddlewareHandler = async (context, next) => {
  await next();
  context.header('Cross-Origin-Resource-Policy', 'cross-origin');
  context.header('Access-Control-Allow-Origin', '*');
};
