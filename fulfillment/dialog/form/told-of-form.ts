import type { Turn } from '../../turn.ts';
import { speaksOfIntent } from '../words/bot-words.ts';
import { speaksOfGivingUp } from '../offer/cancellation.ts';
import { readsAsCorrection, readsAsQuestion } from '../words/cues.ts';
import { mayDeny } from '../values/denial.ts';
import { saysFarewell } from '../farewell.ts';
import { isForm, typeOfSlot } from './open-slot.ts';
import { isPlainWord } from '../words/plain-words.ts';
import type { SaidToForm } from './said-to-form.ts';
import { turnOfForm } from './turn-of-form.ts';
import { bySlot, speaksOfForm, valuesFor } from '../values/values-for-form.ts';
import { wordsBeside } from '../words/words-around.ts';

/**
 * "My code is 4S6TM7", said to "what is your booking code?", may for Lex be the beginning of another form that has such a sample,
 * "I need two seats" that of a hotel booking, and "the first one" that of any form with a date. The first is the answer, the second
 * another value of the form, and the third says of no intent anything, as "I have a meeting at night" does: with each the form goes on
 * whose question it was. Gives the turn as a turn of that form; undefined when another one begins.
 */
export function toldOfForm(said: SaidToForm): Turn | undefined {
  const { turn, form, asked, isOwn } = said;
  if (isOwn || !(isForm(turn.intent.name) || isNoFarewell(turn))) return undefined;
  const slots = answersOf(said);
  if (slots) return turnOfForm(form, turn, slots);
  if (!saysNothing(turn) && !isAside(said)) return undefined;
  const beside = bySlot(valuesFor(said), said);
  const going = turnOfForm(form, turn, beside ?? {});
  return beside || asked === undefined ? going : { ...going, proposed: { slotToElicit: asked, attempt: 'Retry1' } };
}

/** "It's under Silva, I think", which Lex takes for the end of all. */
const isNoFarewell = (turn: Turn): boolean =>
  turn.intent.name === 'Stop' &&
  !saysFarewell(turn) &&
  !speaksOfGivingUp(turn) &&
  !mayDeny(turn.utterance, turn.localeId);

/** One value for the slot that was asked for, or counts of what this form alone counts. */
function answersOf(said: SaidToForm) {
  const values = valuesFor(said);
  const counts = values.filter(({ slot }) => slot !== undefined);
  if (counts.length > 0 && counts.length === values.length) return bySlot(counts, said);
  const [value, ...more] = values;
  if (said.asked === undefined || !value || more.length > 0 || value.type !== typeOfSlot(said.form.intent, said.asked))
    return undefined;
  if (!speaksOfForm(wordsBeside(said.text, [value]), said)) return undefined;
  return { [said.asked]: { interpreted: value.interpreted, original: value.original } };
}

/** Lex heard no value for the other form, and there is no word by which that is known. */
const isAside = ({ turn, asked, isOfOther }: SaidToForm): boolean =>
  asked !== undefined &&
  !isOfOther &&
  Object.values(turn.intent.slots).every((value) => value === undefined) &&
  !readsAsQuestion(turn);

/** One value, and no word beside it by which an intent could be known. */
function saysNothing({ intent, localeId, utterance }: Turn): boolean {
  const values = Object.values(intent.slots).filter((value) => value !== undefined);
  const rest = wordsBeside(utterance, values);
  const isPlain = rest.every((word) => isPlainWord(word, localeId) || readsAsCorrection({ utterance: word, localeId }));
  return values.length === 1 && isPlain && !speaksOfIntent(rest, { intent: intent.name, localeId });
}
