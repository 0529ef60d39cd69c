import type { UtteranceIntent } from './understanding.ts';
import { fold, splitWords } from './words.ts';

/** A sample utterance is a sequence of folded words and of placeholders. */
export type SamplePart = { readonly word: string } | { readonly slot: string };

const PLACEHOLDER = /\{\s*([^{}]+?)\s*\}/;

export function parseUtterance(utterance: string): readonly SamplePart[] {
  return utterance.split(PLACEHOLDER).flatMap((part, position): readonly SamplePart[] => {
    const isPlaceholder = position % 2 === 1;
    return isPlaceholder ? [{ slot: part }] : splitWords(part).map(({ folded }) => ({ word: folded }));
  });
}

export type Samples = Pick<UtteranceIntent, 'utterances' | 'slots'>;

/** All samples in which the slots of an intent may stand: its own, and those of its slots. */
export const samplesOf = ({ utterances, slots }: Samples): readonly (readonly SamplePart[])[] =>
  [...utterances, ...slots.flatMap((slot) => slot.utterances)].map(parseUtterance);

/** What stands for a value of a type among the words of a text. No word has such brackets. */
export const typeMark = (typeName: string): string => `<${fold(typeName)}>`;

/** The same for a value that no list knows. */
export const openMark = (typeName: string): string => `<?${fold(typeName)}>`;

export const isMark = (word: string | undefined): boolean => word?.startsWith('<') ?? false;

/** The parts as words, with the marks of their types for placeholders; a placeholder without a slot is an odd word. */
export function markedWords(
  parts: readonly SamplePart[],
  intent: UtteranceIntent,
  markOf: (typeName: string) => string = typeMark,
): readonly string[] {
  return parts.map((part) => {
    if ('word' in part) return part.word;
    const slot = intent.slots.find(({ name }) => name === part.slot);
    return slot ? markOf(slot.typeName) : fold(part.slot);
  });
}
