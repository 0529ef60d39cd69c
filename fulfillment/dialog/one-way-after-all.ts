import type { Turn } from '../turn.ts';
import { readsAsQuestion, wayBack } from './cues.ts';
import type { SaidToForm } from './said-to-form.ts';
import { turnOfForm } from './turn-of-form.ts';

/** "I'm not coming back", of a trip with a way back, is for Lex a no to all of it, or a farewell: the form goes on with the way out. */
export function oneWayAfterAll({ turn, form }: SaidToForm): Turn | undefined {
  const hadWayBack = turn.session.returnTrip === 'yes';
  return hadWayBack && wayBack(turn) === 'no' && !readsAsQuestion(turn) ? turnOfForm(form, turn, {}) : undefined;
}
