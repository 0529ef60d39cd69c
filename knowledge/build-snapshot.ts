import { KnowledgeError } from './errors.ts';
import { type Snapshot, section } from './load-snapshot.ts';
import type { Passage } from './passage.ts';
import type { Document } from './read-document/read-document.ts';
import { encodeSnapshot } from './snapshot-format.ts';
import { splitPassages } from './split-passages.ts';
import { buildTextIndex } from './text-index.ts';
import { quantizeVectors, vectorAt } from './vector-index.ts';
import type { SynonymGroups } from './analysis/concepts.ts';

/** The embedding model, whichever it is. */
export interface Embedder {
  /** Names the model and everything that changes its vectors; other vectors are never mixed with these. */
  readonly model: string;
  readonly dimensions: number;
  /** Unit vectors in the order of the texts. */
  embed(texts: readonly string[], signal?: AbortSignal): Promise<readonly Float32Array[]>;
}

export interface Material {
  readonly documents: readonly Document[];
  readonly synonyms: SynonymGroups;
}

export interface BuiltSnapshot {
  readonly bytes: Uint8Array;
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

async function embedNew(texts: readonly string[], embedder: Embedder): Promise<Map<string, Float32Array>> {
  if (texts.length === 0) return new Map();
  const vectors = await embedder.embed(texts).catch((cause: unknown) => {
    throw new KnowledgeError('embedding-failed', `${embedder.model} could not embed the documents`, { cause });
  });
  return new Map(
    texts.map((text, at) => {
      const vector = vectors[at];
      if (vector?.length === embedder.dimensions) return [text, vector];
      throw new KnowledgeError(
        'embedding-failed',
        `${embedder.model} gave no vector of ${embedder.dimensions} dimensions`,
      );
    }),
  );
}

const json = (value: unknown): Uint8Array => new TextEncoder().encode(JSON.stringify(value));
const bytesOf = ({ buffer, byteOffset, byteLength }: ArrayBufferView): Uint8Array =>
  new Uint8Array(buffer, byteOffset, byteLength);

/**
 * Documents to one snapshot file. A passage whose title, headings and text stand in `previous` keeps its vector; only the others
 * go to the model.
 * @throws KnowledgeError `nothing-to-publish`, `embedding-failed`
 */
export async function buildSnapshot(
  { documents, synonyms }: Material,
  embedder: Embedder,
  previous?: Snapshot,
): Promise<BuiltSnapshot> {
  const passages = documents.flatMap(splitPassages);
  if (passages.length === 0) throw new KnowledgeError('nothing-to-publish', 'no document gave a passage');

  const known = knownVectors(embedder, previous);
  const texts = passages.map(embeddingText);
  const fresh = await embedNew([...new Set(texts.filter((text) => !known.has(text)))], embedder);
  const vectors = quantizeVectors(
    texts.map((text) => known.get(text) ?? fresh.get(text) ?? new Float32Array(embedder.dimensions)),
    embedder.dimensions,
  );

  const index = buildTextIndex(passages);
  const bytes = encodeSnapshot({
    embedding: { model: embedder.model, dimensions: embedder.dimensions },
    sections: new Map([
      [section.passages, json(passages)],
      [section.synonyms, json(synonyms)],
      [section.terms, json(index.terms)],
      [section.starts, bytesOf(index.starts)],
      [section.ordinals, bytesOf(index.ordinals)],
      [section.counts, index.counts],
      [section.lengths, bytesOf(index.lengths)],
      [section.scales, bytesOf(vectors.scales)],
      [section.values, bytesOf(vectors.values)],
    ]),
  });
  return { bytes, passages: passages.length, embedded: fresh.size };
}
