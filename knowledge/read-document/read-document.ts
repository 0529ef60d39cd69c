import { posix } from 'node:path';
import { type Audience, audiences } from '../../bot-definition/contract/identity-claims.ts';
import { KnowledgeError } from '../errors.ts';
import type { Block, DocumentContent, DocumentFormat } from './block.ts';
import {
  completeMetadata,
  fittingMetadata,
  type FolderDefaults,
  type Metadata,
  parseMetadata,
} from './read-metadata.ts';

/** A file as it lies under the knowledge folder. */
export interface SourceFile {
  /** Relative, with "/": "public/baggage.md". */
  readonly path: string;
  readonly bytes: Uint8Array;
  /** What a file beside it says of it; it wins over what the document says itself. */
  readonly about?: unknown;
  /** ISO date of the file's last change, for documents without a date of their own. */
  readonly changed?: string;
}

export interface Document {
  /** Its path; without the extension when that is .md, the usual one. */
  readonly id: string;
  readonly title: string;
  readonly url: string;
  readonly audience: Audience;
  readonly localeId: string;
  readonly updated: string;
  /** Id of the document that this one is a translation of. */
  readonly translationOf?: string;
  readonly blocks: readonly Block[];
  /** What the author should mend, although the document is usable. */
  readonly warnings: readonly string[];
}

/** How the folder lies: with public/ and staff/, or in its own way. */
export type FolderSettings = FolderDefaults & { readonly hasAudienceFolders: boolean };

/** One reader an extension; to add a format, add a line. Loaded when a document needs it: a PDF reader is large. */
const FORMATS: ReadonlyMap<string, () => Promise<DocumentFormat>> = new Map([
  ['.md', async () => (await import('./markdown.ts')).readMarkdown],
  ['.html', async () => (await import('./html.ts')).readHtml],
  ['.htm', async () => (await import('./html.ts')).readHtml],
  ['.pdf', async () => (await import('./pdf.ts')).readPdf],
  ['.docx', async () => (await import('./docx.ts')).readDocx],
  ['.txt', async () => (await import('./text.ts')).readText],
]);

/** Changes when a reader, or the way of cutting into passages, gives other passages of the same bytes: then all is read anew. */
export const READERS_VERSION = 1;

const extensionOf = (path: string): string => posix.extname(path).toLowerCase();
export const documentId = (path: string): string => path.replace(/\.md$/i, '');

const unreadable = (message: string, cause?: unknown): KnowledgeError =>
  new KnowledgeError('document-unreadable', message, { cause });

const messageOf = (error: unknown): string =>
  error instanceof Error ? (error.message.split('\n')[0] ?? '') : String(error);

async function readContent({ path, bytes }: SourceFile): Promise<DocumentContent> {
  const format = FORMATS.get(extensionOf(path));
  if (!format) throw unreadable(`no reader for "${extensionOf(path)}" (readable: ${[...FORMATS.keys()].join(', ')})`);
  if (bytes.length === 0) throw unreadable('is empty');
  const read = await format();
  return Promise.resolve(bytes)
    .then(read)
    .catch((cause: unknown) => {
      throw unreadable(messageOf(cause), cause);
    });
}

function metadataOf(content: DocumentContent, about: unknown): Metadata {
  try {
    return { ...fittingMetadata(content.noted ?? {}), ...parseMetadata(content.metadata), ...parseMetadata(about) };
  } catch (cause) {
    throw unreadable(messageOf(cause), cause);
  }
}

interface Told {
  readonly audience: Audience;
  readonly warnings: readonly string[];
}

/**
 * The stricter holds where folder and document differ, because telling the public what was meant for staff cannot be taken back.
 * Outside of both folders a document is public only when it says so, or its folder does.
 */
function audienceOf(path: string, said: Audience | undefined, settings: FolderSettings): Told {
  const folder = audiences.find((audience) => path.startsWith(`${audience}/`));
  if (settings.hasAudienceFolders) {
    if (!folder) throw unreadable(`lies in neither ${audiences.map((name) => `${name}/`).join(' nor ')}`);
    const differ = said !== undefined && said !== folder;
    const warnings = differ ? [`lies in ${folder}/ but says audience "${said}": treated as staff`] : [];
    return { audience: differ ? 'staff' : folder, warnings };
  }
  return { audience: said ?? settings.audience ?? 'staff', warnings: [] };
}

const USUAL: FolderSettings = { locale: 'en_US', hasAudienceFolders: true };

/** Reads one file. @throws KnowledgeError `document-unreadable`, with what to mend */
export async function readDocument(file: SourceFile, settings: FolderSettings = USUAL): Promise<Document> {
  const content = await readContent(file);
  const said = metadataOf(content, file.about);
  const { audience, warnings } = audienceOf(file.path, said.audience, settings);
  const { blocks } = content;
  if (!blocks.some((block) => block.kind !== 'heading')) throw unreadable('has no text');
  const changed = file.changed ?? '1970-01-01';
  return {
    id: documentId(file.path),
    ...completeMetadata(said, { path: file.path, blocks, changed, defaults: settings }),
    ...(said.translationOf !== undefined && { translationOf: documentId(said.translationOf) }),
    audience,
    blocks,
    warnings: [...warnings, ...(content.warnings ?? [])],
  };
}
