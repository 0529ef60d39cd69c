import { parse } from 'yaml';
import * as z from 'zod/mini';
import { audiences } from '../bot-definition/contract/identity-claims.ts';
import { type SynonymGroups, synonymGroups } from './analysis/concepts.ts';
import { folderFiles } from './choose-documents.ts';
import type { DocumentFolder } from './document-folder.ts';
import type { DocumentProblem } from './ingest-report.ts';
import { type FolderDefaults, localeId } from './read-document/read-metadata.ts';

const settingsSchema = z.strictObject({
  audience: z.optional(z.enum(audiences)),
  locale: z._default(localeId, 'en_US'),
  baseUrl: z.optional(z.url({ protocol: /^https?$/ }).check(z.endsWith('/', 'an address that ends in "/"'))),
});

export interface FolderFiles {
  readonly defaults: FolderDefaults;
  readonly synonyms: SynonymGroups;
  readonly problems: readonly DocumentProblem[];
}

/** The first line says what and where; YAML's own message goes on with a drawing of the place. */
export const firstLine = (error: unknown): string =>
  (error instanceof z.core.$ZodError ? z.prettifyError(error) : String(error)).split('\n')[0] ?? '';

/** A file that cannot be used is told of, and `without` it the documents are still worth publishing. */
async function readYaml<T>(
  folder: DocumentFolder,
  path: string,
  { schema, without }: { schema: z.ZodMiniType<T>; without: T },
) {
  const bytes = await folder.read(path);
  if (!bytes) return { value: without, problems: [] };
  try {
    return { value: schema.parse(parse(new TextDecoder().decode(bytes)) ?? {}), problems: [] };
  } catch (error) {
    return { value: without, problems: [{ path, message: firstLine(error) }] };
  }
}

/** What belongs to all documents of a folder: knowledge.yaml and synonyms.yaml. */
export async function readFolderFiles(folder: DocumentFolder): Promise<FolderFiles> {
  const [settings, synonyms] = await Promise.all([
    readYaml(folder, folderFiles.settings, { schema: settingsSchema, without: settingsSchema.parse({}) }),
    readYaml(folder, folderFiles.synonyms, { schema: synonymGroups, without: {} }),
  ]);
  const { audience, locale, baseUrl } = settings.value;
  return {
    defaults: { locale, ...(audience && { audience }), ...(baseUrl !== undefined && { baseUrl }) },
    synonyms: synonyms.value,
    problems: [...settings.problems, ...synonyms.problems],
  };
}
