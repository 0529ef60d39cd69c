import { travelCity } from '../../bot-definition/slot-types/travel-city.ts';
import { escaped } from '../escaped.ts';
import { onceEach } from '../once-each.ts';
import { wordsPattern } from '../words-pattern.ts';

const LETTERS = Array.from('ABCDEFGHIJKLMNOPQRSTUVWXYZ');

/** The countries of the world in a language, by its own data: a code that is none has no name. */
function countriesIn(language: string): string[] {
  const names = new Intl.DisplayNames([language], { type: 'region', fallback: 'none' });
  return LETTERS.flatMap((first) => LETTERS.flatMap((second) => names.of(first + second) ?? []));
}

/** A thousand names in one pattern, the longest first. */
const knownPlaces = onceEach((language: string): RegExp => {
  const names = [...travelCity.values, ...countriesIn(language)].sort((a, b) => b.length - a.length);
  // "Nice" begins many a sentence; a place that does is named again after a preposition, or stands in the passage.
  return wordsPattern(String.raw`(?<=[\p{L}\p{N},;:(]\s?)\b(?:${names.map(escaped).join('|')})(?![\p{L}\p{N}])`, 'gu');
});

/** Names after a preposition of place; German writes every noun with a capital. */
const AFTER_PREPOSITION: Readonly<Record<string, RegExp>> = {
  en: /\b(?:in|to|from|near|via|at)\s+(\p{Lu}[\p{Ll}'’-]+(?:\s\p{Lu}[\p{Ll}'’-]+)*)/gu,
  es: /\b(?:en|a|desde|hasta)\s+(\p{Lu}[\p{Ll}'’-]+(?:\s\p{Lu}[\p{Ll}'’-]+)*)/gu,
  fr: /\b(?:à|de|en|depuis|vers)\s+(\p{Lu}[\p{Ll}'’-]+(?:\s\p{Lu}[\p{Ll}'’-]+)*)/gu,
};

/** The places that a sentence names: cities and countries by list, and whatever stands where a place would. */
export function placesIn(sentence: string, localeId: string): readonly string[] {
  const language = localeId.slice(0, 2);
  const listed = [...sentence.matchAll(knownPlaces(language))].map(([name]) => name);
  const placed = AFTER_PREPOSITION[language] ? [...sentence.matchAll(AFTER_PREPOSITION[language])] : [];
  return [...new Set([...listed, ...placed.map(([, name = '']) => name)])];
}
