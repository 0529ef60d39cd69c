import type { Slots, Turn } from '../turn.ts';
import { hasReservation, wayBack } from './cues.ts';
import { emptied, valuesDenied } from './denied-values.ts';
import type { Denied } from './denied-values.ts';
import { formOf } from './form-state.ts';
import type { FormState } from './form-state.ts';
import { slotsOfIntent } from './open-slot.ts';
import { isPlainWord } from './plain-words.ts';
import { isoDate } from './travel-dates.ts';
import { turnOfForm } from './turn-of-form.ts';
import { valuesFor } from './values-for-form.ts';
import { valuesSaid } from './values-said.ts';
import type { ValueSaid } from './values-said.ts';
import { wordsIn } from './sample-words.ts';
import { wordsAround } from './words-around.ts';
import { withoutCorrection } from './without-correction.ts';

/**
 * "Make it for the 25th", said when a flight was to be confirmed, is for Lex the beginning of whatever intent it sounds like, and
 * "my last name is Miller" nothing at all. It is a correction of the form that stands open when it says little more than values
 * of which that form has some of the same type. Gives the turn as a turn of that form; undefined when it is none.
 */
export function correctionOfForm(turn: Turn): Turn | undefined {
  const form = turn.session.offer === undefined ? undefined : formOf(turn);
  if (!form) return undefined;
  const denied = valuesDenied(form, turn);
  return denied ? withoutDenied(denied, form, turn) : corrected(form, turn);
}

function corrected(form: FormState, turn: Turn): Turn | undefined {
  if (isUnderstood(turn, form)) return undefined;
  const agreed = turn.intent.confirmation === 'Confirmed';
  if (agreed && !saysOther(form, turn)) return undefined;
  const said = slotsSaid(form, turn);
  if (said) return isPlainNo(said, form, turn) ? undefined : turnOfForm(form, turn, said);
  // Nothing is bought on a yes to something else, not even when what else is not understood.
  return agreed && !hasReservation(turn) ? turnOfForm(form, turn, {}) : undefined;
}

/** "Not on Friday" changes nothing but a Friday that was offered, which is asked for again; with a no, it is a no. */
function withoutDenied(denied: Denied, form: FormState, turn: Turn): Turn | undefined {
  const instead = bySlot(denied.instead, form, turn);
  if (!instead && turn.intent.confirmation === 'Denied') return undefined;
  // The form reads days and routes in what was said, too.
  return turnOfForm(form, { ...turn, utterance: '' }, instead ?? emptied(form, denied));
}

/** What an utterance gives the slots of the form; undefined when it gives nothing, or something that has no slot. */
const slotsSaid = (form: FormState, turn: Turn): Slots | undefined => bySlot(valuesFor(form, turn), form, turn);

function bySlot(values: readonly ValueSaid[], form: FormState, turn: Turn): Slots | undefined {
  const said = values.map((value) => [counterpart(value, form, turn), value] as const);
  if (said.length === 0 || said.some(([slot]) => slot === undefined)) return undefined;
  return Object.fromEntries(said.map(([slot, { interpreted, original }]) => [slot, { interpreted, original }]));
}

/** "No, not to Paris", where Paris was offered. */
const isPlainNo = (said: Slots, form: FormState, { intent }: Turn): boolean =>
  intent.confirmation === 'Denied' &&
  Object.entries(said).every(([slot, value]) => form.slots[slot] === value?.interpreted);

/** "Yes, on December 20", though another day was offered. */
function saysOther({ intent, slots }: FormState, turn: Turn): boolean {
  const { localeId, now } = turn;
  const said = valuesSaid({ text: withoutCorrection(turn), localeId, intent, today: isoDate(now) });
  const known = new Set(Object.values(slots).map((value) => value.toLowerCase()));
  return said.some(({ interpreted }) => !known.has(interpreted.toLowerCase()));
}

/** Lex has put the form itself right. */
const isUnderstood = ({ intent }: Turn, form: FormState): boolean =>
  intent.name === form.intent &&
  Object.entries(intent.slots).some(([slot, value]) => value && value.interpreted !== form.slots[slot]);

/**
 * The slot of the form that a value of this type puts right: the one in whose words it is said, else the one that was filled last;
 * of two dates the second when the way back is spoken of. One of several that is empty only when it is spoken of,
 * in more than the commonest words: "el" stands before any day.
 */
function counterpart({ type }: ValueSaid, form: FormState, turn: Turn): string | undefined {
  const rest = wordsIn(withoutCorrection(turn));
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
  const last = filled.find((slot) => slot === turn.session.lastSlot) ?? filled[0];
  return last ?? (nearest > 0 || ofType.length === 1 ? near[0] : ofType.find(isFilled));
}
