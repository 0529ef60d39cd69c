import { execFile } from 'node:child_process';
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

const longestTranslation = 5000;

/** Runs a program with a text as its input; rejects when it fails or takes too long. */
export type RunProgram = (argument: readonly string[], input: string) => Promise<string>;

const runApertium: RunProgram = (argument, input) =>
  new Promise((resolve, reject) => {
    const child = execFile('apertium', argument, { timeout: longestTranslation }, (error, stdout) => {
      if (error) reject(error);
      else resolve(stdout);
    });
    // A program that is not there, or ends early, is told by the callback above.
    child.stdin?.on('error', () => {}).end(input);
  });

/** Apertium, where it is installed and has the pair; which pairs there are is asked once. */
export function createApertium(run: RunProgram = runApertium): TranslationEngine {
  let modes: Promise<ReadonlySet<string>> | undefined;
  return async (text, { from, to }) => {
    modes ??= run(['-l'], '').then(
      (list) => new Set(list.split('\n').map((mode) => mode.trim())),
      () => new Set<string>(),
    );
    const known = await modes;
    const names = [`${from}-${to}`, `${longCodes[from] ?? from}-${longCodes[to] ?? to}`];
    const mode = names.find((name) => known.has(name));
    if (mode === undefined) return undefined;
    // -u leaves out the star before words that it does not know.
    const translated = await run(['-u', '-f', 'txt', mode], text).catch(() => '');
    return translated.trim() === '' ? undefined : translated.trim();
  };
}
