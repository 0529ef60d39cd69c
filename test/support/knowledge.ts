import type { Embedder } from '../../knowledge/build-snapshot.ts';
import { buildSnapshot, type Material } from '../../knowledge/build-snapshot.ts';
import { openStore, readSnapshot, type Source } from '../../knowledge/load-snapshot.ts';
import type { Passage, PassageStore } from '../../knowledge/passage-store.ts';
import { type Document, readDocument } from '../../knowledge/read-document/read-document.ts';
import { splitPassages } from '../../knowledge/split-passages.ts';

export interface Page {
  readonly path?: string;
  readonly front?: Readonly<Record<string, string>>;
  readonly body: string;
}

const frontOf = (path: string): Record<string, string> => ({
  title: path.replace(/^.*\//, '').replace(/\.\w+$/, ''),
  locale: 'en_US',
  audience: path.split('/')[0] ?? 'public',
  updated: '2026-03-01',
  url: `https://www.meridian-travel.example/help/${path.replace(/^.*\//, '').replace(/\.\w+$/, '')}`,
});

/** A Markdown file as an author would have written it. */
export function aMarkdownFile({ path = 'public/page.md', front = {}, body }: Page): {
  path: string;
  bytes: Uint8Array;
} {
  const lines = Object.entries({ ...frontOf(path), ...front }).map(([key, value]) => `${key}: ${value}`);
  return { path, bytes: new TextEncoder().encode(['---', ...lines, '---', '', body].join('\n')) };
}

export const aDocument = (page: Page): Promise<Document> => readDocument(aMarkdownFile(page));

export const aPassage = (passage: Partial<Passage> = {}): Passage => ({
  id: 'public/baggage#1',
  documentId: 'public/baggage',
  title: 'Baggage',
  headings: [],
  url: 'https://www.meridian-travel.example/help/baggage',
  audience: 'public',
  localeId: 'en_US',
  updated: '2026-03-01',
  text: 'A checked bag may weigh up to 23 kg in economy. An extra bag costs $45.',
  ...passage,
});

/** Each word points in a direction of its own, so texts with the same words are near each other. Remembers what it was given. */
export function aWordEmbedder(dimensions = 32): Embedder & { readonly given: string[] } {
  const given: string[] = [];
  return {
    model: 'words',
    dimensions,
    given,
    embed: async (texts) => {
      given.push(...texts);
      return texts.map((text) => wordVector(text, dimensions));
    },
  };
}

export function wordVector(text: string, dimensions = 32): Float32Array {
  const vector = new Float32Array(dimensions);
  for (const word of text.toLowerCase().match(/[a-z0-9]+/g) ?? ['']) {
    const hash = Array.from(word).reduce((sum, letter) => (sum * 31 + letter.charCodeAt(0)) % 9973, 7);
    vector[hash % dimensions] = (vector[hash % dimensions] ?? 0) + 1;
  }
  const length = Math.hypot(...vector);
  return vector.map((value) => value / length);
}

/** What an ingest has read of these pages. */
export async function aMaterial(pages: readonly Page[]): Promise<Material> {
  const sources = await Promise.all(
    pages.map(async (page): Promise<Source> => {
      const document = await aDocument(page);
      return { path: page.path ?? document.id, tag: 'read', passages: splitPassages(document), messages: [] };
    }),
  );
  return { sources, synonyms: {}, problems: [] };
}

export async function aStore(pages: readonly Page[], synonyms: Record<string, string[][]> = {}): Promise<PassageStore> {
  const { bytes } = await buildSnapshot({ ...(await aMaterial(pages)), synonyms }, aWordEmbedder());
  return openStore(readSnapshot(bytes));
}
