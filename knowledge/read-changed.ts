import type { ChosenDocument } from './choose-documents.ts';
import type { DocumentFolder } from './document-folder.ts';
import { KnowledgeError } from './errors.ts';
import { firstLine } from './folder-settings.ts';
import type { IngestProgress } from './ingest-report.ts';
import type { Source } from './load-snapshot.ts';
import { type FolderSettings, readDocument, READERS_VERSION, type SourceFile } from './read-document/read-document.ts';
import { splitPassages } from './split-passages.ts';
import { parse } from 'yaml';

export interface Reading {
  readonly folder: DocumentFolder;
  readonly settings: FolderSettings;
  /** Of the snapshot before. */
  readonly known: readonly Source[];
  readonly onProgress?: (progress: IngestProgress) => void;
}

export interface ReadSources {
  /** Of each document, in the order of the paths. */
  readonly sources: readonly Source[];
  /** Paths of those that were read now. */
  readonly read: ReadonlySet<string>;
}

/** Everything that the passages of a document depend on; equal tags give equal passages. */
const tagOf = ({ entry, about }: ChosenDocument, settings: FolderSettings): string =>
  JSON.stringify([READERS_VERSION, entry.tag, about?.tag ?? '', settings]);

/** @throws KnowledgeError `document-unreadable` */
async function fileOf({ entry, about }: ChosenDocument, folder: DocumentFolder): Promise<SourceFile | undefined> {
  const [bytes, aboutBytes] = await Promise.all([folder.read(entry.path), about && folder.read(about.path)]);
  if (!bytes) return undefined;
  const file = { path: entry.path, bytes, changed: entry.changed };
  if (!aboutBytes) return file;
  try {
    return { ...file, about: parse(new TextDecoder().decode(aboutBytes)) as unknown };
  } catch (cause) {
    throw new KnowledgeError('document-unreadable', `${about?.path}: ${firstLine(cause)}`, { cause });
  }
}

/** Undefined when the file is gone since it was listed. */
async function readSource(chosen: ChosenDocument, { folder, settings }: Reading): Promise<Source | undefined> {
  const identity = { path: chosen.entry.path, tag: tagOf(chosen, settings) };
  try {
    const file = await fileOf(chosen, folder);
    if (!file) return undefined;
    const document = await readDocument(file, settings);
    return { ...identity, passages: splitPassages(document), messages: document.warnings };
  } catch (error) {
    if (!(error instanceof KnowledgeError)) throw error;
    return { ...identity, passages: [], messages: [error.message] };
  }
}

/** Reads the documents that are new or have changed; of the others, what the snapshot before knows is taken over. */
export async function readChanged(documents: readonly ChosenDocument[], reading: Reading): Promise<ReadSources> {
  const known = new Map(reading.known.map((source) => [source.path, source]));
  const unchanged = (chosen: ChosenDocument): Source | undefined => {
    const before = known.get(chosen.entry.path);
    return before?.tag === tagOf(chosen, reading.settings) ? before : undefined;
  };
  const total = documents.filter((chosen) => !unchanged(chosen)).length;
  const sources: Source[] = [];
  const read = new Set<string>();
  for (const chosen of documents) {
    const before = unchanged(chosen);
    const source = before ?? (await readSource(chosen, reading));
    if (!before) {
      read.add(chosen.entry.path);
      reading.onProgress?.({ step: 'read', done: read.size, total });
    }
    if (source) sources.push(source);
  }
  return { sources, read };
}
