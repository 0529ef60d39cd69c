import type { Wording } from '../../wording.ts';
import { dateObjection } from '../check-date.ts';
import type { Check } from '../form/form.ts';
import { earliestToday } from '../local-time.ts';
import type { ChangeRequest } from './plan-change.ts';

export interface NewDateForm extends ChangeRequest {
  readonly wording: Wording;
}

const slot = 'NewDate';

const isTravelDate: Check<NewDateForm> = ({ date, leg, now, wording }) => {
  const text = dateObjection(date, earliestToday(leg.origin, now), wording);
  return text === undefined ? undefined : { slot, text };
};

const isAnotherDay: Check<NewDateForm> = ({ date, leg, wording }) =>
  date === leg.date ? { slot, text: wording.say(wording.replies.sameDate, { date: wording.day(date) }) } : undefined;

/** Out before back. */
const keepsOrder: Check<NewDateForm> = ({ booking, leg, date, wording }) => {
  const index = booking.legs.indexOf(leg);
  const before = booking.legs[index - 1];
  const after = booking.legs[index + 1];
  if (before && date < before.date) {
    const departureDate = wording.day(before.date);
    return { slot, text: wording.say(wording.replies.returnBeforeDeparture, { departureDate }) };
  }
  if (after && date > after.date) {
    return { slot, text: wording.say(wording.replies.departureAfterReturn, { returnDate: wording.day(after.date) }) };
  }
  return undefined;
};

export const newDateChecks: readonly Check<NewDateForm>[] = [isTravelDate, isAnotherDay, keepsOrder];
