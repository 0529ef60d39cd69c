import type { Turn } from '../turn.ts';
import { wayBack } from './cues.ts';
import { formOf, slotsOfForm } from './form-state.ts';
import type { FormState } from './form-state.ts';
import { slotsOfIntent } from './open-slot.ts';
import { valuesFor } from './values-for-form.ts';
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
  if (!form || turn.intent.confirmation === 'Confirmed' || isUnderstood(turn, form)) return undefined;
  const values = valuesFor(form, turn);
  const corrected = values.map((value) => [counterpart(value, form, turn), value] as const);
  if (values.length === 0 || corrected.some(([slot]) => slot === undefined)) return undefined;
  // "No, not to Paris" is a no.
  const isSame = corrected.every(([slot = '', { interpreted }]) => form.slots[slot] === interpreted);
  if (isSame && turn.intent.confirmation === 'Denied') return undefined;
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

/**
 * The slot of the form that a value of this type puts right: the one in whose words it is said, else the one that was filled last;
 * of two dates the second when the way back is spoken of. One of several that is empty only when it is spoken of.
 */
function counterpart({ type }: ValueSaid, form: FormState, turn: Turn): string | undefined {
  const rest = wordsIn(withoutCorrection(turn));
  const nearness = (slot: string) => {
    const around = wordsAround(slot, { intent: form.intent, localeId: turn.localeId });
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
