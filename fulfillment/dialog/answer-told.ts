import type { Turn } from '../turn.ts';
import { isAgreement, isRefusal } from './assent.ts';
import type { SaidToForm } from './said-to-form.ts';
import { answerToOffer } from './turn-of-form.ts';

/** "Why not" and "not today" answer an offer, and are for Lex no yes and no no, or a day. */
export function answerTold({ turn, form, isOffered, asked }: SaidToForm): Turn | undefined {
  if (!isOffered || asked !== undefined || turn.intent.confirmation === 'Confirmed') return undefined;
  if (isAgreement(turn)) return answerToOffer(form, turn, 'Confirmed');
  return isRefusal(turn) ? answerToOffer(form, turn, 'Denied') : undefined;
}
