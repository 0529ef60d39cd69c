import * as z from 'zod/mini';
import { audiences } from '../bot-definition/contract/identity-claims.ts';
import { analyzeText } from './analysis/analyze-text.ts';
import type { Hit } from './best-hits.ts';
import { createConceptReader, type SynonymGroups, synonymGroups } from './analysis/concepts.ts';
import { KnowledgeError } from './errors.ts';
import type { Concept, Passage, PassageFilter, PassageStore, ScoredPassage } from './passage.ts';
import type { DocumentProblem } from './ingest-report.ts';
import { decodeSnapshot } from './snapshot-format.ts';
import { openTextIndex, type TextIndex, type TextSearch } from './text-index.ts';
import { openVectors, type QuantizedVectors } from './vector-index.ts';

/** The sections of a snapshot file. */
export const section = {
  passages: 'passages',
  synonyms: 'synonyms',
  sources: 'sources',
  problems: 'problems',
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
  translationOf: z.exactOptional(z.string()),
  text: z.string(),
});

const problemsSchema = z.array(z.object({ path: z.string(), message: z.string() }));
/** Passages stand in the order of their documents, so that their number says which they are. */
const sourcesSchema = z.array(
  z.object({
    path: z.string(),
    tag: z.string(),
    passages: z.int().check(z.nonnegative()),
    messages: z.array(z.string()),
  }),
);

/** A document that was read, or could not be. */
export interface Source {
  readonly path: string;
  /** While it stays, the document's passages do. */
  readonly tag: string;
  /** None when the document could not be read. */
  readonly passages: readonly Passage[];
  /** What the author should mend. */
  readonly messages: readonly string[];
}

/** A snapshot opened: what the next build re-uses, and what a store searches. */
export interface Snapshot {
  readonly version: string;
  /** Of the whole file, what it says of its documents' state included. */
  readonly digest: string;
  readonly embedding: { readonly model: string; readonly dimensions: number };
  readonly passages: readonly Passage[];
  readonly vectors: QuantizedVectors;
  readonly synonyms: SynonymGroups;
  readonly textIndex: TextIndex;
  readonly sources: readonly Source[];
  readonly problems: readonly DocumentProblem[];
}

/** @throws KnowledgeError `snapshot-foreign` or `snapshot-damaged` */
export function readSnapshot(bytes: Uint8Array): Snapshot {
  const { version, digest, embedding, sections } = decodeSnapshot(bytes);
  const part = (name: string): Uint8Array => {
    const found = sections.get(name);
    if (!found) throw new KnowledgeError('snapshot-foreign', `the knowledge snapshot has no section "${name}"`);
    return found;
  };
  const json = (name: string): unknown => JSON.parse(new TextDecoder().decode(part(name)));
  // Copied, because four-byte numbers must begin at a multiple of four and a section begins anywhere.
  const copied = (name: string): ArrayBuffer => Uint8Array.from(part(name)).buffer;
  const passages = z.array(passageSchema).parse(json(section.passages));
  return {
    version,
    digest,
    embedding,
    passages,
    sources: readSources(json(section.sources), passages),
    problems: problemsSchema.parse(json(section.problems)),
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

function readSources(value: unknown, passages: readonly Passage[]): Source[] {
  let at = 0;
  return sourcesSchema.parse(value).map((source) => {
    at += source.passages;
    return { ...source, passages: passages.slice(at - source.passages, at) };
  });
}

/** The one place that says who may be shown what. */
const mayBeShown = (passage: Passage, { audience, localeId }: PassageFilter): boolean =>
  passage.localeId === localeId && (passage.audience === 'public' || audience === 'staff');

/** The snapshot as one kind of asker sees it; both searches go through its mask. */
interface View {
  readonly visible: Uint8Array;
  readonly text: TextSearch;
  readonly readConcepts: (question: string) => readonly Concept[];
}

function openView({ passages, synonyms, textIndex }: Snapshot, filter: PassageFilter): View {
  const visible = Uint8Array.from(passages, (passage) => Number(mayBeShown(passage, filter)));
  const text = openTextIndex(textIndex, visible);
  const known = { ...text, terms: textIndex.terms };
  return { visible, text, readConcepts: createConceptReader(synonyms[filter.localeId] ?? [], known, filter.localeId) };
}

export function openStore(snapshot: Snapshot): PassageStore {
  const {
    version,
    passages,
    vectors: { dimensions },
  } = snapshot;
  const nearest = openVectors(snapshot.vectors);
  const views = new Map<string, View>();
  const viewOf = (filter: PassageFilter): View => {
    const key = `${filter.audience} ${filter.localeId}`;
    const view = views.get(key) ?? openView(snapshot, filter);
    views.set(key, view);
    return view;
  };
  const toPassages = (hits: readonly Hit[]): ScoredPassage[] =>
    hits.flatMap(({ ordinal, score }) => {
      const passage = passages[ordinal];
      return passage ? [{ passage, score }] : [];
    });

  return {
    version,
    dimensions,
    vocabulary: { terms: analyzeText, concepts: (question, filter) => viewOf(filter).readConcepts(question) },
    searchText(query, filter, limit) {
      const { text, readConcepts } = viewOf(filter);
      return toPassages(text.search(readConcepts(query), limit));
    },
    searchVector(vector, filter, limit) {
      if (vector.length !== dimensions) {
        throw new KnowledgeError(
          'embedding-failed',
          `the question's vector has ${vector.length} dimensions, the snapshot's have ${dimensions}`,
        );
      }
      return toPassages(nearest(vector, { visible: viewOf(filter).visible, limit }));
    },
  };
}
