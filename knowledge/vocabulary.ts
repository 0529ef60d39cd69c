import { analyzeText } from './analyze-text.ts';
import type { Passage, Vocabulary } from './passage.ts';

/** Per locale, groups of words or short phrases that people use for the same thing. */
export type SynonymGroups = Readonly<Record<string, readonly (readonly string[])[]>>;

/** What a snapshot keeps of its words. */
export interface VocabularyData {
  readonly passages: number;
  /** In how many passages a term stands. */
  readonly frequencies: Readonly<Record<string, number>>;
  readonly synonyms: SynonymGroups;
}

export function countTerms(passages: readonly Passage[]): Record<string, number> {
  const frequencies = new Map<string, number>();
  for (const { title, headings, text, localeId } of passages) {
    for (const term of new Set(analyzeText([title, ...headings, text].join('\n'), localeId))) {
      frequencies.set(term, (frequencies.get(term) ?? 0) + 1);
    }
  }
  return Object.fromEntries(frequencies);
}

/** Only a single word is looked up, but it may stand for a phrase: "pram" for "push chair". */
function synonymsByTerm(groups: SynonymGroups): Map<string, string[][]> {
  const byTerm = new Map<string, string[][]>();
  for (const [localeId, ofLocale] of Object.entries(groups)) {
    for (const group of ofLocale) {
      const phrases = group.map((phrase) => analyzeText(phrase, localeId)).filter((terms) => terms.length > 0);
      for (const [term, ...rest] of phrases) {
        if (term === undefined || rest.length > 0) continue;
        const others = phrases.filter((phrase) => phrase.length > 1 || phrase[0] !== term);
        byTerm.set(term, [...(byTerm.get(term) ?? []), ...others]);
      }
    }
  }
  return byTerm;
}

export function openVocabulary({ passages, frequencies, synonyms }: VocabularyData): Vocabulary {
  const byTerm = synonymsByTerm(synonyms);
  const counts = new Map(Object.entries(frequencies));
  return {
    terms: analyzeText,
    weight(term) {
      const count = counts.get(term) ?? 0;
      return Math.log(1 + (passages - count + 0.5) / (count + 0.5));
    },
    synonyms: (term) => byTerm.get(term) ?? [],
  };
}
