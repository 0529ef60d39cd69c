import type { Slots, Turn } from '../turn.ts';
import { hasReservation } from './assent.ts';
import { nameBesideAssent } from './name-beside-assent.ts';
import { namesOtherDay } from './other-day.ts';
import type { SaidToForm } from './said-to-form.ts';
import { turnOfForm } from './turn-of-form.ts';
import { bySlot, heardIn, valuesFor } from './values-for-form.ts';
import { valuesSaid } from './values-said.ts';

/**
 * "Make it for the 25th", said when a flight was to be confirmed, is for Lex the beginning of whatever intent it sounds like, and
 * "my last name is Miller" nothing at all. It is a correction of the form that stands open when it says little more than values
 * of which that form has some of the same type. Gives the turn as a turn of that form; undefined when it is none.
 */
export function correctionOfForm(said: SaidToForm): Turn | undefined {
  const { form, turn, isOffered } = said;
  if (!isOffered || isUnderstood(said)) return undefined;
  const name = nameBesideAssent(said);
  if (name) return turnOfForm(form, turn, name);
  const agreed = turn.intent.confirmation === 'Confirmed';
  if (agreed && !saysOther(said)) return undefined;
  const slots = bySlot(valuesFor(said), said);
  if (slots) return isPlainNo(slots, said) ? undefined : turnOfForm(form, turn, slots);
  // Nothing is bought on a yes to something else, not even when what else is not understood.
  return agreed && !hasReservation(turn) ? turnOfForm(form, turn, {}) : undefined;
}

/** "No, Paris", where Paris was offered. */
const isPlainNo = (slots: Slots, { form, turn: { intent } }: SaidToForm): boolean =>
  intent.confirmation === 'Denied' &&
  Object.entries(slots).every(([slot, value]) => form.slots[slot] === value?.interpreted);

/** "Yes, on December 20", though another day was offered. */
function saysOther(said: SaidToForm): boolean {
  if (namesOtherDay(said)) return true;
  const intent = said.turn.intent.name;
  const values = valuesSaid({ ...heardIn(said, said.text), intent });
  const known = new Set(Object.values(said.form.slots).map((value) => value.toLowerCase()));
  return values.some(({ interpreted }) => !known.has(interpreted.toLowerCase()));
}

/** Lex has put the form itself right. */
const isUnderstood = ({ turn: { intent }, form, isOwn }: SaidToForm): boolean =>
  isOwn && Object.entries(intent.slots).some(([slot, value]) => value && value.interpreted !== form.slots[slot]);
