import { z } from 'zod';
import { analyzeText } from './analyze-text.ts';

/** Per locale, groups of words or short phrases that people use for the same thing. */
export const synonymGroups = z.record(z.string(), z.array(z.array(z.string()).min(2)));
export type SynonymGroups = z.infer<typeof synonymGroups>;

/**
 * What else each term is called, as phrases of terms. Only a single word is looked up, but it may stand for a phrase:
 * "stroller" for "push chair".
 */
export function synonymsByTerm(groups: SynonymGroups): ReadonlyMap<string, readonly (readonly string[])[]> {
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
