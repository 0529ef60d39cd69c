import type { Turn } from '../turn.ts';
import { readsAsQuestion } from './cues.ts';
import { beginsWithNo } from './denial.ts';
import type { SaidToForm } from './said-to-form.ts';
import { endsAsQuestion } from './question-mark.ts';

/** "Is there no way back?" is for Lex a no to the offer, and asks something. */
export function askedNotDenied({ turn, isOffered, isOwn }: SaidToForm): Turn | undefined {
  const { intent, utterance, localeId } = turn;
  if (!isOffered || !isOwn || intent.confirmation !== 'Denied' || !readsAsQuestion(turn)) return undefined;
  return endsAsQuestion(utterance) || !beginsWithNo(utterance, localeId)
    ? { ...turn, hook: 'dialog', intent: { ...intent, confirmation: 'None' } }
    : undefined;
}
