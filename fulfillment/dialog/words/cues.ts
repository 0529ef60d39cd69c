import type { Turn } from '../../turn.ts';
import { onceEach } from '../../once-each.ts';
import { cueWordsOf } from '../values/cue-words.ts';
import { denialOf } from '../values/denial.ts';
import { endsAsQuestion } from './question-mark.ts';

/** What a person is doing with an utterance, where Lex tells only which slots it filled: read by the words of its locale. */
type Said = Pick<Turn, 'utterance' | 'localeId'>;

const wordsOf = ({ localeId }: Said) => cueWordsOf(localeId);

/** At least three words: "how many?" may ask for the options of a slot, "is Paris" is no question anyone asks. */
export const readsAsQuestion = (said: Said): boolean =>
  wordsOf(said).questionStart.test(said.utterance.trim())
    ? wordCount(said.utterance) >= 3
    : endsAsQuestion(said.utterance) && wordCount(said.utterance) >= 2;

/** "Can you book …?", "how do I cancel?" */
export const readsAsRequest = (said: Said): boolean => wordsOf(said).request.test(said.utterance.trim());

export const readsAsCorrection = (said: Said): boolean => wordsOf(said).correction.test(said.utterance.trim());

/**
 * "return", "round trip", "there and back": they will want a way back, and "no way back" none, but for who asks whether there is
 * none. undefined when it is not mentioned.
 */
export function wayBack(said: Said): 'yes' | 'no' | undefined {
  const words = wordsOf(said);
  if (words.wayBack.test(said.utterance) && asksForOther(said)) return 'yes';
  if (words.oneWay.test(said.utterance)) return 'no';
  if (!words.wayBack.test(said.utterance)) return undefined;
  return noWayBack(said.localeId).test(said.utterance) ? 'no' : 'yes';
}

const noWayBack = onceEach((localeId: string) => denialOf(cueWordsOf(localeId).wayBack.source, localeId, 0));

/** "Isn't there anything in business?": who asks for something else wishes for it. */
export const asksForOther = (said: Said): boolean => wordsOf(said).availability.test(said.utterance.trim());

export const wordCount = (utterance: string): number => utterance.match(/[\p{L}\p{N}][\p{L}\p{N}'’-]*/gu)?.length ?? 0;
