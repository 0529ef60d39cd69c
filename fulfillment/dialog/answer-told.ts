import type { Turn } from '../turn.ts';
import { isAgreement, isRefusal } from './assent.ts';
import { slotsOfForm } from './form-state.ts';
import type { SaidToForm } from './said-to-form.ts';

/** "Why not" and "not today" answer an offer, and are for Lex no yes and no no, or a day. */
export function answerTold({ turn: heard, form, isOffered, asked }: SaidToForm): Turn | undefined {
  if (!isOffered || asked !== undefined || heard.intent.confirmation === 'Confirmed') return undefined;
  const { proposed: _asLexReadIt, ...turn } = heard;
  const intent = { name: form.intent, slots: slotsOfForm(form) };
  if (isAgreement(turn)) return { ...turn, hook: 'fulfillment', intent: { ...intent, confirmation: 'Confirmed' } };
  return isRefusal(turn) ? { ...turn, hook: 'dialog', intent: { ...intent, confirmation: 'Denied' } } : undefined;
}
