import { onceEach } from '../../once-each.ts';
import type { Turn } from '../../turn.ts';
import { wordsPattern } from '../../words-pattern.ts';
import { cueWordsOf } from '../values/cue-words.ts';

const only = onceEach((words: string) =>
  wordsPattern(String.raw`^[¿¡]?(?:${words})(?:\W+(?:${words}))*[^\p{L}]*$`, 'iu'),
);

/** Nothing but such words, or a courtesy with them. */
export const isOnly = (words: string, { utterance, localeId }: Pick<Turn, 'utterance' | 'localeId'>): boolean =>
  only(words).test(utterance.trim().replace(cueWordsOf(localeId).courtesy, ''));
