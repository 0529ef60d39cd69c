import type { LanguagePair, TranslationEngine } from './translation-engine.ts';

/** One sentence by language code, such as `{ en: 'Hello {name}.', de: 'Guten Tag, {name}.' }`; `{…}` stands for any value. */
export type TranslationUnit = Readonly<Record<string, string>>;

interface Template {
  readonly pattern: RegExp;
  readonly names: readonly string[];
  readonly target: string;
  /** How much of it is fixed: the more, the surer a match. */
  readonly fixed: number;
}

/** A template that is nearly all placeholders would match anything. */
const leastFixed = 4;

const normal = (text: string): string => text.trim().replaceAll(/\s+/g, ' ');
const escaped = (text: string): string => text.replaceAll(/[.*+?^${}()|[\]\\/]/g, String.raw`\$&`);

/** Translates what somebody has translated before: whole texts, filled-in templates, and texts of which each sentence is known. */
export function createTranslationMemory(units: readonly TranslationUnit[]): TranslationEngine {
  const byPair = new Map<string, (text: string) => string | undefined>();
  return async (text, pair) => {
    const key = `${pair.from}>${pair.to}`;
    const look = byPair.get(key) ?? lookUp(units, pair);
    byPair.set(key, look);
    return look(normal(text)) ?? bySentence(normal(text), pair.from, look);
  };
}

function lookUp(units: readonly TranslationUnit[], { from, to }: LanguagePair): (text: string) => string | undefined {
  const exact = new Map<string, string>();
  const templates: Template[] = [];
  for (const unit of units) {
    const [source, target] = [unit[from], unit[to]];
    if (source === undefined || target === undefined) continue;
    if (/\{\w+\}/.test(source)) templates.push(templateOf(normal(source), target));
    else exact.set(normal(source), target);
  }
  const sure = templates.filter(({ fixed }) => fixed >= leastFixed).sort((a, b) => b.fixed - a.fixed);
  const look = (text: string, depth = 0): string | undefined => {
    const known = exact.get(text);
    if (known !== undefined || depth > 2) return known;
    for (const template of sure) {
      const match = template.pattern.exec(text);
      // What stands for a placeholder may be a phrase of the memory itself.
      if (match) return filled(template, match, (value) => look(value, depth + 1) ?? value);
    }
    return undefined;
  };
  return (text) => look(text);
}

function templateOf(source: string, target: string): Template {
  const names = [...source.matchAll(/\{(\w+)\}/g)].map(([, name = '']) => name);
  const fixed = source.split(/\{\w+\}/);
  return {
    pattern: new RegExp(`^${fixed.map(escaped).join('(.{1,300}?)')}$`, 'u'),
    names,
    target,
    fixed: fixed.join('').replaceAll(/[^\p{L}]/gu, '').length,
  };
}

function filled({ names, target }: Template, match: RegExpExecArray, value: (text: string) => string): string {
  const values = new Map(names.map((name, index) => [name, value(match[index + 1] ?? '')]));
  return target.replaceAll(/\{(\w+)\}/g, (placeholder, name: string) => values.get(name) ?? placeholder);
}

function bySentence(text: string, language: string, look: (text: string) => string | undefined): string | undefined {
  const segments = new Intl.Segmenter(language, { granularity: 'sentence' }).segment(text);
  const sentences = [...segments].map(({ segment }) => look(segment.trim()));
  const known = sentences.filter((sentence) => sentence !== undefined);
  return known.length > 1 && known.length === sentences.length ? known.join(' ') : undefined;
}
