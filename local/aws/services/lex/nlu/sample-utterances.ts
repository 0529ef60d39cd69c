import { splitWords, type Word } from './words.ts';

/** A placeholder in a sample utterance, with the folded words before and after it. */
export interface Placeholder {
  readonly slot: string;
  readonly before: readonly string[];
  readonly after: readonly string[];
}

const PLACEHOLDER = /\{\s*([^{}]+?)\s*\}/g;

export function placeholders(utterance: string): readonly Placeholder[] {
  const matches = [...utterance.matchAll(PLACEHOLDER)];
  const literals = utterance.split(PLACEHOLDER).filter((_, position) => position % 2 === 0);
  const folded = literals.map((literal) => splitWords(literal).map((word) => word.folded));
  return matches.map((match, position) => ({
    slot: match[1] ?? '',
    before: folded[position] ?? [],
    after: folded[position + 1] ?? [],
  }));
}

/** The words of an utterance, with what `replace` says in the place of each placeholder. */
export function utteranceWords(utterance: string, replace: (slot: string) => string): readonly Word[] {
  return splitWords(utterance.replace(PLACEHOLDER, (_, slot: string) => ` ${replace(slot)} `));
}
