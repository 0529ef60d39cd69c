import type { Turn } from '../turn.ts';
import { isAgreement, isRefusal } from './assent.ts';
import type { SaidToForm } from './said-to-form.ts';
import { answerToOffer } from './turn-of-form.ts';
import { afterYes } from './without-correction.ts';

/** "Why not", "yes, book it" and "not today" answer an offer, and are for Lex no yes and no no, a day, or another form. */
export function answerTold({ turn, form, isOffered, asked }: SaidToForm): Turn | undefined {
  if (!isOffered || asked !== undefined) return undefined;
  // "Definitely not" begins for Lex with a yes.
  if (isRefusal(turn)) return answerToOffer(form, turn, 'Denied');
  if (turn.intent.confirmation === 'Confirmed') return undefined;
  if ([turn.utterance, afterYes(turn)].some((utterance) => isAgreement({ ...turn, utterance })))
    return answerToOffer(form, turn, 'Confirmed');
  return undefined;
}
