import { onceEach } from '../../once-each.ts';
import type { Turn } from '../../turn.ts';
import { wordsPattern } from '../../words-pattern.ts';
import { cueWordsOf } from '../values/cue-words.ts';
import { mayDeny } from '../values/denial.ts';
import { offerWordsOf } from './offer-words.ts';

type Said = Pick<Turn, 'utterance' | 'localeId'>;

/** "No, I mean yes", "actually, book it after all": it ends in what is no mere courtesy. */
export const endsInYes = ({ utterance, localeId }: Said): boolean =>
  lastYes(localeId).test(utterance.trim().replace(cueWordsOf(localeId).courtesy, ''));

const lastYes = onceEach((localeId: string) =>
  wordsPattern(String.raw`(?<!\p{L})(?:${offerWordsOf(localeId).wanting})[^\p{L}]*$`, 'iu'),
);

/** "Don't book it", "no, don't", and not "no, book it": more is denied than by a no at the beginning. */
export const deniesAfterNo = ({ utterance, localeId }: Said): boolean =>
  mayDeny(utterance.trim().replace(firstNo(localeId), ''), localeId);

const firstNo = onceEach((localeId: string) =>
  wordsPattern(String.raw`^(?:${cueWordsOf(localeId).no})(?!\p{L})`, 'iu'),
);
