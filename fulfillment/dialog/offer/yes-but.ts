import { onceEach } from '../../once-each.ts';
import type { Turn } from '../../turn.ts';
import { isAgreement } from './assent.ts';
import { cueWordsOf } from '../values/cue-words.ts';
import { wordCount } from '../words/cues.ts';
import { mayDeny } from '../values/denial.ts';
import { offerWordsOf } from './offer-words.ts';
import { wordsPattern } from '../../words-pattern.ts';

/** "Yes, but is it refundable?", "yes, if there is a window seat": whoever says more than yes has not said yes yet. */
export const hasReservation = (said: Pick<Turn, 'utterance' | 'localeId'>): boolean =>
  wordCount(said.utterance) >= 3 &&
  !isAgreement(said) &&
  (cueWordsOf(said.localeId).reservation.test(said.utterance) || namesNeed(said));

/** "Yes, with my dog", of which more has to be told than that a flight is booked. */
export const namesNeed = ({ utterance, localeId }: Pick<Turn, 'utterance' | 'localeId'>): boolean =>
  needs(localeId).test(utterance) && !mayDeny(utterance, localeId);

const needs = onceEach((localeId: string) =>
  wordsPattern(String.raw`(?<!\p{L})(?:${offerWordsOf(localeId).needs})(?!\p{L})`, 'iu'),
);
