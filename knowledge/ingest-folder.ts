import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { parse } from 'yaml';
import { audiences } from '../bot-definition/contract/identity-claims.ts';
import { buildSnapshot, type Embedder } from './build-snapshot.ts';
import { KnowledgeError } from './errors.ts';
import { readSnapshot, type Snapshot } from './load-snapshot.ts';
import { type Document, readDocument } from './read-document/read-document.ts';
import { decodeSnapshot } from './snapshot-format.ts';
import { openSnapshotSource, type SnapshotSource } from './snapshot-source.ts';
import { type SynonymGroups, synonymGroups } from './concepts.ts';

export interface IngestSettings {
  /** Holds public/ and staff/, and optionally synonyms.yaml. */
  readonly folder: string;
  readonly snapshotUrl: string;
  readonly embedder: Embedder;
  /** Whose vectors are kept for unchanged passages; by default the snapshot published at `snapshotUrl`. */
  readonly previous?: Snapshot;
}

export interface IngestReport {
  readonly documents: number;
  readonly passages: number;
  readonly embedded: number;
  /** False when the documents say what the published snapshot says already. */
  readonly published: boolean;
  /** Left out, or usable with a flaw; one line each for the author. */
  readonly problems: readonly { readonly path: string; readonly message: string }[];
}

const SYNONYMS_FILE = 'synonyms.yaml';

async function listDocuments(folder: string): Promise<string[]> {
  const listed = await Promise.all(
    audiences.map(async (audience) => {
      const entries = await readdir(join(folder, audience), { recursive: true, withFileTypes: true }).catch(() => []);
      return entries
        .filter((entry) => entry.isFile() && !entry.name.startsWith('.'))
        .map((entry) =>
          join(entry.parentPath, entry.name)
            .slice(folder.length + 1)
            .replaceAll('\\', '/'),
        );
    }),
  );
  return listed.flat().sort();
}

async function readSynonyms(folder: string): Promise<SynonymGroups> {
  const text = await readFile(join(folder, SYNONYMS_FILE), 'utf8').catch(() => '');
  return text === '' ? {} : synonymGroups.parse(parse(text));
}

/** A published snapshot that cannot be read is as good as none: everything is embedded anew. */
async function publishedSnapshot(source: SnapshotSource): Promise<Snapshot | undefined> {
  try {
    return readSnapshot(await source.read());
  } catch (error) {
    if (error instanceof KnowledgeError) return undefined;
    throw error;
  }
}

/**
 * Reads every document of a folder and publishes one snapshot. A document that cannot be read is named in the report and the
 * others go on; if the model fails or nothing is left, nothing is published and the previous snapshot stays.
 * @throws KnowledgeError `nothing-to-publish`, `embedding-failed`, `snapshot-address`
 */
export async function ingestFolder({ folder, snapshotUrl, embedder, previous }: IngestSettings): Promise<IngestReport> {
  const source = await openSnapshotSource(snapshotUrl);
  const published = await publishedSnapshot(source);
  const problems: { path: string; message: string }[] = [];
  const documents: Document[] = [];
  for (const path of await listDocuments(folder)) {
    try {
      const document = await readDocument({ path, bytes: await readFile(join(folder, path)) });
      documents.push(document);
      problems.push(...document.warnings.map((message) => ({ path, message })));
    } catch (error) {
      if (!(error instanceof KnowledgeError)) throw error;
      problems.push({ path, message: error.message });
    }
  }

  const synonyms = await readSynonyms(folder);
  const built = await buildSnapshot({ documents, synonyms }, embedder, previous ?? published);
  const changed = decodeSnapshot(built.bytes).version !== published?.version;
  if (changed) await source.publish(built.bytes);
  return {
    documents: documents.length,
    passages: built.passages,
    embedded: built.embedded,
    published: changed,
    problems,
  };
}
