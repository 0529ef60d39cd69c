import { parse } from 'yaml';
import * as z from 'zod';
import { buildSnapshot, type Embedder } from './build-snapshot.ts';
import { type DocumentFolder, openDocumentFolder } from './document-folder.ts';
import { KnowledgeError } from './errors.ts';
import { readSnapshot, type Snapshot } from './load-snapshot.ts';
import { type Document, readDocument } from './read-document/read-document.ts';
import { decodeSnapshot } from './snapshot-format.ts';
import { openSnapshotSource, type SnapshotSource } from './snapshot-source.ts';
import { type SynonymGroups, synonymGroups } from './analysis/concepts.ts';

export interface IngestSettings {
  /** On disk or `s3://bucket/prefix`; holds public/ and staff/, and optionally synonyms.yaml. */
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
  /** Documents left out, or usable with a flaw. */
  readonly problems: readonly DocumentProblem[];
}

/** For the author: what to mend, and where. */
export interface DocumentProblem {
  readonly path: string;
  readonly message: string;
}

const SYNONYMS_FILE = 'synonyms.yaml';

/** Without its synonyms the knowledge is a little harder to find, and no reason not to answer. */
async function readSynonyms(documents: DocumentFolder, problems: DocumentProblem[]): Promise<SynonymGroups> {
  const bytes = await documents.read(SYNONYMS_FILE);
  if (!bytes) return {};
  try {
    return synonymGroups.parse(parse(new TextDecoder().decode(bytes)));
  } catch (error) {
    // The first line says what and where; YAML's own message goes on with a drawing of the place.
    const [message = ''] = (error instanceof z.core.$ZodError ? z.prettifyError(error) : String(error)).split('\n');
    problems.push({ path: SYNONYMS_FILE, message });
    return {};
  }
}

async function readDocuments(folder: DocumentFolder): Promise<{ documents: Document[]; problems: DocumentProblem[] }> {
  const problems: DocumentProblem[] = [];
  const documents: Document[] = [];
  for (const path of await folder.list()) {
    try {
      const bytes = (await folder.read(path)) ?? new Uint8Array();
      const document = await readDocument({ path, bytes });
      documents.push(document);
      problems.push(...document.warnings.map((message) => ({ path, message })));
    } catch (error) {
      if (!(error instanceof KnowledgeError)) throw error;
      problems.push({ path, message: error.message });
    }
  }
  return { documents, problems };
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
  const [source, files] = await Promise.all([openSnapshotSource(snapshotUrl), openDocumentFolder(folder)]);
  const published = await publishedSnapshot(source);
  const { documents, problems } = await readDocuments(files);
  const synonyms = await readSynonyms(files, problems);
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
