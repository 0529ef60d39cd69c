import { onceEach } from '../once-each.ts';
import { wordsPattern } from '../words-pattern.ts';
import type { Turn } from '../turn.ts';
import { isAgreement, isAskedBack, isFiller } from './assent.ts';
import { isBotWord } from './bot-words.ts';
import { cueWordsOf } from './cue-words.ts';
import { beginsWithDenial, endsWithDenial } from './denial.ts';
import { offerWordsOf } from './offer-words.ts';
import type { SaidToForm } from './said-to-form.ts';
import { wordsIn } from './sample-words.ts';
import { afterYes } from './without-correction.ts';

const differencePattern = onceEach((localeId: string) =>
  wordsPattern(String.raw`(?<!\p{L})(?:${offerWordsOf(localeId).difference})(?!\p{L})`, 'iu'),
);

/** "Okay, not great": a yes that is taken back at once, and not "yes, no problem". */
function isUnsaid(turn: Turn): boolean {
  const { localeId } = turn;
  const rest = afterYes(turn).replace(cueWordsOf(localeId).courtesy, '');
  const last = { localeId, utterance: wordsIn(rest).at(-1) ?? '' };
  const isHarmless = isAgreement({ localeId, utterance: rest }) || (isFiller(last) && !isAgreement(last));
  if (beginsWithDenial(rest, localeId) && !isHarmless) return true;
  return endsWithDenial(rest, localeId) && !endsInAgreement(rest, localeId);
}

/** "Yes, whatever, why not". */
function endsInAgreement(text: string, localeId: string): boolean {
  const words = wordsIn(text);
  return [2, 3].some((length) => isAgreement({ localeId, utterance: words.slice(-length).join(' ') }));
}

/** "Yes, some other day" and "yes, price" agree to something that is not what was offered, whatever it is. */
export function meansOther({ form, text, turn }: SaidToForm): boolean {
  const { localeId } = turn;
  if (differencePattern(localeId).test(text) || isUnsaid(turn) || isAskedBack(turn)) return true;
  const [word, ...more] = wordsIn(text.replace(cueWordsOf(localeId).courtesy, ''));
  if (word === undefined || more.length > 0 || isFiller({ utterance: word, localeId })) return false;
  const isHeld = Object.values(form.slots).some((value) => value.toLowerCase() === word);
  return !isHeld && !isBotWord(word, localeId);
}
