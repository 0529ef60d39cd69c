import type { SlotValue, Turn } from '../turn.ts';
import { readsAsCorrection, readsAsQuestion, wordCount } from './cues.ts';
import type { FormState } from './form-state.ts';
import { isForm, slotsOfIntent } from './open-slot.ts';
import { isoDate } from './travel-dates.ts';
import { valuesSaid } from './values-said.ts';
import type { ValueSaid } from './values-said.ts';
import { wordsAroundSlots, wordsBeside } from './words-around.ts';
import { goesOn, withoutCorrection } from './without-correction.ts';

/** "make it for", "no, rather": so many words beside the new value; with more of them, it is about something new. */
const wordsOfACorrection = 3;

/**
 * What an utterance that says little else gives a form, whatever Lex took it for: values as Lex resolved them for the intent that
 * it heard, else as they are read here.
 */
export function valuesFor(form: FormState, turn: Turn): readonly ValueSaid[] {
  if (readsAsQuestion(turn) && !goesOn(turn)) return [];
  const byLex = form.intent !== turn.intent.name && isForm(turn.intent.name) ? valuesHeard(turn) : [];
  if (byLex.length > 0 && saysLittleElse(turn, byLex, form)) return byLex;
  const { localeId, now } = turn;
  const text = withoutCorrection(turn);
  const read = valuesSaid({ text, localeId, intent: form.intent, today: isoDate(now) });
  return speaksOfForm(wordsBeside(text, read), form, turn) ? read : [];
}

/** The values that Lex found for the intent it heard. */
export const valuesHeard = ({ intent }: Turn): readonly ValueSaid[] =>
  Object.entries(intent.slots).flatMap(([slot, value]) => {
    const type = slotsOfIntent(intent.name).find(([name]) => name === slot)?.[1].type;
    return value && type !== undefined ? [{ ...value, type }] : [];
  });

function saysLittleElse(turn: Turn, values: readonly SlotValue[], form: FormState): boolean {
  const words = values.reduce((sum, { original }) => sum + wordCount(original), 0);
  if (readsAsCorrection(turn)) return wordCount(turn.utterance) - words <= wordsOfACorrection;
  return speaksOfForm(wordsBeside(withoutCorrection(turn), values), form, turn);
}

/** Nothing is said but what people say around the values of the form: "for two people", and not "a hotel for two people". */
export function speaksOfForm(rest: readonly string[], { intent }: FormState, { localeId }: Turn): boolean {
  const around = wordsAroundSlots({ intent, localeId });
  return rest.every((word) => around.has(word));
}
