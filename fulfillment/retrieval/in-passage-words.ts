import type { Concept, ConceptName, Passage, Vocabulary } from '../../knowledge/passage-store.ts';
import { wordsPattern } from '../words-pattern.ts';

const WORD = wordsPattern(/[\p{L}\p{N}]+(?:['’-][\p{L}\p{N}]+)*/gu);

/**
 * What a passage calls a thing that was named otherwise, as precisely as it does anywhere: a suitcase is a "checked bag" rather than
 * "baggage". Undefined when it uses the name that was said, or none.
 */
function otherName({ names: [asked, ...others] }: Concept, terms: ReadonlySet<string>): ConceptName | undefined {
  const isThere = (name: ConceptName): boolean => name.terms.every((term) => terms.has(term));
  if (!asked || isThere(asked)) return undefined;
  return others.filter(isThere).toSorted((one, other) => other.terms.length - one.terms.length)[0];
}

/**
 * A question as a reader of the passage would put it: misspelt words as the passage spells them, and in brackets what it calls
 * the things that were named otherwise: "Is a bugy free?" → "Is a buggy free? (stroller)".
 */
export function inPassageWords(
  question: string,
  { title, headings, text, localeId }: Passage,
  { concepts, vocabulary }: { readonly concepts: readonly Concept[]; readonly vocabulary: Vocabulary },
): string {
  const whole = [title, ...headings, text].join('\n');
  const termOf = (word: string): string => vocabulary.terms(word, localeId).join(' ');
  const terms = new Set(vocabulary.terms(whole, localeId));
  const others = concepts.flatMap((concept) => otherName(concept, terms)?.text ?? []);
  const misspelt = concepts.flatMap((concept) => concept.misspelt ?? []);
  // Nearly every question is spelled well, and then the passage's own words need not be looked through.
  const words = misspelt.length === 0 ? [] : (whole.match(WORD) ?? []);
  const spelled = new Map(
    misspelt.map(({ said, meant }) => [said, words.find((word) => termOf(word) === meant)?.toLowerCase() ?? meant]),
  );
  const corrected =
    misspelt.length === 0 ? question : question.replaceAll(WORD, (said) => spelled.get(termOf(said)) ?? said);
  return others.length === 0 ? corrected : `${corrected} (${others.join(', ')})`;
}
