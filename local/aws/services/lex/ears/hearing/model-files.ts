import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { z } from 'zod';

/** With a slash at the end, as soundswallower puts it before the model's name. */
export const modelBase = `${join(dirname(createRequire(import.meta.url).resolve('soundswallower')), 'model')}/`;

/**
 * The telephone model's own settings but for one: the loudness of the line is learned while listening, and stays known for the
 * next utterance, as answers such as "two" are too short to learn it from.
 */
export async function lineSettings(model: string): Promise<string> {
  const settings = z.record(z.string(), z.unknown());
  const own = settings.parse(JSON.parse(await readFile(join(modelBase, model, 'feat_params.json'), 'utf8')));
  return JSON.stringify({ ...own, cmn: 'live' });
}

/** soundswallower reads its files by path alone: `use` is given a path for each content, gone when it is done. */
export async function withFiles<Result>(
  contents: Readonly<Record<string, string>>,
  use: (paths: Readonly<Record<string, string>>) => Promise<Result>,
): Promise<Result> {
  const folder = await mkdtemp(join(tmpdir(), 'ears-'));
  try {
    const paths: Record<string, string> = {};
    for (const [name, content] of Object.entries(contents)) {
      const path = join(folder, name);
      await writeFile(path, padded(content));
      paths[name] = path;
    }
    return await use(paths);
  } finally {
    await rm(folder, { recursive: true });
  }
}

/**
 * soundswallower 0.6.3 writes one byte past the memory it takes for a file, which breaks the allocator's next block when the
 * file fills its own to the end. Lengths that are a multiple of sixteen leave room.
 */
const padded = (content: string): string => content + '\n'.repeat(16 - (Buffer.byteLength(content) % 16));
