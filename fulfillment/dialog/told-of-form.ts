import type { SlotValue, Turn } from '../turn.ts';
import { speaksOfIntent } from './bot-words.ts';
import { formOf, slotOpenIn } from './form-state.ts';
import type { FormState } from './form-state.ts';
import { isForm, slotsOfIntent } from './open-slot.ts';
import { isPlainWord } from './plain-words.ts';
import { turnOfForm } from './turn-of-form.ts';
import { speaksOfForm, valuesFor } from './values-for-form.ts';
import { withoutCorrection } from './without-correction.ts';
import { wordsBeside } from './words-around.ts';

/**
 * "My code is 4S6TM7", said to "what is your booking code?", may for Lex be the beginning of another form that has such a sample,
 * and "the first one" that of any form with a date. The first is the answer, and the second says of no intent anything: with
 * either the form goes on whose question it was. Gives the turn as a turn of that form; undefined when another one begins.
 */
export function toldOfForm(turn: Turn): Turn | undefined {
  const form = formOf(turn);
  if (!form || form.intent === turn.intent.name || !isForm(turn.intent.name)) return undefined;
  const slot = slotOpenIn(form, turn.session.asked);
  const answer = slot === undefined ? undefined : answerTo(slot, form, turn);
  if (slot !== undefined && answer) return turnOfForm(form, turn, { [slot]: answer });
  if (!saysNothing(turn)) return undefined;
  const going = turnOfForm(form, turn, {});
  return slot === undefined ? going : { ...going, proposed: { slotToElicit: slot, attempt: 'Retry1' } };
}

function answerTo(slot: string, form: FormState, turn: Turn): SlotValue | undefined {
  const [value, ...more] = valuesFor(form, turn);
  const type = slotsOfIntent(form.intent).find(([name]) => name === slot)?.[1].type;
  if (!value || more.length > 0 || value.type !== type) return undefined;
  if (!speaksOfForm(wordsBeside(withoutCorrection(turn), [value]), form, turn)) return undefined;
  return { interpreted: value.interpreted, original: value.original };
}

/** One value, and no word beside it by which an intent could be known. */
function saysNothing({ intent, localeId, utterance }: Turn): boolean {
  const values = Object.values(intent.slots).filter((value) => value !== undefined);
  const rest = wordsBeside(utterance, values);
  const isPlain = rest.every((word) => isPlainWord(word, localeId));
  return values.length === 1 && isPlain && !speaksOfIntent(rest, { intent: intent.name, localeId });
}
