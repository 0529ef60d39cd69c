import { posix } from 'node:path';
import * as z from 'zod';
import { type Audience, audiences } from '../../bot-definition/contract/identity-claims.ts';
import { KnowledgeError } from '../errors.ts';
import type { Block, DocumentFormat } from './block.ts';
import { readMarkdown } from './markdown.ts';

/** A file as it lies under the knowledge folder. */
export interface SourceFile {
  /** Relative, with "/": "public/baggage.md". Its first part is the audience. */
  readonly path: string;
  readonly bytes: Uint8Array;
}

export interface Document {
  readonly id: string;
  readonly title: string;
  readonly url: string;
  readonly audience: Audience;
  readonly localeId: string;
  readonly updated: string;
  readonly blocks: readonly Block[];
  /** What the author should mend, although the document is usable. */
  readonly warnings: readonly string[];
}

const metadataSchema = z.object({
  title: z.string().trim().min(1),
  locale: z.string().regex(/^[a-z]{2,3}_[A-Z]{2}$/, 'a Lex locale id such as "en_US"'),
  audience: z.enum(audiences),
  updated: z.iso.date(),
  url: z.url({ protocol: /^https?$/ }),
});

/** One reader an extension; to add a format, add a line. */
const FORMATS: ReadonlyMap<string, DocumentFormat> = new Map([['.md', readMarkdown]]);

const unreadable = (message: string, cause?: unknown): KnowledgeError =>
  new KnowledgeError('document-unreadable', message, { cause });

/**
 * Reads one file. Folder and front matter must name the same audience; where they differ the stricter holds, because telling
 * the public what was meant for staff cannot be taken back.
 * @throws KnowledgeError `document-unreadable`, with what to mend
 */
export async function readDocument(file: SourceFile): Promise<Document> {
  const extension = posix.extname(file.path).toLowerCase();
  const format = FORMATS.get(extension);
  if (!format) throw unreadable(`no reader for "${extension}" (readable: ${[...FORMATS.keys()].join(', ')})`);
  const folder = audiences.find((audience) => file.path.startsWith(`${audience}/`));
  if (!folder) throw unreadable(`lies in neither ${audiences.map((name) => `${name}/`).join(' nor ')}`);

  const content = await Promise.resolve(file.bytes)
    .then(format)
    .catch((cause: unknown) => {
      throw unreadable(cause instanceof Error ? cause.message : String(cause), cause);
    });
  const metadata = metadataSchema.safeParse(content.metadata);
  if (!metadata.success) throw unreadable(`front matter: ${describe(metadata.error)}`, metadata.error);
  if (!content.blocks.some((block) => block.kind !== 'heading')) throw unreadable('has no text');

  const { title, locale, audience, updated, url } = metadata.data;
  const warnings: string[] = [];
  if (audience !== folder) warnings.push(`lies in ${folder}/ but says audience "${audience}": treated as staff`);
  return {
    id: file.path.slice(0, -extension.length),
    title,
    url,
    audience: audience === folder ? folder : 'staff',
    localeId: locale,
    updated,
    blocks: content.blocks,
    warnings,
  };
}

const describe = (error: z.ZodError): string =>
  error.issues.map((issue) => `${issue.path.join('.') || 'missing'}: ${issue.message}`).join('; ');
