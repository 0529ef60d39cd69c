import type { Turn } from '../turn.ts';
import { cueWordsOf } from './cue-words.ts';
import { afterYes } from './cues.ts';

type Said = Pick<Turn, 'utterance' | 'localeId'>;

/** "And for three?", "how about Friday?" */
export const goesOn = ({ utterance, localeId }: Said): boolean => cueWordsOf(localeId).goesOn.test(utterance.trim());

/** What is left of a correction without "yes, but", "no", "sorry, I meant", "how about": what is to be instead. */
export function withoutCorrection({ utterance, localeId }: Said): string {
  const { correction, goesOn } = cueWordsOf(localeId);
  const text = utterance.trim();
  const rest = afterYes({ utterance: text, localeId })
    .replace(correction, ' ')
    .replace(goesOn, ' ')
    .replace(/^[\s,.;:!-]+/, '');
  return rest === text ? text : withoutCorrection({ utterance: rest, localeId });
}
