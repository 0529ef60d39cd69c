import { locales } from '../../bot-definition/bot.ts';
import type { LocaleDefinition } from '../../bot-definition/schema.ts';
import { knownLocale } from '../known-locale.ts';
import type { SlotValue, Turn } from '../turn.ts';
import { readsAsCorrection, readsAsQuestion, wayBack, wordCount } from './cues.ts';
import { formOf, slotsOfForm } from './form-state.ts';
import type { FormState } from './form-state.ts';
import { isForm, slotsOfIntent } from './open-slot.ts';
import { isoDate } from './travel-dates.ts';
import { valuesSaid } from './values-said.ts';
import type { ValueSaid } from './values-said.ts';
import { goesOn, withoutCorrection } from './without-correction.ts';

/** "make it for", "no, rather": so many words beside the new value; with more of them, it is about something new. */
const wordsOfACorrection = 3;

/**
 * "Make it for the 25th", said when a flight was to be confirmed, is for Lex the beginning of whatever intent it sounds like, and
 * "my last name is Miller" nothing at all. It is a correction of the form that stands open when it says little more than values
 * of which that form has some of the same type. Gives the turn as a turn of that form; undefined when it is none.
 */
export function correctionOfForm(turn: Turn): Turn | undefined {
  const form = turn.session.offer === undefined ? undefined : formOf(turn);
  if (!form || turn.intent.confirmation === 'Confirmed' || isUnderstood(turn, form)) return undefined;
  const values = correctedBy(turn, form);
  const corrected = values.map((value) => [counterpart(value, form, turn), value] as const);
  if (values.length === 0 || corrected.some(([slot]) => slot === undefined)) return undefined;
  const { proposed: _ofTheOtherIntent, ...rest } = turn;
  const asSlots = corrected.map(([slot, { interpreted, original }]) => [slot, { interpreted, original }]);
  return {
    ...rest,
    hook: 'dialog',
    intent: {
      name: form.intent,
      slots: { ...slotsOfForm(form), ...Object.fromEntries(asSlots) },
      confirmation: 'None',
    },
    // What stays the same, under another name, is offered again, too.
    session: { ...turn.session, topic: form.intent, offer: undefined },
  };
}

/** Lex has put the form itself right. */
const isUnderstood = ({ intent }: Turn, form: FormState): boolean =>
  intent.name === form.intent &&
  Object.entries(intent.slots).some(([slot, value]) => value && value.interpreted !== form.slots[slot]);

/** The new values: as Lex resolved them for the intent that it took them for, else as they are read here. */
function correctedBy(turn: Turn, form: FormState): readonly ValueSaid[] {
  if (readsAsQuestion(turn) && !goesOn(turn)) return [];
  const byLex = form.intent !== turn.intent.name && isForm(turn.intent.name) ? valuesOf(turn) : [];
  if (byLex.length > 0 && saysLittleElse(turn, byLex, form)) return byLex;
  const { localeId, now } = turn;
  const text = withoutCorrection(turn);
  const read = valuesSaid({ text, localeId, intent: form.intent, today: isoDate(now) });
  return speaksOfForm(restOf(text, read), form, turn) ? read : [];
}

const valuesOf = ({ intent }: Turn): readonly ValueSaid[] =>
  Object.entries(intent.slots).flatMap(([slot, value]) => {
    const type = slotsOfIntent(intent.name).find(([name]) => name === slot)?.[1].type;
    return value && type !== undefined ? [{ ...value, type }] : [];
  });

function saysLittleElse(turn: Turn, values: readonly SlotValue[], form: FormState): boolean {
  const words = values.reduce((sum, { original }) => sum + wordCount(original), 0);
  if (readsAsCorrection(turn)) return wordCount(turn.utterance) - words <= wordsOfACorrection;
  return speaksOfForm(restOf(withoutCorrection(turn), values), form, turn);
}

const wordsIn = (text: string): readonly string[] => text.toLowerCase().match(/[\p{L}\p{N}'’-]+/gu) ?? [];

const restOf = (text: string, values: readonly SlotValue[]): readonly string[] =>
  wordsIn(values.reduce((left, { original }) => left.replace(original, ' '), text));

/** Nothing is said but what people say around the values of the form: "for two people", and not "a hotel for two people". */
function speaksOfForm(rest: readonly string[], { intent }: FormState, { localeId }: Turn): boolean {
  const known = new Set(slotsOfIntent(intent).flatMap(([slot]) => [...wordsAround(slot, intent, localeId)]));
  return rest.every((word) => known.has(word));
}

function wordsAround(slot: string, intent: string, localeId: string): ReadonlySet<string> {
  const { intents }: LocaleDefinition = locales[knownLocale(localeId)];
  const samples = intents[intent]?.slots[slot]?.utterances ?? [];
  return new Set(samples.flatMap((sample) => wordsIn(sample.replaceAll(/\{\w+\}/g, ' '))));
}

/**
 * The slot of the form that a value of this type puts right: the one in whose words it is said, else the one that was filled last;
 * of two dates the second when the way back is spoken of. One of several that is empty only when it is spoken of.
 */
function counterpart({ type }: ValueSaid, form: FormState, turn: Turn): string | undefined {
  const rest = wordsIn(withoutCorrection(turn));
  const nearness = (slot: string) => {
    const around = wordsAround(slot, form.intent, turn.localeId);
    return rest.filter((word) => around.has(word)).length;
  };
  const ofType = slotsOfIntent(form.intent).flatMap(([slot, definition]) => (definition.type === type ? [slot] : []));
  if (wayBack(turn) === 'yes') return ofType.at(-1);
  const isFilled = (slot: string) => form.slots[slot] !== undefined;
  const nearest = Math.max(...ofType.map(nearness));
  const near = ofType.filter((slot) => nearness(slot) === nearest);
  const filled = near.filter(isFilled);
  const last = filled.find((slot) => slot === turn.session.lastSlot) ?? filled[0];
  return last ?? (nearest > 0 || ofType.length === 1 ? near[0] : ofType.find(isFilled));
}
