import { ofLocale } from '../../of-locale.ts';
import type { Turn } from '../../turn.ts';
import { isBotWord } from '../words/bot-words.ts';
import { choiceOfForm } from '../values/choices.ts';
import { mayDeny } from '../values/denial.ts';
import { CHANGE, isOfBooking } from '../form/forms-of-bookings.ts';
import { isPlainWord } from '../words/plain-words.ts';
import type { SaidToForm } from '../form/said-to-form.ts';
import { turnOfForm, unheardOf } from '../form/turn-of-form.ts';
import { bySlot, valuesHeard } from '../values/values-for-form.ts';
import { DATE } from '../values/values-said.ts';
import { wordsBeside } from '../words/words-around.ts';

/**
 * "Change the date to the 18th", where a flight or a room is only offered: for Lex a booking is to be moved. It is when one is
 * spoken of; else what is offered is put right, or what to put right is asked for.
 */
export function movedAtOffer(said: SaidToForm): Turn | undefined {
  const { turn, form } = said;
  const { intent, localeId } = turn;
  if (intent.name !== CHANGE || isOfBooking(form.intent) || mayDeny(turn.utterance, localeId)) return undefined;
  const values = valuesHeard(turn);
  const rest = wordsBeside(said.text, values);
  const isKnown = (word: string) => isBotWord(word, localeId) || isPlainWord(word, localeId);
  const speaksOfBooking = rest.some((word) => bookingWords(localeId).includes(word));
  if (speaksOfBooking || values.some(({ type }) => type !== DATE) || !rest.every(isKnown)) return undefined;
  // "Den späteren", of those that were shown.
  if (values.length === 0) return choiceOfForm(said) ?? unheardOf(form, turn);
  const slots = bySlot(values, said);
  return slots && turnOfForm(form, turn, slots);
}

/** What there is only once it is booked. */
const bookingWords = ofLocale<readonly string[]>({
  en_US: () => ['booking', 'reservation'],
  de_DE: () => ['buchung', 'reservierung'],
  es_US: () => ['reserva', 'reservación'],
  fr_FR: () => ['réservation'],
});
