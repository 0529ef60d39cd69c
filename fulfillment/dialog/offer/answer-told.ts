import type { Turn } from '../../turn.ts';
import { afterAssent } from './after-assent.ts';
import { isAgreement, isAssentAsked, isRefusal } from './assent.ts';
import { beginsWithCancelling, isCancellation, isCancellationOfBooking, isGivenUp } from './cancellation.ts';
import { readsAsQuestion, wordCount } from '../words/cues.ts';
import { isYesWithExtras } from './extras-wished.ts';
import { isAside } from './filler.ts';
import { CANCEL, CHANGE } from '../form/forms-of-bookings.ts';
import { hesitates } from './hesitation.ts';
import { asksOfOffer } from './offer-asked.ts';
import type { SaidToForm } from '../form/said-to-form.ts';
import { answerToOffer, turnOfForm, unheardOf } from '../form/turn-of-form.ts';
import { heardIn } from '../values/values-for-form.ts';
import { countsSaid, NUMBER, valuesSaid } from '../values/values-said.ts';
import { speaksOfOwnPeople } from '../values/party-said.ts';
import { afterYes, beginsWithYes } from '../form/without-correction.ts';
import { hasReservation } from './yes-but.ts';
import { deniesAfterNo, endsInYes } from './yes-after-all.ts';

/** "Yes, cancel" agrees to cancel a booking, and declines whatever else was offered, as "forget it" does. */
function cancelTold({ turn, form, text }: SaidToForm): Turn | undefined {
  const said = { ...turn, utterance: afterYes(turn) };
  if (isGivenUp(said, form.intent)) return answerToOffer(form, turn, 'Denied');
  // "I'd rather cancel", where a booking was to be moved, is said of that.
  const isDeclined = isCancellation(said) || (form.intent !== CHANGE && isCancellation({ ...turn, utterance: text }));
  if (form.intent !== CANCEL) return isDeclined ? answerToOffer(form, turn, 'Denied') : undefined;
  if (isFarewellToCancel(turn)) return unheardOf(form, turn);
  // Of "sí, cancélala" Lex takes the yes, and leaves a word that might be a name.
  if (isCancellationOfBooking(said)) return agreed({ form, turn });
  return isCancellationOfBooking({ ...turn, utterance: text }) ? turnOfForm(form, turn, {}) : undefined;
}

/** A bare "cancel" may be meant of the cancelling, and "yes, cancel it and thanks" is hardly the end of all. */
function isFarewellToCancel(turn: Turn): boolean {
  const said = { ...turn, utterance: afterYes(turn) };
  if (turn.intent.name !== 'Stop') return false;
  return beginsWithYes(turn)
    ? beginsWithCancelling(said) && !isCancellationOfBooking(said)
    : wordCount(turn.utterance) === 1 && beginsWithCancelling(said);
}

/** "No worries, book it" is a yes, and "no, I mean yes", for Lex a no, is asked once more. */
function yesAfterNo({ turn, form }: SaidToForm): Turn | undefined {
  if (!endsInYes(turn)) return undefined;
  if (isAside(turn)) return answerToOffer(form, turn, 'Confirmed');
  const isNoMore = turn.intent.confirmation !== 'Denied' || deniesAfterNo(turn);
  return isNoMore ? undefined : turnOfForm(form, turn, {});
}

/** "Yes, nothing else", whatever it denies. */
function isYesWithAside(turn: Turn): boolean {
  const rest = afterAssent(turn);
  return rest !== undefined && isAside({ ...turn, utterance: rest });
}

/** "Yes, and two bags", and neither "yes, two seats" nor "yes, but only with a window seat". */
const isYesWithWish = (said: SaidToForm): boolean =>
  isYesWithExtras(said.turn) &&
  !hasReservation(said.turn) &&
  !readsAsQuestion(said.turn) &&
  countsSaid(heardIn(said, said.text)).length === 0;

/** "How much was it?", "hold on" and "un momento", and neither "ok do it", which begins as a question does, nor "maybe on the 21st". */
const isOpenYet = (said: SaidToForm): boolean =>
  !endsInYes(said.turn) && (asksOfOffer(said.turn, said.form.intent) || isUndecided(said));

const isUndecided = (said: SaidToForm): boolean =>
  [said.turn.utterance, afterYes(said.turn)].some((utterance) => hesitates({ ...said.turn, utterance })) &&
  !wantsPerson(said.turn) &&
  valuesSaid(heardIn(said, said.text)).every(({ type, slot }) => type === NUMBER && slot === undefined);

/** "Maybe I should talk to somebody", and not "I need to talk to my wife". */
const wantsPerson = ({ intent, utterance, localeId }: Turn): boolean =>
  intent.name === 'SpeakToAgent' && !speaksOfOwnPeople(utterance, localeId);

/** As Lex heard it, where it heard the yes. */
const agreed = ({ form, turn }: Pick<SaidToForm, 'form' | 'turn'>): Turn =>
  turn.intent.confirmation === 'Confirmed' ? turn : answerToOffer(form, turn, 'Confirmed');

/** "Why not", "yes, book it" and "not today" answer an offer, and are for Lex no yes and no no, a day, or another form. */
export function answerTold(said: SaidToForm): Turn | undefined {
  const { turn, form, asked } = said;
  if (asked !== undefined) return undefined;
  // "Definitely not" begins for Lex with a yes.
  if (isRefusal(turn)) return answerToOffer(form, turn, 'Denied');
  const told = cancelTold(said) ?? yesAfterNo(said);
  if (told) return told;
  if (isAssentAsked(turn)) return turnOfForm(form, turn, {});
  const agrees = [turn.utterance, afterYes(turn)].some((utterance) => isAgreement({ ...turn, utterance }));
  if (agrees || isYesWithAside(turn)) return agreed(said);
  // Whatever Lex counted, or took for a day, in it.
  if (isYesWithWish(said)) return answerToOffer(form, turn, 'Confirmed');
  return isOpenYet(said) ? turnOfForm(form, turn, {}) : undefined;
}
