import type { SynonymGroups } from './analysis/concepts.ts';
import { KnowledgeError } from './errors.ts';
import type { DocumentProblem, IngestProgress } from './ingest-report.ts';
import { type Snapshot, section, type Source } from './load-snapshot.ts';
import type { Passage } from './passage.ts';
import { type EncodedSnapshot, encodeSnapshot } from './snapshot-format.ts';
import { buildTextIndex } from './text-index.ts';
import { quantizeVectors, vectorAt } from './vector-index.ts';

/** The embedding model, whichever it is. */
export interface Embedder {
  /** Names the model and everything that changes its vectors; other vectors are never mixed with these. */
  readonly model: string;
  readonly dimensions: number;
  /** Unit vectors in the order of the texts. */
  embed(texts: readonly string[]): Promise<readonly Float32Array[]>;
}

export interface Material {
  readonly sources: readonly Source[];
  readonly synonyms: SynonymGroups;
  /** What the report says, so that the next one knows what is new. */
  readonly problems: readonly DocumentProblem[];
}

export interface BuildOptions {
  /** Whose vectors are kept for passages that have not changed. */
  readonly previous?: Snapshot | undefined;
  readonly onProgress?: (progress: IngestProgress) => void;
}

export interface BuiltSnapshot extends EncodedSnapshot {
  readonly passages: number;
  /** How many passages the model had to embed; the others kept their vectors. */
  readonly embedded: number;
}

/** What the model is given: a passage in a long document is found by its headings as much as by its words. */
export const embeddingText = ({ title, headings, text }: Passage): string =>
  `${[title, ...headings].join(' > ')}\n${text}`;

function knownVectors({ model, dimensions }: Embedder, previous: Snapshot | undefined): Map<string, Float32Array> {
  if (previous?.embedding.model !== model || previous.embedding.dimensions !== dimensions) return new Map();
  return new Map(previous.passages.map((passage, at) => [embeddingText(passage), vectorAt(previous.vectors, at)]));
}

/** Texts given to the model at once, between two reports of how far it is. */
const BATCH = 64;

async function embedBatch(texts: readonly string[], embedder: Embedder): Promise<[string, Float32Array][]> {
  const vectors = await embedder.embed(texts).catch((cause: unknown) => {
    throw new KnowledgeError('embedding-failed', `${embedder.model} could not embed the documents`, { cause });
  });
  return texts.map((text, at) => {
    const vector = vectors[at];
    if (vector?.length === embedder.dimensions) return [text, vector];
    throw new KnowledgeError(
      'embedding-failed',
      `${embedder.model} gave no vector of ${embedder.dimensions} dimensions`,
    );
  });
}

async function embedNew(
  texts: readonly string[],
  embedder: Embedder,
  onProgress: BuildOptions['onProgress'],
): Promise<Map<string, Float32Array>> {
  const vectors = new Map<string, Float32Array>();
  for (let at = 0; at < texts.length; at += BATCH) {
    for (const [text, vector] of await embedBatch(texts.slice(at, at + BATCH), embedder)) vectors.set(text, vector);
    onProgress?.({ step: 'embed', done: vectors.size, total: texts.length });
  }
  return vectors;
}

const json = (value: unknown): Uint8Array => new TextEncoder().encode(JSON.stringify(value));
const bytesOf = ({ buffer, byteOffset, byteLength }: ArrayBufferView): Uint8Array =>
  new Uint8Array(buffer, byteOffset, byteLength);

/**
 * Documents to one snapshot file. A passage whose title, headings and text stand in the one before keeps its vector; only the
 * others go to the model.
 * @throws KnowledgeError `nothing-to-publish`, `embedding-failed`
 */
export async function buildSnapshot(
  { sources, synonyms, problems }: Material,
  embedder: Embedder,
  { previous, onProgress }: BuildOptions = {},
): Promise<BuiltSnapshot> {
  const passages = sources.flatMap((source) => source.passages);
  if (passages.length === 0) throw new KnowledgeError('nothing-to-publish', 'no document gave a passage');

  const known = knownVectors(embedder, previous);
  const texts = passages.map(embeddingText);
  const fresh = await embedNew([...new Set(texts.filter((text) => !known.has(text)))], embedder, onProgress);
  const vectors = quantizeVectors(
    texts.map((text) => known.get(text) ?? fresh.get(text) ?? new Float32Array(embedder.dimensions)),
    embedder.dimensions,
  );

  const index = buildTextIndex(passages);
  const answering = new Map([
    [section.passages, json(passages)],
    [section.synonyms, json(synonyms)],
    [section.terms, json(index.terms)],
    [section.starts, bytesOf(index.starts)],
    [section.ordinals, bytesOf(index.ordinals)],
    [section.counts, index.counts],
    [section.lengths, bytesOf(index.lengths)],
    [section.scales, bytesOf(vectors.scales)],
    [section.values, bytesOf(vectors.values)],
  ]);
  const stored = sources.map((source) => ({ ...source, passages: source.passages.length }));
  const aside = new Map([
    [section.sources, json(stored)],
    [section.problems, json(problems)],
  ]);
  const { model, dimensions } = embedder;
  const encoded = encodeSnapshot({ embedding: { model, dimensions }, sections: answering }, aside);
  return { ...encoded, passages: passages.length, embedded: fresh.size };
}
