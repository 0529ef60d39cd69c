import type { DocumentProblem } from './ingest-report.ts';
import type { Source } from './load-snapshot.ts';

/** What is wrong with documents that are each in order: seen only when they lie beside each other. */
export function compareDocuments(sources: readonly Source[]): DocumentProblem[] {
  const ids = new Set(sources.flatMap(({ passages }) => passages[0]?.documentId ?? []));
  const titled = new Map<string, string>();
  const problems: DocumentProblem[] = [];
  for (const { path, passages } of sources) {
    const [first] = passages;
    if (!first) continue;
    const { title, localeId, translationOf } = first;
    const name = `${localeId} ${title.toLowerCase()}`;
    const other = titled.get(name);
    if (other === undefined) titled.set(name, path);
    else
      problems.push({ path, message: `has the title of ${other}, "${title}": nobody can tell their citations apart` });
    if (translationOf !== undefined && !ids.has(translationOf)) {
      problems.push({ path, message: `says that it translates "${translationOf}", which is not there` });
    }
  }
  return problems;
}
