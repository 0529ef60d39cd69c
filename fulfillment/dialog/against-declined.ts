import type { Turn } from '../turn.ts';
import { endsInCancellation } from './cancellation.ts';
import { readsAsCorrection, wordCount } from './cues.ts';
import { declinedForm } from './form-state.ts';
import type { FormState } from './form-state.ts';
import { saidTo } from './said-to-form.ts';
import type { SaidToForm } from './said-to-form.ts';
import { turnOfForm } from './turn-of-form.ts';
import { bySlot, speaksOfForm, valuesFor, valuesHeard } from './values-for-form.ts';
import type { ValueSaid } from './values-said.ts';
import { beginsWithYes, goesOn } from './without-correction.ts';
import { wordsBeside } from './words-around.ts';
import { deniesAfterNo, endsInYes } from './yes-after-all.ts';

/** More words than "okay, no, wait, please book it after all" begin something of their own. */
const wordsOfTakingUp = 8;

/** "To Rome", and no new trip: one value, and nothing but what is said around it. */
const isBare = (said: SaidToForm, values: readonly ValueSaid[]): boolean =>
  Math.max(values.length, valuesHeard(said.turn).length) === 1 && speaksOfForm(wordsBeside(said.text, values), said);

/** "And in business?" goes on from an answer, where a question was answered in between. */
function isMeant(said: SaidToForm, values: readonly ValueSaid[]): boolean {
  const { turn, form, isOwn } = said;
  if (beginsWithYes(turn)) return true;
  if (turn.session.topic !== form.intent) return false;
  return !isOwn || goesOn(turn) || readsAsCorrection(turn) || isBare(said, values);
}

/** "Actually, yes, book it", of what was declined: it is offered again. "Don't book it" says the same no again. */
function isTakenUp(turn: Turn, { intent }: FormState): boolean {
  if (wordCount(turn.utterance) > wordsOfTakingUp) return false;
  const isWanted = endsInYes(turn) || (intent === 'CancelBooking' && endsInCancellation(turn));
  return isWanted && !deniesAfterNo(turn);
}

/** "Yes, on the 21st", after a no to the 19th and "what would you like instead?": the same again, but for that. */
export function againstDeclined(turn: Turn): Turn | undefined {
  const form = declinedForm(turn);
  const said = form && saidTo(form, turn);
  if (!said) return undefined;
  const turnAgain = { ...turn, session: { ...turn.session, topic: form.intent } };
  if (isTakenUp(turn, form)) return turnOfForm(form, turnAgain, {});
  const values = valuesFor(said);
  if (!isMeant(said, values)) return undefined;
  const slots = bySlot(values, { ...said, isOffered: true });
  return slots && turnOfForm(form, turnAgain, slots);
}
