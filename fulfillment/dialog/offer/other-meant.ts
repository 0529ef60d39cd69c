import { onceEach } from '../../once-each.ts';
import { wordsPattern } from '../../words-pattern.ts';
import { isFiller } from './filler.ts';
import { isBotWord } from '../words/bot-words.ts';
import { CANCEL } from '../form/forms-of-bookings.ts';
import { isForAnother } from './for-whom.ts';
import { speaksOfGivingUp } from './cancellation.ts';
import { cueWordsOf } from '../values/cue-words.ts';
import { offerWordsOf } from './offer-words.ts';
import { isNumberWord } from '../values/number-words.ts';
import type { SaidToForm } from '../form/said-to-form.ts';
import { wordsIn } from '../words/sample-words.ts';
import { tellsSpelling } from '../values/spelling-told.ts';
import { isAskedBack, isIntensified, isTakenBack } from './taken-back.ts';

const differencePattern = onceEach((localeId: string) =>
  wordsPattern(String.raw`(?<!\p{L})(?:${offerWordsOf(localeId).difference})(?!\p{L})`, 'iu'),
);

/** "Okay, cancel that", where it is not a cancellation that was offered. */
const endsAll = ({ form, text, turn }: SaidToForm): boolean =>
  form.intent !== CANCEL && speaksOfGivingUp({ utterance: text, localeId: turn.localeId });

/** "Some other day", and "with a t", of whatever name. */
const tellsOther = (text: string, localeId: string): boolean =>
  differencePattern(localeId).test(text) || tellsSpelling(text.split(/\s+/), localeId);

/** "Yes, some other day" and "yes, price" agree to something that is not what was offered, whatever it is. */
export function meansOther(said: SaidToForm): boolean {
  const { form, text, turn } = said;
  const { localeId } = turn;
  const isNoYes = [isTakenBack, isIntensified, isAskedBack].some((is) => is(turn));
  if (isNoYes || isForAnother(said) || endsAll(said) || tellsOther(text, localeId)) return true;
  const [word, ...more] = wordsIn(text.replace(cueWordsOf(localeId).courtesy, ''));
  if (word === undefined || more.length > 0 || isNumberWord(word, localeId)) return false;
  if (isFiller({ utterance: word, localeId })) return false;
  const isHeld = Object.values(form.slots).some((value) => value.toLowerCase() === word);
  return !isHeld && !isBotWord(word, localeId);
}
