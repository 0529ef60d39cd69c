import { ofLocale } from '../of-locale.ts';
import { onceEach } from '../once-each.ts';
import type { Turn } from '../turn.ts';
import { wordsPattern } from '../words-pattern.ts';
import { mayDeny } from './denial.ts';

/** What is chosen once a flight is booked; for a regular expression. */
const extraWords = ofLocale({
  en_US: () => 'seats?|aisle|window|legroom|row|bags?|luggage|baggage|suitcases?|meals?',
  de_DE: () =>
    String.raw`(?:sitz|gang|fenster)\p{L}*|gang|fenster|beinfreiheit|reihe|\p{L}*(?:gepäck|gepäckstücke?|koffer)|taschen?|essen`,
  es_US: () => 'asientos?|pasillo|ventan(?:a|illa)|fila|maletas?|equipajes?|bolsos?|comidas?',
  fr_FR: () => 'places?|sièges?|couloir|hublot|fenêtre|rangée|bagages?|valises?|sacs?|repas',
});

const extras = onceEach((localeId: string) =>
  wordsPattern(String.raw`(?<!\p{L})(?:${extraWords(localeId)})(?!\p{L})`, 'iu'),
);

/** "Yes, and an aisle seat", and not "yes, no bags". */
export const wishesExtras = ({ utterance, localeId }: Pick<Turn, 'utterance' | 'localeId'>): boolean =>
  extras(localeId).test(utterance) && !mayDeny(utterance, localeId);
