import { ofLocale } from '../../of-locale.ts';
import { onceEach } from '../../once-each.ts';
import type { Turn } from '../../turn.ts';
import type { Wording } from '../../wording.ts';
import { wordsPattern } from '../../words-pattern.ts';
import { afterAssent } from './after-assent.ts';
import { cueWordsOf } from '../values/cue-words.ts';
import { mayDeny } from '../values/denial.ts';
import { numberIn, numberPattern } from '../values/number-words.ts';
import { isPlainWord } from '../words/plain-words.ts';
import { wordsIn } from '../words/sample-words.ts';

type Said = Pick<Turn, 'utterance' | 'localeId'>;

/** Where a seat is; for a regular expression. */
const seatPlaces = ofLocale({
  en_US: () => 'aisle|window',
  de_DE: () => String.raw`(?:gang|fenster)\p{L}*`,
  es_US: () => 'pasillo|ventan(?:a|illa)',
  fr_FR: () => 'couloir|hublot|fenêtre',
});

/** A seat, which is chosen once a flight is booked; for a regular expression. */
const seatWords = ofLocale({
  en_US: () => 'seats?|legroom|row',
  de_DE: () => String.raw`(?:sitz|pl[aä]tz)\p{L}*|beinfreiheit|reihe`,
  es_US: () => 'asientos?|fila',
  fr_FR: () => 'places?|sièges?|rangée',
});

/** What is, too, and is counted as no traveller is; for a regular expression. */
const bagWords = ofLocale({
  en_US: () => 'bags?|luggage|baggage|suitcases?|meals?',
  de_DE: () => String.raw`\p{L}*(?:gepäck|gepäckstücke?n?|koffern?)|taschen?|essen`,
  es_US: () => 'maletas?|equipajes?|bolsos?|comidas?',
  fr_FR: () => 'bagages?|valises?|sacs?|repas',
});

/** What is said with them, and of no traveller; for a regular expression. */
const extraQualities = ofLocale({
  en_US: () =>
    'add|include|extra|additional|checked|hold|hand|carry-on|large|big|small|heavy|free|front|back|middle|exit|side|number',
  de_DE: () =>
    'dazu|hinzufügen|zusätzliche[nrs]?|extra|weitere[nrs]?|große[nrs]?|kleine[nrs]?|schwere[nrs]?|vorne|hinten|nummer',
  es_US: () =>
    'añad\\p{L}*|agreg\\p{L}*|inclu\\p{L}*|extras?|adicional(?:es)?|facturadas?|grandes?|pequeñ[oa]s?|delante|atrás|lado|número|mano',
  fr_FR: () =>
    'ajout\\p{L}*|inclu\\p{L}*|supplémentaires?|grandes?|gros(?:ses?)?|petite?s?|avant|arrière|côté|numéro|soute|main',
});

const anyOf = (words: string): RegExp => wordsPattern(String.raw`(?<!\p{L})(?:${words})(?!\p{L})`, 'iu');

const anyExtra = (localeId: string): string => `${seatPlaces(localeId)}|${seatWords(localeId)}|${bagWords(localeId)}`;

const extras = onceEach((localeId: string) => anyOf(anyExtra(localeId)));
const places = onceEach((localeId: string) => anyOf(seatPlaces(localeId)));
const qualities = onceEach((localeId: string) => anyOf(extraQualities(localeId)));

/** "Two large bags", "one window seat", "seat 12A", "row 12". "Two seats" are for two. */
const phrases = onceEach((localeId: string) => {
  const numbers = numberPattern(localeId);
  const [one = ''] = cueWordsOf(localeId).numbers;
  const seat = `(?:${seatWords(localeId)})`;
  const place = String.raw`(?<!(?:${numbers}) )(?:(?:${one}) )?(?:${seat}(?: \p{L}+){0,4} )?(?:${seatPlaces(localeId)})(?: ${seat})?`;
  const bags = String.raw`(?:(?:${numbers}) (?:(?:${extraQualities(localeId)}) )?)?(?:${bagWords(localeId)})`;
  const figure = String.raw`${seat} \d{1,2} ?[a-k]?`;
  return wordsPattern(String.raw`(?<![\p{L}\p{N}])(?:${place}|${bags}|${figure})(?![\p{L}\p{N}])`, 'giu');
});

/** What else is said: the two of "two bags" counts no travellers, and the 12 of "seat 12A" is no day. */
export const withoutExtras = (text: string, localeId: string): string => text.replace(phrases(localeId), ' ');

/** "A seat by the window" is one of theirs, whoever travels; "I need a seat" is for one. */
export const wishesPlace = (text: string, localeId: string): boolean => places(localeId).test(text);

/** Where those are chosen that are wished for: "yes, and an aisle seat", and not "yes, no bags". */
export const extrasLater = (turn: Said, wording: Wording): string | undefined =>
  wishesExtras(turn) ? wording.say(wording.replies.extrasLater, {}) : undefined;

const breakfast = ofLocale({
  en_US: () => /breakfast/i,
  de_DE: () => /frühstück/iu,
  es_US: () => /desayuno/i,
  fr_FR: () => /petit[- ]d[ée]j/iu,
});

/** Where breakfast is had that a room was offered without: "yes, with breakfast". */
export const breakfastThere = ({ utterance, localeId }: Said, wording: Wording): string | undefined =>
  breakfast(localeId).test(utterance) && !mayDeny(utterance, localeId)
    ? wording.say(wording.replies.breakfastThere, {})
    : undefined;

const wishesExtras = ({ utterance, localeId }: Said): boolean =>
  extras(localeId).test(utterance) && !mayDeny(utterance, localeId);

/** The same, where a yes comes first, and nothing else is wished for: of "yes, and two bags" the two count no travellers. */
export function isYesWithExtras(turn: Said): boolean {
  const { localeId } = turn;
  const rest = afterAssent(turn);
  if (rest === undefined || !wishesExtras({ utterance: rest, localeId })) return false;
  const words = wordsIn(withoutExtras(rest, localeId));
  const isOfWish = (word: string) => isPlainWord(word, localeId) || qualities(localeId).test(word);
  return words.every((word) => isOfWish(word) && numberIn(word, localeId) === undefined);
}
