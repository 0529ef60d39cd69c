import { accessSync, constants, existsSync, mkdirSync, readdirSync, rmSync, statSync } from 'node:fs';
import { dirname, join } from 'node:path';
import type { LaptopOptions } from './options.ts';

/** What is kept in it, whichever part keeps it: `fresh` forgets this, and nothing that somebody else put there. */
const OURS = /^(?:dynamodb|lex-sessions|identity-secret|web-session-secret|knowledge-[\da-f]{8}\.snapshot)$/;

/** The folder that is to hold the data cannot. */
export class DataFolderError extends Error {
  override readonly name = 'DataFolderError';
  readonly code = 'DATA_FOLDER_UNUSABLE';

  constructor(folder: string, cause: unknown) {
    const why = cause instanceof Error ? cause.message.split(',')[0] : String(cause);
    super(`${folder} cannot hold the data (${why}): give another folder with --data.`, { cause });
  }
}

/** Makes the folder, empty of what was kept there if that is to be forgotten. @throws DataFolderError */
export function openDataFolder({ dataFolder, fresh }: Pick<LaptopOptions, 'dataFolder' | 'fresh'>): void {
  try {
    make(dataFolder);
    accessSync(dataFolder, constants.W_OK);
    const forgotten = fresh ? readdirSync(dataFolder).filter((name) => OURS.test(name)) : [];
    for (const name of forgotten) rmSync(join(dataFolder, name), { recursive: true });
  } catch (error) {
    throw new DataFolderError(dataFolder, error);
  }
}

/** Step by step: where the kernel keeps no files, as in /proc, Node's own recursive mkdir never returns. */
function make(folder: string): void {
  if (!existsSync(folder)) {
    make(dirname(folder));
    mkdirSync(folder);
  } else if (!statSync(folder).isDirectory()) throw new Error(`${folder} is a file`);
}
