import type { Act } from './dialog/act.ts';
import { formOf, heldSlots, slotOpenIn } from './dialog/form/form-state.ts';
import type { SealSlots } from './dialog/form/form-state.ts';
import { asksToConfirm } from './dialog/form/open-slot.ts';
import { backToForm, turnOfForm } from './dialog/form/turn-of-form.ts';
import type { Outcome, Turn } from './turn.ts';
import type { Wording } from './wording.ts';

/** Undefined where no offer stands open. */
export type OfferAgain = (turn: Turn, wording: Wording) => Promise<Outcome | undefined>;

/** The offer that waits for a yes, as though nothing had been said: whoever asks for another language agrees to what they read in it. */
export function createOfferAgain(act: Act, seals: SealSlots): OfferAgain {
  return async (turn, wording) => {
    const holding = { ...turn, held: heldSlots(turn, seals) };
    const form = formOf(holding);
    if (!form || !asksToConfirm(form.intent) || slotOpenIn(form, turn.session.asked) !== undefined) return undefined;
    const offering = { ...turnOfForm(form, holding, {}), utterance: '' };
    return backToForm(offering, await act(offering, wording), wording);
  };
}
