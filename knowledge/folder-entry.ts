/** A file below the folder. What is to be read of it is decided elsewhere (choose-documents.ts). */
export interface FolderEntry {
  /** Relative to the folder, with "/". */
  readonly path: string;
  readonly bytes: number;
  /** Differs when the file does; asking for it reads nothing. */
  readonly tag: string;
  /** ISO date of its last change. */
  readonly changed: string;
  /** Why it is never read, if it is not. */
  readonly refused?: string;
}

/** A name is a place below the folder, or it is refused: "..", a backslash and control characters lead elsewhere on some system. */
export const isPlainPath = (path: string): boolean =>
  // oxlint-disable-next-line no-control-regex -- they are what is looked for
  !/[\\\u0000-\u001f\u007f]/.test(path) && path.split('/').every((part) => !['', '.', '..'].includes(part));

export const isHidden = (path: string): boolean =>
  path.split('/').some((part) => part.startsWith('.') && part !== '..');

export const isoDate = (date: Date): string => date.toISOString().slice(0, 10);

/** JavaScript's own order, on disk and in S3 alike. */
export const byPath = (a: FolderEntry, b: FolderEntry): number => (a.path < b.path ? -1 : Number(a.path > b.path));

export const CLIMBS_OUT = 'its name leads out of the folder';
