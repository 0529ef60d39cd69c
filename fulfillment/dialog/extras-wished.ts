import { ofLocale } from '../of-locale.ts';
import { onceEach } from '../once-each.ts';
import type { Turn } from '../turn.ts';
import { wordsPattern } from '../words-pattern.ts';
import { mayDeny } from './denial.ts';

/** Where a seat is; for a regular expression. */
const seatPlaces = ofLocale({
  en_US: () => 'aisle|window',
  de_DE: () => String.raw`(?:gang|fenster)\p{L}*`,
  es_US: () => 'pasillo|ventan(?:a|illa)',
  fr_FR: () => 'couloir|hublot|fenêtre',
});

/** What is chosen once a flight is booked; for a regular expression. */
const extraWords = ofLocale({
  en_US: () => 'seats?|legroom|row|bags?|luggage|baggage|suitcases?|meals?',
  de_DE: () => String.raw`sitz\p{L}*|beinfreiheit|reihe|\p{L}*(?:gepäck|gepäckstücke?|koffer)|taschen?|essen`,
  es_US: () => 'asientos?|fila|maletas?|equipajes?|bolsos?|comidas?',
  fr_FR: () => 'places?|sièges?|rangée|bagages?|valises?|sacs?|repas',
});

const anyOf = (words: string): RegExp => wordsPattern(String.raw`(?<!\p{L})(?:${words})(?!\p{L})`, 'iu');

const extras = onceEach((localeId: string) => anyOf(`${seatPlaces(localeId)}|${extraWords(localeId)}`));
const places = onceEach((localeId: string) => anyOf(seatPlaces(localeId)));

/** "A seat by the window" is one of theirs, whoever travels; "I need a seat" is for one. */
export const wishesPlace = (text: string, localeId: string): boolean => places(localeId).test(text);

/** "Yes, and an aisle seat", and not "yes, no bags". */
export const wishesExtras = ({ utterance, localeId }: Pick<Turn, 'utterance' | 'localeId'>): boolean =>
  extras(localeId).test(utterance) && !mayDeny(utterance, localeId);
