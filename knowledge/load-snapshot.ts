import { z } from 'zod';
import { audiences } from '../bot-definition/contract/identity-claims.ts';
import { analyzeText } from './analyze-text.ts';
import type { Hit } from './best-hits.ts';
import { createConceptReader, type SynonymGroups, synonymGroups } from './concepts.ts';
import { KnowledgeError } from './errors.ts';
import type { Passage, PassageFilter, PassageStore, ScoredPassage } from './passage.ts';
import { decodeSnapshot } from './snapshot-format.ts';
import { openTextIndex, type TextIndex } from './text-index.ts';
import { type QuantizedVectors, searchVectors } from './vector-index.ts';

/** The sections of a snapshot file. */
export const section = {
  passages: 'passages',
  synonyms: 'synonyms',
  terms: 'terms',
  starts: 'posting-starts',
  ordinals: 'posting-ordinals',
  counts: 'posting-counts',
  lengths: 'passage-lengths',
  scales: 'vector-scales',
  values: 'vector-values',
} as const;

const passageSchema = z.object({
  id: z.string(),
  documentId: z.string(),
  title: z.string(),
  headings: z.array(z.string()),
  url: z.string(),
  audience: z.enum(audiences),
  localeId: z.string(),
  updated: z.string(),
  text: z.string(),
});

/** A snapshot opened: what the next build re-uses, and what a store searches. */
export interface Snapshot {
  readonly version: string;
  readonly embedding: { readonly model: string; readonly dimensions: number };
  readonly passages: readonly Passage[];
  readonly vectors: QuantizedVectors;
  readonly synonyms: SynonymGroups;
  readonly textIndex: TextIndex;
}

/** @throws KnowledgeError `snapshot-foreign` or `snapshot-damaged` */
export function readSnapshot(bytes: Uint8Array): Snapshot {
  const { version, embedding, sections } = decodeSnapshot(bytes);
  const part = (name: string): Uint8Array => {
    const found = sections.get(name);
    if (!found) throw new KnowledgeError('snapshot-foreign', `the knowledge snapshot has no section "${name}"`);
    return found;
  };
  const json = (name: string): unknown => JSON.parse(new TextDecoder().decode(part(name)));
  // Copied, because four-byte numbers must begin at a multiple of four and a section begins anywhere.
  const copied = (name: string): ArrayBuffer => Uint8Array.from(part(name)).buffer;
  return {
    version,
    embedding,
    passages: z.array(passageSchema).parse(json(section.passages)),
    synonyms: synonymGroups.parse(json(section.synonyms)),
    textIndex: {
      terms: z.array(z.string()).parse(json(section.terms)),
      starts: new Uint32Array(copied(section.starts)),
      ordinals: new Uint32Array(copied(section.ordinals)),
      counts: new Uint8Array(copied(section.counts)),
      lengths: new Uint32Array(copied(section.lengths)),
    },
    vectors: {
      dimensions: embedding.dimensions,
      values: new Int8Array(copied(section.values)),
      scales: new Float32Array(copied(section.scales)),
    },
  };
}

/** The one place that says who may be shown what. */
const mayBeShown = (passage: Passage, { audience, localeId }: PassageFilter): boolean =>
  passage.localeId === localeId && (passage.audience === 'public' || audience === 'staff');

export function openStore(snapshot: Snapshot): PassageStore {
  const { version, passages, vectors } = snapshot;
  const index = openTextIndex(snapshot.textIndex);
  const concepts = createConceptReader(snapshot.synonyms, { ...index, terms: snapshot.textIndex.terms });
  const masks = new Map<string, Uint8Array>();

  const visibleTo = (filter: PassageFilter): Uint8Array => {
    const key = `${filter.audience} ${filter.localeId}`;
    const known = masks.get(key) ?? Uint8Array.from(passages, (passage) => Number(mayBeShown(passage, filter)));
    masks.set(key, known);
    return known;
  };
  const toPassages = (hits: readonly Hit[]): ScoredPassage[] =>
    hits.flatMap(({ ordinal, score }) => {
      const passage = passages[ordinal];
      return passage ? [{ passage, score }] : [];
    });
  return {
    version,
    dimensions: vectors.dimensions,
    vocabulary: { terms: analyzeText, concepts },
    searchText: (query, filter, limit) =>
      toPassages(index.search(concepts(query, filter.localeId), { visible: visibleTo(filter), limit })),
    searchVector(vector, filter, limit) {
      if (vector.length !== vectors.dimensions) {
        throw new KnowledgeError(
          'embedding-failed',
          `the question's vector has ${vector.length} dimensions, the snapshot's have ${vectors.dimensions}`,
        );
      }
      return toPassages(searchVectors(vectors, vector, { visible: visibleTo(filter), limit }));
    },
  };
}
