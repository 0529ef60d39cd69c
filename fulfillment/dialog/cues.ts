import type { Turn } from '../turn.ts';
import { cueWordsOf } from './cue-words.ts';

/** What a person is doing with an utterance, where Lex tells only which slots it filled: read by the words of its locale. */
type Said = Pick<Turn, 'utterance' | 'localeId'>;

const wordsOf = ({ localeId }: Said) => cueWordsOf(localeId);

/** At least three words: "how many?" may ask for the options of a slot, "is Paris" is no question anyone asks. */
export const readsAsQuestion = (said: Said): boolean =>
  wordsOf(said).questionStart.test(said.utterance.trim())
    ? wordCount(said.utterance) >= 3
    : /\?\s*$/.test(said.utterance) && wordCount(said.utterance) >= 2;

export const readsAsCorrection = (said: Said): boolean => wordsOf(said).correction.test(said.utterance.trim());

/** "return", "round trip", "there and back": they will want a way back. undefined when it is not mentioned. */
export function wayBack(said: Said): 'yes' | 'no' | undefined {
  const words = wordsOf(said);
  if (words.oneWay.test(said.utterance)) return 'no';
  return words.wayBack.test(said.utterance) ? 'yes' : undefined;
}

export const isYes = (said: Said): boolean => wordsOf(said).yes.test(said.utterance.trim());

/** "Yes, but is it refundable?", "yes, if there is a window seat": whoever says more than yes has not said yes yet. */
export const hasReservation = (said: Said): boolean =>
  wordCount(said.utterance) >= 3 && wordsOf(said).reservation.test(said.utterance);

export const wordCount = (utterance: string): number => utterance.match(/[\p{L}\p{N}][\p{L}\p{N}'’-]*/gu)?.length ?? 0;
