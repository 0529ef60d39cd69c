import type { Turn } from '../turn.ts';
import { readsAsCorrection } from './cues.ts';
import { declinedForm } from './form-state.ts';
import { saidTo } from './said-to-form.ts';
import { turnOfForm } from './turn-of-form.ts';
import { bySlot, valuesFor } from './values-for-form.ts';
import { beginsWithYes, goesOn } from './without-correction.ts';

/** "Yes, on the 21st", after a no to the 19th and "what would you like instead?": the same again, but for that. */
export function againstDeclined(turn: Turn): Turn | undefined {
  const form = declinedForm(turn);
  const said = form && saidTo(form, turn);
  // Whoever begins anew says so, and with no yes before it.
  if (!said || (said.isOwn && !beginsWithYes(turn) && !goesOn(turn) && !readsAsCorrection(turn))) return undefined;
  const slots = bySlot(valuesFor(said), { ...said, isOffered: true });
  return slots && turnOfForm(form, turn, slots);
}
