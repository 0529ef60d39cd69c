import { audiences } from '../bot-definition/contract/identity-claims.ts';
import type { FolderEntry } from './folder-entry.ts';

/** What belongs to all documents, at the top of the folder. */
export const folderFiles = { settings: 'knowledge.yaml', synonyms: 'synonyms.yaml' } as const;

/** A file that is to be read. */
export interface ChosenDocument {
  readonly entry: FolderEntry;
  /** A file beside it that says of it what it cannot say itself: "fees.pdf.yaml". */
  readonly about?: FolderEntry;
}

export interface Chosen {
  readonly documents: readonly ChosenDocument[];
  readonly refused: readonly { readonly path: string; readonly message: string }[];
  /** False when the folder lies in its own way: then all of it is documents. */
  readonly hasAudienceFolders: boolean;
}

/** A reader takes many times a document's size in memory, and nobody wrote so much text. */
const LARGEST_BYTES = 25_000_000;
const megabytes = (bytes: number): string => `${(bytes / 1e6).toFixed(1)} MB`;

const isBelowAudience = (path: string): boolean => audiences.some((audience) => path.startsWith(`${audience}/`));
const isFolderFile = (path: string): boolean => Object.values<string>(folderFiles).includes(path);

function refusalOf({ refused, bytes }: FolderEntry): string | undefined {
  if (refused !== undefined || bytes <= LARGEST_BYTES) return refused;
  return `has ${megabytes(bytes)}; the most that is read is ${megabytes(LARGEST_BYTES)}, so cut it into parts`;
}

/** Which files of a folder are documents, which of them are described by another, and which are not read at all. */
export function chooseDocuments(entries: readonly FolderEntry[]): Chosen {
  const hasAudienceFolders = entries.some(({ path }) => isBelowAudience(path));
  const candidates = entries.filter(({ path }) => (hasAudienceFolders ? isBelowAudience(path) : !isFolderFile(path)));
  const paths = new Set(candidates.map(({ path }) => path));
  const describes = (path: string): boolean => path.endsWith('.yaml') && paths.has(path.slice(0, -'.yaml'.length));
  const abouts = new Map(candidates.filter(({ path }) => describes(path)).map((entry) => [entry.path, entry]));

  const refused = candidates.flatMap((entry) => {
    const message = refusalOf(entry);
    return message === undefined ? [] : [{ path: entry.path, message }];
  });
  const documents = candidates
    .filter((entry) => refusalOf(entry) === undefined && !abouts.has(entry.path))
    .map((entry): ChosenDocument => {
      const about = abouts.get(`${entry.path}.yaml`);
      return about && refusalOf(about) === undefined ? { entry, about } : { entry };
    });
  return { documents, refused, hasAudienceFolders };
}
