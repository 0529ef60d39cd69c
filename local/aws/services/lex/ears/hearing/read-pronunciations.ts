import { readFile } from 'node:fs/promises';
import { fold } from '../../nlu/words.ts';
import type { Pronounce } from '../grammar/lexicon.ts';

export interface DictionaryRequest {
  /** A model's dictionary, of 100,000 words and more; a bot needs a few hundred. */
  readonly path: string;
  readonly words: ReadonlySet<string>;
  /** For a word that the dictionary does not have. */
  readonly guess: (word: string) => string;
}

/** How the words are said: as the dictionary has them, or without accents, or by the parts around an apostrophe, or by guess. */
export async function readPronunciations({ path, words, guess }: DictionaryRequest): Promise<Pronounce> {
  const wanted = new Set([...words].flatMap((word) => [word, fold(word), ...elided(word)]));
  const found = new Map<string, string[]>();
  for (const line of (await readFile(path, 'utf8')).split('\n')) {
    const [, word = '', phonemes = ''] = /^(\S+?)(?:\(\d+\))? (.+)$/.exec(line) ?? [];
    if (wanted.has(word)) found.set(word, [...(found.get(word) ?? []), phonemes.trim()]);
  }
  return (word) => {
    const known = found.get(word) ?? found.get(fold(word));
    if (known) return known;
    const parts = elided(word);
    return [parts.map((part) => found.get(part)?.[0] ?? guess(part)).join(' ')];
  };
}

/** "l'hôtel" as "l'" and "hôtel"; a word without an apostrophe is one part. */
const elided = (word: string): readonly string[] => word.split(/(?<=')(?=.)/);
