import { ofLocale } from '../../of-locale.ts';
import type { Turn } from '../../turn.ts';

/** What is done to a booking that there is already, on a yes. */
export const CHANGE = 'ChangeBooking';
export const CANCEL = 'CancelBooking';

/** The type of a slot that says which one. */
export const CODE = 'BookingCode';

export const isOfBooking = (intent: string): boolean => intent === CHANGE || intent === CANCEL;

/** Of which kind a booking is said to be: "my hotel", "the flight". */
export function kindSpokenOf({ utterance, localeId }: Pick<Turn, 'utterance' | 'localeId'>): Kind | undefined {
  const { hotel, flight } = kinds(localeId);
  return hotel.test(utterance) ? 'hotel' : flight.test(utterance) ? 'flight' : undefined;
}

type Kind = 'flight' | 'hotel';

const kinds = ofLocale<Readonly<Record<Kind, RegExp>>>({
  en_US: () => ({ hotel: /\b(?:hotel|room)\b/i, flight: /\bflights?\b/i }),
  de_DE: () => ({ hotel: /hotel|zimmer/i, flight: /flug|flüge/i }),
  es_US: () => ({ hotel: /hotel|habitaci[oó]n/iu, flight: /vuelos?/i }),
  fr_FR: () => ({ hotel: /hôtel|chambre/iu, flight: /\bvols?\b/i }),
});
