import type { Turn } from '../turn.ts';
import { readsAsCorrection } from './cues.ts';
import { declinedForm } from './form-state.ts';
import { saidTo } from './said-to-form.ts';
import type { SaidToForm } from './said-to-form.ts';
import { turnOfForm } from './turn-of-form.ts';
import { bySlot, speaksOfForm, valuesFor, valuesHeard } from './values-for-form.ts';
import type { ValueSaid } from './values-said.ts';
import { beginsWithYes, goesOn } from './without-correction.ts';
import { wordsBeside } from './words-around.ts';

/** "To Rome", and no new trip: one value, and nothing but what is said around it. */
const isBare = (said: SaidToForm, values: readonly ValueSaid[]): boolean =>
  Math.max(values.length, valuesHeard(said.turn).length) === 1 && speaksOfForm(wordsBeside(said.text, values), said);

/** "Yes, on the 21st", after a no to the 19th and "what would you like instead?": the same again, but for that. */
export function againstDeclined(turn: Turn): Turn | undefined {
  const form = declinedForm(turn);
  const said = form && saidTo(form, turn);
  if (!said) return undefined;
  const goes = beginsWithYes(turn) || goesOn(turn) || readsAsCorrection(turn);
  const values = valuesFor(said);
  if (said.isOwn && !goes && !isBare(said, values)) return undefined;
  const slots = bySlot(values, { ...said, isOffered: true });
  return slots && turnOfForm(form, { ...turn, session: { ...turn.session, topic: form.intent } }, slots);
}
