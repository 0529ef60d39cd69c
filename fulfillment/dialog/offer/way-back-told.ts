import type { Turn } from '../../turn.ts';
import { cueWordsOf } from '../values/cue-words.ts';
import { asksForOther, readsAsQuestion, wayBack } from '../words/cues.ts';
import { slotsOfIntent } from '../form/open-slot.ts';
import type { SaidToForm } from '../form/said-to-form.ts';
import { wordsIn } from '../words/sample-words.ts';
import { turnOfForm } from '../form/turn-of-form.ts';
import { speaksOfForm } from '../values/values-for-form.ts';
import { DATE } from '../values/values-said.ts';

/**
 * "I'm not coming back", of a trip with a way back, is for Lex a no to all of it, or a farewell: the form goes on with the way out.
 * Where only that was offered, it is no no either, and the offer stands. Nor is "is there no way back?": it asks for one.
 */
export function wayBackTold(said: SaidToForm): Turn | undefined {
  const { turn, form } = said;
  const way = wayBack(turn);
  if (way === undefined || (readsAsQuestion(turn) && !asksForWayBack(said))) return undefined;
  if (way === 'yes') return asksForWayBack(said) ? turnOfForm(form, turn, {}) : undefined;
  return turn.session.returnTrip === 'yes' || isOneWayOffered(said) ? turnOfForm(form, turn, {}) : undefined;
}

/** The day of the way back of a form that may have one. */
const slotBack = ({ form }: SaidToForm): string | undefined =>
  slotsOfIntent(form.intent).filter(([, { type }]) => type === DATE)[1]?.[0];

function isOneWayOffered(said: SaidToForm): boolean {
  const back = slotBack(said);
  const isOneWay = back !== undefined && said.form.slots[back] === undefined;
  return said.isOffered && said.turn.intent.confirmation !== 'Confirmed' && isOneWay;
}

/** And for nothing else: "is there a return fee?" is another question. */
function asksForWayBack(said: SaidToForm): boolean {
  const { turn, text, isOffered } = said;
  if (!isOffered || slotBack(said) === undefined || !asksForOther(turn)) return false;
  return speaksOfForm(wordsIn(text.replace(cueWordsOf(turn.localeId).wayBack, ' ')), said);
}
