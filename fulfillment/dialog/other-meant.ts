import { onceEach } from '../once-each.ts';
import { wordsPattern } from '../words-pattern.ts';
import { isFiller } from './filler.ts';
import { isBotWord, isFormOfBotWord } from './bot-words.ts';
import { afterAssent } from './after-assent.ts';
import { speaksOfGivingUp } from './cancellation.ts';
import { cueWordsOf } from './cue-words.ts';
import { offerWordsOf } from './offer-words.ts';
import type { FormState } from './form-state.ts';
import { slotOfName, speaksOfName } from './name-said.ts';
import { isNumberWord } from './number-words.ts';
import { besideOwnPeople, othersAlone, othersSaid } from './party-said.ts';
import { partyWordsOf } from './party-words.ts';
import { isPlainWord } from './plain-words.ts';
import type { SaidToForm } from './said-to-form.ts';
import { wordsIn } from './sample-words.ts';
import { tellsSpelling } from './spelling-told.ts';
import { isAskedBack, isIntensified, isTakenBack } from './taken-back.ts';
import { endsInYes } from './yes-after-all.ts';

const differencePattern = onceEach((localeId: string) =>
  wordsPattern(String.raw`(?<!\p{L})(?:${offerWordsOf(localeId).difference})(?!\p{L})`, 'iu'),
);

/** "Okay, cancel that", where it is not a cancellation that was offered. */
const endsAll = ({ form, text, turn }: SaidToForm): boolean =>
  form.intent !== 'CancelBooking' && speaksOfGivingUp({ utterance: text, localeId: turn.localeId });

/** "Yes, for my wife and my daughter", of an offer for one. */
function isForOthers({ form, turn }: SaidToForm): boolean {
  const others = othersSaid(turn.utterance, turn.localeId);
  return others !== undefined && ![others, others + 1].includes(peopleOf(form));
}

const peopleOf = ({ slots }: FormState): number => Number(slots['Passengers'] ?? slots['Guests']);

/** "Yes, for my wife", of an offer for one: it is no more said to be for who speaks, whose name is known. */
export function isForOthersAlone({ form, text, turn: { localeId } }: SaidToForm): boolean {
  const said = saidForWhom(text, localeId);
  if (said !== undefined) return othersAlone(said, localeId) === peopleOf(form);
  // "In the name of my wife"; "Frau" announces names as well.
  const beside = besideOwnPeople(text, localeId);
  return beside !== undefined && speaksOfNameIn(form, beside, localeId);
}

/** "For Smith", of "book it for Smith"; "it works for my wife" is said of no other. */
function saidForWhom(text: string, localeId: string): string | undefined {
  const rest = afterAssent({ utterance: text, localeId }) ?? text;
  const before = text.slice(0, -rest.length);
  const isWanted = rest === text || /[,;.!]\s*$/.test(before) || endsInYes({ utterance: before, localeId });
  return isWanted && forWhom(localeId).test(rest) ? rest.replace(cueWordsOf(localeId).courtesy, '') : undefined;
}

const isForAnother = (said: SaidToForm): boolean => isForOthers(said) || isForSomebody(said);

/** "Yes, for Smith" and "yes, name is Smith", of an offer for Miller; "for the flight" and "for Miller" say nothing else. */
function isForSomebody({ form, text, turn: { localeId } }: SaidToForm): boolean {
  const said = text.replace(cueWordsOf(localeId).courtesy, '');
  const rest = speaksOfNameIn(form, said, localeId)
    ? said
    : forWhom(localeId).exec(saidForWhom(text, localeId) ?? '')?.[1];
  const held = new Set(Object.values(form.slots).flatMap(wordsIn));
  const isKnown = (word: string) =>
    held.has(word) ||
    isFormOfBotWord(word, localeId) ||
    isPlainWord(word, localeId) ||
    isFiller({ utterance: word, localeId });
  return rest !== undefined && !wordsIn(rest).every(isKnown);
}

const speaksOfNameIn = ({ intent }: FormState, text: string, localeId: string): boolean =>
  speaksOfName(wordsIn(text), slotOfName(intent) ?? '', { intent, localeId });

const forWhom = onceEach((localeId: string) =>
  wordsPattern(String.raw`^(?:${partyWordsOf(localeId).forOthers})\s+(.+)$`, 'iu'),
);

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
