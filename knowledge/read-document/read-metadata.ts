import { posix } from 'node:path';
import * as z from 'zod/mini';
import { type Audience, audiences } from '../../bot-definition/contract/identity-claims.ts';
import type { Block } from './block.ts';

export const localeId = z.string().check(z.regex(/^[a-z]{2,3}_[A-Z]{2}$/, 'a Lex locale id such as "en_US"'));

/** What a document says of itself, or a file beside it says of it. Whatever is missing is told from where it lies. */
const metadataSchema = z.object({
  title: z.optional(z.string().check(z.trim(), z.minLength(1))),
  locale: z.optional(localeId),
  /** As formats write it: "de", "de-DE". */
  language: z.optional(z.string()),
  audience: z.optional(z.enum(audiences)),
  updated: z.optional(z.iso.date()),
  url: z.optional(z.url({ protocol: /^https?$/ })),
  /** The document that this one translates, as "public/baggage" or "public/baggage.md". */
  translationOf: z.optional(z.string().check(z.minLength(1))),
});
export type Metadata = z.infer<typeof metadataSchema>;

/** What holds for a folder of documents: its knowledge.yaml. */
export interface FolderDefaults {
  /** Of documents that lie in neither public/ nor staff/; without it, only staff are told of them. */
  readonly audience?: Audience;
  /** Of documents that do not say their language. */
  readonly locale: string;
  /** The address of a document is its path below this one. */
  readonly baseUrl?: string;
}

/** @throws Error that names each field and what is wrong with it */
export function parseMetadata(metadata: unknown): Metadata {
  const parsed = metadataSchema.safeParse(metadata ?? {});
  if (parsed.success) return parsed.data;
  const problems = parsed.error.issues.map((issue) => `${issue.path.join('.') || 'all of it'}: ${issue.message}`);
  throw new Error(`what it says of itself cannot be used: ${problems.join('; ')}`);
}

/** Of what a format keeps of any document, what fits. A page's "audience" may be "all", and its date may be a season. */
export function fittingMetadata(noted: Readonly<Record<string, string>>): Metadata {
  const fields = Object.entries(metadataSchema.shape).map(([name, schema]) => [
    name,
    schema.safeParse(noted[name]).data,
  ]);
  return metadataSchema.parse(Object.fromEntries(fields));
}

/** The Lex locale of each language, the bot's own where it has one, for documents that name only the language. */
const LOCALES: ReadonlyMap<string, string> = new Map(
  ['en_US', 'de_DE', 'es_US', 'fr_FR', 'it_IT', 'pt_PT', 'nl_NL', 'ja_JP', 'zh_CN', 'ko_KR'].map((id) => [
    id.slice(0, 2),
    id,
  ]),
);

const localeOfLanguage = (language: string | undefined): string | undefined =>
  LOCALES.get(language?.slice(0, 2).toLowerCase() ?? '');

/** "public/de/bags.md" and "handbook/fr-FR/a.pdf" lie in a folder of their language. */
function localeOfPath(path: string): string | undefined {
  const folders = path.split('/').slice(0, -1);
  const language = folders.findLast(
    (folder) => /^[a-z]{2}(?:[-_][A-Z]{2})?$/.test(folder) && LOCALES.has(folder.slice(0, 2)),
  );
  return localeOfLanguage(language);
}

/** "lost-property_form.pdf" → "Lost property form". */
function titleOfName(path: string): string {
  const name = posix
    .basename(path, posix.extname(path))
    .replaceAll(/[-_\s]+/g, ' ')
    .trim();
  return name.charAt(0).toUpperCase() + name.slice(1);
}

const titleOfBlocks = (blocks: readonly Block[]): string | undefined =>
  blocks.slice(0, 3).find((block) => block.kind === 'heading')?.text;

interface Told {
  readonly path: string;
  readonly blocks: readonly Block[];
  readonly changed: string;
  readonly defaults: FolderDefaults;
}

export interface Known {
  readonly title: string;
  readonly localeId: string;
  readonly updated: string;
  /** Empty when the document has no address on the web. */
  readonly url: string;
}

/** What is known of a document, by itself, by where it lies, and by what holds for its folder, in this order. */
export function completeMetadata(said: Metadata, { path, blocks, changed, defaults }: Told): Known {
  const { baseUrl, locale } = defaults;
  return {
    title: said.title ?? titleOfBlocks(blocks) ?? titleOfName(path),
    localeId: said.locale ?? localeOfPath(path) ?? localeOfLanguage(said.language) ?? locale,
    updated: said.updated ?? changed,
    url:
      said.url ??
      (baseUrl === undefined ? '' : new URL(path.split('/').map(encodeURIComponent).join('/'), baseUrl).href),
  };
}
