import type { Turn } from '../../turn.ts';
import { cueWordsOf } from '../values/cue-words.ts';
import { isYes } from '../offer/assent.ts';

type Said = Pick<Turn, 'utterance' | 'localeId'>;

/** "And for three?", "how about Friday?" */
export const goesOn = ({ utterance, localeId }: Said): boolean => cueWordsOf(localeId).goesOn.test(utterance.trim());

/** More words of a yes than "yes, go ahead please" nobody says. */
const wordsOfAYes = 4;

/** "On December 20" of "yes please, on December 20"; all of what is no yes. */
export function afterYes({ utterance, localeId }: Said): string {
  const words = utterance.trim().split(/\s+/);
  const lengths = Array.from({ length: wordsOfAYes }, (_, index) => wordsOfAYes - index);
  const yes = lengths.find((length) => isYes({ utterance: words.slice(0, length).join(' '), localeId }));
  return words.slice(yes ?? 0).join(' ');
}

/** "Yes, Berlin": whatever comes after the yes. */
export const beginsWithYes = (said: Said): boolean => afterYes(said) !== said.utterance.trim();

/** What is left of a correction without "yes, but", "no", "sorry, I meant", "how about", "is there anything": what is to be instead. */
export function withoutCorrection({ utterance, localeId }: Said): string {
  const { correction, goesOn, availability } = cueWordsOf(localeId);
  const text = utterance.trim();
  const rest = afterYes({ utterance: text, localeId })
    .replace(correction, ' ')
    .replace(goesOn, ' ')
    .replace(availability, ' ')
    .replace(/^[\s,.;:!-]+/, '');
  return rest === text ? text : withoutCorrection({ utterance: rest, localeId });
}
