import { ofLocale } from '../../of-locale.ts';
import type { Turn } from '../../turn.ts';
import { afterAssent } from './after-assent.ts';
import { isOfBooking } from '../form/forms-of-bookings.ts';
import { asksToConfirm } from '../form/open-slot.ts';
import type { SaidToForm } from '../form/said-to-form.ts';
import { answerToOffer } from '../form/turn-of-form.ts';

/** By what it is heard that something is wanted besides. */
const besides = ofLocale({
  en_US: () => /\b(?:also|too|as well|in addition)\b/i,
  de_DE: () => /(?<!\p{L})(?:auch|noch|außerdem|zusätzlich)(?!\p{L})/iu,
  es_US: () => /(?<!\p{L})(?:también|además)(?!\p{L})/iu,
  fr_FR: () => /(?<!\p{L})(?:aussi|également|en plus)(?!\p{L})/iu,
});

/** "Perfect, also book a hotel there" agrees to the flight, which would be forgotten else: one thing is done first. */
export function agreedAndMore({ turn, form }: SaidToForm): Turn | undefined {
  const { name } = turn.intent;
  const rest = afterAssent(turn);
  const isMore = name !== form.intent && asksToConfirm(name) && !isOfBooking(name);
  return isMore && rest !== undefined && besides(turn.localeId).test(rest)
    ? answerToOffer(form, turn, 'Confirmed')
    : undefined;
}
