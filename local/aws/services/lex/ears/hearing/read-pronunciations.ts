import { readFile } from 'node:fs/promises';

/** Pronunciations of these words from a model's dictionary of 100,000 words and more, of which a bot needs a few hundred. */
export async function readPronunciations(
  path: string,
  words: ReadonlySet<string>,
): Promise<ReadonlyMap<string, readonly string[]>> {
  const found = new Map<string, string[]>();
  for (const line of (await readFile(path, 'utf8')).split('\n')) {
    const [, word = '', phonemes = ''] = /^(\S+?)(?:\(\d+\))? (.+)$/.exec(line) ?? [];
    if (words.has(word)) found.set(word, [...(found.get(word) ?? []), phonemes.trim()]);
  }
  return found;
}
