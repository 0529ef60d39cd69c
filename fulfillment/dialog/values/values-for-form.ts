import type { SlotValue, Slots, Turn } from '../../turn.ts';
import { asksForOther, readsAsCorrection, readsAsQuestion, wayBack, wordCount } from '../words/cues.ts';
import type { FormState } from '../form/form-state.ts';
import { slotsOfIntent, typeOfSlot } from '../form/open-slot.ts';
import { isPlainWord } from '../words/plain-words.ts';
import type { SaidToForm } from '../form/said-to-form.ts';
import { wordsIn } from '../words/sample-words.ts';
import { isDate, isoDate } from '../travel-dates.ts';
import { countsSaid, DATE, valuesSaid } from './values-said.ts';
import type { Heard, ValueSaid } from './values-said.ts';
import { wordsAround, wordsAroundSlots, wordsBeside } from '../words/words-around.ts';
import { goesOn } from '../form/without-correction.ts';

/** "make it for", "no, rather": so many words beside the new value; with more of them, it is about something new. */
const wordsOfACorrection = 3;

/** Where the values of what was said are looked for. */
export const heardIn = ({ form, turn }: SaidToForm, text: string): Heard => ({
  text,
  localeId: turn.localeId,
  intent: form.intent,
  today: isoDate(turn.now),
  near: datesHeld(form).at(wayBack(turn) === 'yes' ? -1 : 0),
});

/** The days of a form, in their order. */
export const datesHeld = ({ intent, slots }: FormState): readonly string[] =>
  slotsOfIntent(intent).flatMap(([slot, { type }]) => {
    const held = type === DATE ? slots[slot] : undefined;
    return held !== undefined && isDate(held) ? [held] : [];
  });

/**
 * What an utterance gives a form, whatever Lex took it for: values as Lex resolved them for the intent that it heard, or as they
 * are read here, of an utterance that says little else; and counts of what the form counts, whatever else is said.
 */
export function valuesFor(said: SaidToForm): readonly ValueSaid[] {
  const { turn, text, isOwn, isOfOther } = said;
  const asks = readsAsQuestion(turn);
  if (asks && !goesOn(turn) && !asksForOther(turn)) return [];
  const byLex = isOwn ? [] : valuesHeard(turn);
  if (byLex.length > 0 && saysLittleElse(said, byLex)) return byLex;
  const read = valuesSaid(heardIn(said, text));
  if (speaksOfForm(wordsBeside(text, read), said)) return read;
  return isOfOther || asks ? [] : countsSaid(heardIn(said, text));
}

/** The values that Lex found for the intent it heard. */
export const valuesHeard = ({ intent }: Turn): readonly ValueSaid[] =>
  Object.entries(intent.slots).flatMap(([slot, value]) => {
    const type = typeOfSlot(intent.name, slot);
    return value && type !== undefined ? [{ ...value, type }] : [];
  });

function saysLittleElse(said: SaidToForm, values: readonly SlotValue[]): boolean {
  const words = values.reduce((sum, { original }) => sum + wordCount(original), 0);
  if (readsAsCorrection(said.turn)) return wordCount(said.turn.utterance) - words <= wordsOfACorrection;
  return speaksOfForm(wordsBeside(said.text, values), said);
}

/** Nothing is said but what people say around the values of the form: "for two people", and not "a hotel for two people". */
export function speaksOfForm(rest: readonly string[], { form: { intent }, turn: { localeId } }: SaidToForm): boolean {
  const around = wordsAroundSlots({ intent, localeId });
  return rest.every((word) => around.has(word));
}

/** Values as slots of the form; undefined when there are none, or one that has no slot. */
export function bySlot(values: readonly ValueSaid[], said: SaidToForm): Slots | undefined {
  const placed = values.map((value) => [value.slot ?? counterpart(value, said), value] as const);
  if (placed.length === 0 || placed.some(([slot]) => slot === undefined)) return undefined;
  return Object.fromEntries(placed.map(([slot, { interpreted, original }]) => [slot, { interpreted, original }]));
}

/**
 * The slot of the form that a value of this type is for: the one in whose words it is said, else the one that was filled last;
 * of two dates the second when the way back is spoken of, else the first. One of several others that is empty only when it is spoken of,
 * in more than the commonest words: "el" stands before any day.
 */
function counterpart({ type }: ValueSaid, { form, turn, text, isOffered }: SaidToForm): string | undefined {
  const rest = wordsIn(text);
  const isFilled = (slot: string) => form.slots[slot] !== undefined;
  const nearness = (slot: string) => {
    const around = wordsAround(slot, { intent: form.intent, localeId: turn.localeId });
    const tells = (word: string) => isFilled(slot) || !isPlainWord(word, turn.localeId);
    return rest.filter((word) => around.has(word) && tells(word)).length;
  };
  const ofType = slotsOfIntent(form.intent).flatMap(([slot, definition]) => (definition.type === type ? [slot] : []));
  if (wayBack(turn) === 'yes') return ofType.at(-1);
  const nearest = Math.max(...ofType.map(nearness));
  const near = ofType.filter((slot) => nearness(slot) === nearest);
  const filled = near.filter(isFilled);
  const last = filled.find((slot) => slot === turn.session.lastSlot) ?? usual(filled, type);
  if (last !== undefined || nearest > 0 || ofType.length === 1) return last ?? near[0];
  return ofType.find(isFilled) ?? (type === DATE && !isOffered ? ofType[0] : undefined);
}

/** Of two days the first, of two cities the one that is gone to. */
const usual = (slots: readonly string[], type: string): string | undefined => slots.at(type === DATE ? 0 : -1);
