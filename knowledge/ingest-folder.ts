import { buildSnapshot, type Embedder } from './build-snapshot.ts';
import { type Chosen, chooseDocuments } from './choose-documents.ts';
import { compareDocuments } from './compare-documents.ts';
import { type DocumentFolder, openDocumentFolder } from './document-folder.ts';
import { KnowledgeError } from './errors.ts';
import { type FolderFiles, readFolderFiles } from './folder-settings.ts';
import type { DocumentProblem, IngestProgress, IngestReport } from './ingest-report.ts';
import { readSnapshot, type Snapshot, type Source } from './load-snapshot.ts';
import { readChanged } from './read-changed.ts';
import { openSnapshotSource, type SnapshotSource } from './snapshot-source.ts';

export interface IngestSettings {
  /** On disk or `s3://bucket/prefix`; with public/ and staff/, or lying in its own way (content/README.md). */
  readonly folder: string;
  readonly snapshotUrl: string;
  readonly embedder: Embedder;
  readonly onProgress?: (progress: IngestProgress) => void;
}

interface Published {
  readonly tag: string | undefined;
  /** Undefined when there is none that can be read: then all documents are read and embedded anew. */
  readonly snapshot: Snapshot | undefined;
}

async function findPublished(source: SnapshotSource): Promise<Published> {
  const tag = await source.tag();
  try {
    return { tag, snapshot: tag === undefined ? undefined : readSnapshot(await source.read()) };
  } catch (error) {
    if (error instanceof KnowledgeError) return { tag, snapshot: undefined };
    throw error;
  }
}

/** Said once for the folder: somebody who has just pointed at their own documents should not wonder why the public is told nothing. */
function tellAudience(
  { hasAudienceFolders, documents }: Chosen,
  { defaults }: FolderFiles,
  sources: readonly Source[],
): DocumentProblem[] {
  if (hasAudienceFolders || defaults.audience !== undefined || documents.length === 0) return [];
  const staffOnly = sources.filter(({ passages }) => passages[0]?.audience === 'staff').length;
  if (staffOnly === 0) return [];
  const message =
    `${staffOnly} of ${documents.length} documents lie in neither public/ nor staff/, so only staff are told of them; ` +
    'for everyone, write "audience: public" into knowledge.yaml at the top of the folder, or into the document';
  return [{ path: '.', message }];
}

function problemsOf(chosen: Chosen, ofFolder: FolderFiles, sources: readonly Source[]): DocumentProblem[] {
  const problems = [
    ...ofFolder.problems,
    ...tellAudience(chosen, ofFolder, sources),
    ...chosen.refused,
    ...sources.flatMap(({ path, messages }) => messages.map((message) => ({ path, message }))),
    ...compareDocuments(sources),
  ];
  return problems.sort((a, b) => (a.path < b.path ? -1 : Number(a.path > b.path)));
}

const asText = ({ path, message }: DocumentProblem): string => `${path}\n${message}`;

function withoutKnown(problems: readonly DocumentProblem[], before: readonly DocumentProblem[]): DocumentProblem[] {
  const known = new Set(before.map(asText));
  return problems.filter((problem) => !known.has(asText(problem)));
}

/** One ingest, or undefined when another one has published in the meantime. */
async function ingestOnce(
  settings: IngestSettings,
  source: SnapshotSource,
  files: DocumentFolder,
): Promise<IngestReport | undefined> {
  const { embedder, onProgress = () => {} } = settings;
  const { tag, snapshot } = await findPublished(source);
  const chosen = chooseDocuments(await files.list());
  const ofFolder = await readFolderFiles(files);
  const { sources, read } = await readChanged(chosen.documents, {
    folder: files,
    settings: { ...ofFolder.defaults, hasAudienceFolders: chosen.hasAudienceFolders },
    known: snapshot?.sources ?? [],
    onProgress,
  });
  const problems = problemsOf(chosen, ofFolder, sources);
  const material = { sources, synonyms: ofFolder.synonyms, problems };
  const built = await buildSnapshot(material, embedder, { previous: snapshot, onProgress });
  if (built.digest !== snapshot?.digest && !(await source.publish(built.bytes, tag))) return undefined;
  return {
    documents: sources.filter(({ passages }) => passages.length > 0).length,
    passages: built.passages,
    read: read.size,
    embedded: built.embedded,
    published: built.version !== snapshot?.version,
    problems,
    newProblems: withoutKnown(problems, snapshot?.problems ?? []),
  };
}

const MOST_ATTEMPTS = 3;

/**
 * Makes one snapshot of all documents of a folder and publishes it. Only changed documents are read and only changed passages
 * embedded. A document that cannot be read is named in the report and the others go on; if the model fails or nothing is left,
 * nothing is published and the previous snapshot stays.
 * @throws KnowledgeError `nothing-to-publish`, `embedding-failed`, `snapshot-address`, `snapshot-overtaken`
 */
export async function ingestFolder(settings: IngestSettings): Promise<IngestReport> {
  const { folder, snapshotUrl } = settings;
  const [source, files] = await Promise.all([openSnapshotSource(snapshotUrl), openDocumentFolder(folder)]);
  for (let attempt = 0; attempt < MOST_ATTEMPTS; attempt += 1) {
    const report = await ingestOnce(settings, source, files);
    if (report) return report;
  }
  throw new KnowledgeError(
    'snapshot-overtaken',
    `others publish to ${snapshotUrl} all the time; nothing was published`,
  );
}
