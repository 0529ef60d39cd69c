import type { LanguagePair } from './translation-engine.ts';

/** One meaning by language code, as it is to be written. */
export type Term = Readonly<Record<string, string>>;

export interface TermTable {
  /** Of the first row: the first one is the source of a terminology with one direction. */
  readonly languages: readonly string[];
  readonly terms: readonly Term[];
}

export interface AppliedTerm {
  readonly SourceText: string;
  readonly TargetText: string;
}

/** Fields of one row; quotes may stand round a field and are doubled inside it. */
const fieldsOf = (row: string, separator: string): readonly string[] =>
  [...row.matchAll(new RegExp(`(?:^|${separator})(?:"((?:[^"]|"")*)"|([^${separator}]*))`, 'gu'))].map(
    ([, quoted, plain = '']) => (quoted === undefined ? plain.trim() : quoted.replaceAll('""', '"')),
  );

/** Translate's CSV or TSV: language codes, then one term a row. Undefined when it is none. */
export function parseTerms(file: string, separator: ',' | '\t'): TermTable | undefined {
  const [first = '', ...rows] = file
    .replace(/^\uFEFF/, '')
    .split(/\r?\n/)
    .filter((row) => row.trim() !== '');
  const languages = fieldsOf(first, separator);
  const isHeader = languages.length > 1 && new Set(languages).size === languages.length;
  if (!isHeader || !languages.every((language) => /^[a-z]{2}(?:-[A-Z]{2})?$/.test(language))) return undefined;
  const terms = rows.map((row) => {
    const fields = fieldsOf(row, separator);
    return Object.fromEntries(languages.map((language, at) => [language, fields[at] ?? ''] as const));
  });
  return { languages, terms };
}

const escaped = (text: string): string => text.replaceAll(/[.*+?^${}()|[\]\\/]/g, String.raw`\$&`);

/** The terms of one direction, written alike only: Translate heeds capitals. */
export const termsBetween = (terms: readonly Term[], { from, to }: LanguagePair): ReadonlyMap<string, string> =>
  new Map(terms.flatMap((term) => (term[from] && term[to] ? [[term[from], term[to]] as const] : [])));

export interface MarkedText {
  readonly text: string;
  readonly applied: readonly AppliedTerm[];
}

/** Takes the terms out, the longest first, so that "Meridian Compass" is one. */
export function markTerms(text: string, terms: ReadonlyMap<string, string>): MarkedText {
  const sources = [...terms.keys()].sort((a, b) => b.length - a.length);
  if (sources.length === 0) return { text, applied: [] };
  const pattern = new RegExp(String.raw`(?<![\p{L}\p{N}])(?:${sources.map(escaped).join('|')})(?![\p{L}\p{N}])`, 'gu');
  const applied: AppliedTerm[] = [];
  const marked = text.replaceAll(pattern, (source) => {
    applied.push({ SourceText: source, TargetText: terms.get(source) ?? source });
    return `⟦${applied.length - 1}⟧`;
  });
  return { text: marked, applied };
}

/** Undefined when the translation has lost one. */
export function unmarkTerms(translated: string, applied: readonly AppliedTerm[]): string | undefined {
  const isWhole = applied.every((_, at) => translated.split(`⟦${at}⟧`).length === 2);
  return isWhole
    ? translated.replaceAll(/⟦(\d+)⟧/g, (mark, at: string) => applied[Number(at)]?.TargetText ?? mark)
    : undefined;
}
