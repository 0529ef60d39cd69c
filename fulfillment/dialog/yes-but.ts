import type { Turn } from '../turn.ts';
import { isAgreement } from './assent.ts';
import { cueWordsOf } from './cue-words.ts';
import { wordCount } from './cues.ts';

/** "Yes, but is it refundable?", "yes, if there is a window seat": whoever says more than yes has not said yes yet. */
export const hasReservation = (said: Pick<Turn, 'utterance' | 'localeId'>): boolean =>
  wordCount(said.utterance) >= 3 && !isAgreement(said) && cueWordsOf(said.localeId).reservation.test(said.utterance);
