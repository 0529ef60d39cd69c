/**
 * Writes what the web door serves into a folder, for the Lambda's bundle: `node --import @oxc-node/core/register channels/web/write-assets.ts FOLDER`.
 * Fails when the widget has outgrown its budget.
 */
import { mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { buildAssets, widgetBudget } from './build-widget.ts';

const folder = process.argv[2];
if (folder === undefined) throw new Error('Name the folder to write to: write-assets.ts FOLDER');

const assets = await buildAssets();
const gzipBytes = gzipSync(assets['frontdesk-chat.js']).byteLength;
process.stdout.write(`frontdesk-chat.js: ${gzipBytes} bytes gzipped, of ${widgetBudget}\n`);
if (gzipBytes > widgetBudget) throw new Error('The widget is larger than its budget (channels/web/build-widget.ts)');

await mkdir(folder, { recursive: true });
for (const [name, text] of Object.entries(assets)) await writeFile(join(folder, name), text);
