import { escaped } from '../../escaped.ts';
import { locales } from '../../../bot-definition/bot.ts';
import { knownLocale } from '../../known-locale.ts';
import { cueWordsOf } from '../values/cue-words.ts';
import { wordsPattern } from '../../words-pattern.ts';

export interface MentionedCity {
  readonly city: string;
  /** What stood before it: "from Milan", "to Rome". */
  readonly end?: 'Origin' | 'Destination';
}

function spellings(localeId: string): ReadonlyMap<string, string> {
  const locale = locales[knownLocale(localeId)];
  return new Map(
    Object.entries(locale.slotTypes.TravelCity).flatMap(([city, synonyms]) =>
      [city, ...synonyms].map((spelling) => [spelling.toLowerCase(), city] as const),
    ),
  );
}

const patterns = new Map<string, { readonly cities: ReadonlyMap<string, string>; readonly pattern: RegExp }>();

/** Its groups: what stands before an origin, what before a destination, and the city. */
function patternOf(localeId: string) {
  const known = patterns.get(localeId);
  if (known) return known;
  const cities = spellings(localeId);
  // The longest first, so that "New York City" is not read as "New York" and a rest.
  const names = [...cities.keys()].sort((a, b) => b.length - a.length).map(escaped);
  const { from, to } = cueWordsOf(localeId);
  const pattern = wordsPattern(
    String.raw`(?:(?<!\p{L})(?:(${from})|(${to}))(?: |(?<=['’])))?(?<![\p{L}\p{N}])(${names.join('|')})(?![\p{L}\p{N}])`,
    'giu',
  );
  const made = { cities, pattern };
  patterns.set(localeId, made);
  return made;
}

/** The cities in an utterance, in order, by their canonical names: where Lex says only which slots it filled with them. */
export function mentionedCities(utterance: string, localeId: string): readonly MentionedCity[] {
  const { cities, pattern } = patternOf(localeId);
  return [...utterance.matchAll(pattern)].flatMap(([, from, to, name]) => {
    const city = cities.get(name?.toLowerCase() ?? '');
    if (city === undefined) return [];
    return [{ city, ...(from && { end: 'Origin' as const }), ...(to && { end: 'Destination' as const }) }];
  });
}
