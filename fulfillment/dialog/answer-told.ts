import type { Turn } from '../turn.ts';
import { isAgreement, isCancellation, isRefusal } from './assent.ts';
import { wordCount } from './cues.ts';
import type { SaidToForm } from './said-to-form.ts';
import { answerToOffer } from './turn-of-form.ts';
import { afterYes, beginsWithYes } from './without-correction.ts';

/** "Yes, cancel" and "cancel it"; a bare "cancel" may be meant of what is being talked of. */
const agreesToCancel = (turn: Turn): boolean =>
  isCancellation({ ...turn, utterance: afterYes(turn) }) && (beginsWithYes(turn) || wordCount(turn.utterance) > 1);

/** "Why not", "yes, book it" and "not today" answer an offer, and are for Lex no yes and no no, a day, or another form. */
export function answerTold({ turn, form, isOffered, asked }: SaidToForm): Turn | undefined {
  if (!isOffered || asked !== undefined) return undefined;
  // "Definitely not" begins for Lex with a yes.
  if (isRefusal(turn)) return answerToOffer(form, turn, 'Denied');
  // Of "sí, cancélala" Lex takes the yes, and leaves a word that might be a name.
  if (form.intent === 'CancelBooking' && agreesToCancel(turn)) return answerToOffer(form, turn, 'Confirmed');
  if (turn.intent.confirmation === 'Confirmed') return undefined;
  const agrees = [turn.utterance, afterYes(turn)].some((utterance) => isAgreement({ ...turn, utterance }));
  return agrees ? answerToOffer(form, turn, 'Confirmed') : undefined;
}
