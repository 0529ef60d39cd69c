import type { Turn } from '../turn.ts';
import { afterAssent } from './after-assent.ts';
import { isAgreement, isAssentAsked, isRefusal } from './assent.ts';
import { isCancellation, isCancellationOfBooking } from './cancellation.ts';
import { wordCount } from './cues.ts';
import { isAside } from './filler.ts';
import type { SaidToForm } from './said-to-form.ts';
import { answerToOffer, turnOfForm } from './turn-of-form.ts';
import { afterYes, beginsWithYes } from './without-correction.ts';

/** "Yes, cancel" and "cancel it"; a bare "cancel" may be meant of what is being talked of. */
function saysToCancel({ turn, form }: SaidToForm): boolean {
  const said = { ...turn, utterance: afterYes(turn) };
  const isSaid = form.intent === 'CancelBooking' ? isCancellationOfBooking(said) : isCancellation(said);
  return isSaid && (beginsWithYes(turn) || wordCount(turn.utterance) > 1 || turn.intent.name !== 'Stop');
}

/** "Yes, nothing else", whatever it denies. */
function isYesWithAside(turn: Turn): boolean {
  const rest = afterAssent(turn);
  return rest !== undefined && isAside({ ...turn, utterance: rest });
}

/** As Lex heard it, where it heard the yes. */
const agreed = ({ form, turn }: SaidToForm): Turn =>
  turn.intent.confirmation === 'Confirmed' ? turn : answerToOffer(form, turn, 'Confirmed');

/** "Why not", "yes, book it" and "not today" answer an offer, and are for Lex no yes and no no, a day, or another form. */
export function answerTold(said: SaidToForm): Turn | undefined {
  const { turn, form, asked } = said;
  if (asked !== undefined) return undefined;
  // "Definitely not" begins for Lex with a yes.
  if (isRefusal(turn)) return answerToOffer(form, turn, 'Denied');
  // Of "sí, cancélala" Lex takes the yes, and leaves a word that might be a name.
  if (saysToCancel(said)) return form.intent === 'CancelBooking' ? agreed(said) : answerToOffer(form, turn, 'Denied');
  if (isAssentAsked(turn)) return turnOfForm(form, turn, {});
  if (isYesWithAside(turn)) return agreed(said);
  const agrees = [turn.utterance, afterYes(turn)].some((utterance) => isAgreement({ ...turn, utterance }));
  return agrees ? agreed(said) : undefined;
}
