import type { Turn } from '../turn.ts';
import { cueWordsOf } from './cue-words.ts';
import { wordCount } from './cues.ts';

type Said = Pick<Turn, 'utterance' | 'localeId'>;

export const isYes = (said: Said): boolean => cueWordsOf(said.localeId).yes.test(said.utterance.trim());

/** A bare no, and no more. */
export function isNo(said: Said): boolean {
  const { no, courtesy } = cueWordsOf(said.localeId);
  return new RegExp(String.raw`^(?:${no})(?:\W+(?:${no}))*\W*$`, 'iu').test(
    said.utterance.trim().replace(courtesy, ''),
  );
}

/** "Yes, but is it refundable?", "yes, if there is a window seat": whoever says more than yes has not said yes yet. */
export const hasReservation = (said: Said): boolean =>
  wordCount(said.utterance) >= 3 && cueWordsOf(said.localeId).reservation.test(said.utterance);
