import { escaped } from '../../escaped.ts';
import type { Slots, SlotValue, Turn } from '../../turn.ts';
import { afterNo, beginsWithNo, denialOf } from './denial.ts';
import { slotsOfIntent } from '../form/open-slot.ts';
import { saidInstead } from './said-instead.ts';
import type { SaidToForm } from '../form/said-to-form.ts';
import { turnOfForm } from '../form/turn-of-form.ts';
import { heardIn, valuesHeard } from './values-for-form.ts';
import { valuesSaid } from './values-said.ts';
import type { ValueSaid } from './values-said.ts';
import { textBeside } from '../words/words-around.ts';

/** The values that are denied in one breath, taken out, and what is said instead put in their place; undefined when none is denied. */
export function deniedOnce(said: SaidToForm): Turn | undefined {
  const { turn, form } = said;
  const read = [...valuesHeard(turn), ...valuesSaid(heardIn(said, turn.utterance))];
  const denials = new Map(read.map((value) => [value, denialIn(value, said)] as const));
  const denied = read.filter((value) => denials.get(value) !== undefined);
  if (denied.length === 0) return undefined;
  // The form reads days and routes in what was said, too.
  const words = denied.map((value) => ({ original: denials.get(value) ?? '' }));
  const utterance = textBeside(turn.utterance, words).trim();
  const kept = keptSlots(said, denied, utterance);
  const instead = saidInstead(said, kept, utterance);
  if (!instead && isNoToOffer(said, [...denials.values()])) return undefined;
  return turnOfForm(form, { ...turn, utterance }, instead ?? kept);
}

/** With a no that denies the value by itself ("no Paris"), it is a no to all of it; "no, not to Paris" is one to the city. */
function isNoToOffer({ turn, isOffered }: SaidToForm, denials: readonly (string | undefined)[]): boolean {
  const { utterance, localeId, intent } = turn;
  const isPlain =
    afterNo(utterance, localeId) === utterance && denials.some((text) => beginsWithNo(text ?? '', localeId));
  return isOffered && intent.confirmation === 'Denied' && isPlain;
}

/**
 * How a value is denied in what was said, if it is. A bare "no" denies what was said before, or where nothing was, and anything
 * where another one stands before it.
 */
function denialIn({ original, interpreted, type }: ValueSaid, { turn, form, isOwn }: SaidToForm): string | undefined {
  // Most values were said in an earlier turn, and to make the pattern takes as long as the rest of the turn.
  if (!turn.utterance.toLowerCase().includes(original.toLowerCase())) return undefined;
  const slots = slotsOfIntent(form.intent).filter(([, one]) => one.type === type);
  const isHeld = slots.some(([slot]) => form.slots[slot] === interpreted);
  const holdsNone = slots.every(([slot]) => form.slots[slot] === undefined);
  const isForEmpty = slots.some(
    ([slot]) => isOwn && form.slots[slot] === undefined && turn.intent.slots[slot]?.interpreted === interpreted,
  );
  const denying = afterNo(turn.utterance, turn.localeId);
  const wordsAfterNo = isHeld || holdsNone || denying !== turn.utterance ? 0 : isForEmpty ? 1 : undefined;
  return denialOf(escaped(original), turn.localeId, wordsAfterNo).exec(denying)?.[0];
}

/** What Lex heard for the form, and what the form held, without what is denied. */
function keptSlots({ turn, form, isOwn }: SaidToForm, denied: readonly ValueSaid[], rest: string): Slots {
  const { intent, utterance } = turn;
  // "Not in economy", taken for a name.
  const isInDenial = ({ original }: SlotValue) => utterance.includes(original) && !rest.includes(original);
  return Object.fromEntries(
    slotsOfIntent(form.intent).map(([slot, { type }]) => {
      const isDenied = (text: string) =>
        denied.some((value) => value.interpreted === text && (value.slot ?? slot) === slot && value.type === type);
      const heard = isOwn ? intent.slots[slot] : undefined;
      if (heard && !isDenied(heard.interpreted) && !isInDenial(heard)) return [slot, heard];
      const held = form.slots[slot];
      const isHeld = held !== undefined && !isDenied(held);
      return [slot, isHeld ? { interpreted: held, original: held } : undefined];
    }),
  );
}
