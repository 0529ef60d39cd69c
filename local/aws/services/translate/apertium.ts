import { execFile } from 'node:child_process';
import { openApertiumPipe } from './apertium-pipe.ts';
import type { ApertiumPipe } from './apertium-pipe.ts';
import type { TranslationEngine } from './translation-engine.ts';

/** ISO 639-1, which Translate speaks, to 639-3, which newer packages of Apertium are named by. */
const longCodes: Readonly<Record<string, string>> = {
  ca: 'cat',
  de: 'deu',
  en: 'eng',
  es: 'spa',
  fr: 'fra',
  it: 'ita',
  nl: 'nld',
  pt: 'por',
};

/** Each is a dozen programs and some 50 MB. */
const mostPipes = 4;
const longestListing = 5000;

export interface ApertiumPrograms {
  /** The directions that are installed, one a line; rejects where Apertium is not. */
  readonly list: () => Promise<string>;
  readonly open: (mode: string, onEnd: () => void) => ApertiumPipe;
}

const listModes = (): Promise<string> =>
  new Promise((resolve, reject) => {
    execFile('apertium', ['-l'], { timeout: longestListing }, (error, stdout) => {
      if (error) reject(error);
      else resolve(stdout);
    });
  });

export interface Apertium {
  readonly translate: TranslationEngine;
  close(): void;
}

/** Apertium, where it is installed and has the pair; which pairs there are is asked once. */
export function createApertium({
  list = listModes,
  open = openApertiumPipe,
}: Partial<ApertiumPrograms> = {}): Apertium {
  let modes: Promise<ReadonlySet<string>> | undefined;
  /** By mode, the one that was used last at the end. */
  const pipes = new Map<string, ApertiumPipe>();

  const pipeOf = (mode: string): ApertiumPipe => {
    const pipe = pipes.get(mode) ?? open(mode, () => pipes.get(mode) === pipe && pipes.delete(mode));
    pipes.delete(mode);
    pipes.set(mode, pipe);
    const [oldest] = pipes;
    if (pipes.size > mostPipes && oldest) {
      pipes.delete(oldest[0]);
      oldest[1].retire();
    }
    return pipe;
  };

  return {
    translate: async (text, { from, to }) => {
      modes ??= list().then(
        (listed) => new Set(listed.split('\n').map((mode) => mode.trim())),
        () => new Set<string>(),
      );
      const known = await modes;
      const names = [`${from}-${to}`, `${longCodes[from] ?? from}-${longCodes[to] ?? to}`];
      const mode = names.find((name) => known.has(name));
      if (mode === undefined) return undefined;
      const translated = await pipeOf(mode)
        .translate(text)
        .catch(() => '');
      return translated.trim() === '' ? undefined : translated.trim();
    },
    close: () => {
      for (const pipe of pipes.values()) pipe.close();
      pipes.clear();
    },
  };
}
