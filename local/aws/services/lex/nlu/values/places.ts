import type { HeardText } from '../heard-text.ts';
import { languageCode } from '../languages/languages.ts';
import type { SlotTypeModel } from '../understanding.ts';
import { findListValues } from './list.ts';
import type { ValueFinder } from './value-finder.ts';

/** Places are taken as said; the ones that Intl knows are found in any sentence. */
const listOf = (name: string, places: readonly string[]): SlotTypeModel => ({
  name,
  resolutionStrategy: 'ORIGINAL_VALUE',
  values: places.map((value) => ({ value, synonyms: [] })),
});

/** Some 400 large cities are names of time zones: "Europe/Amsterdam", "America/New_York". */
const cities = listOf(
  'AMAZON.City',
  Intl.supportedValuesOf('timeZone').flatMap((zone) => {
    const [region = '', ...place] = zone.split('/');
    const isCity = ['Africa', 'America', 'Asia', 'Australia', 'Europe', 'Pacific'].includes(region);
    return isCity ? [(place.at(-1) ?? '').replaceAll('_', ' ')] : [];
  }),
);

const countries = new Map<string, SlotTypeModel>();

function countriesIn(code: string): SlotTypeModel {
  const known = countries.get(code) ?? listOf('AMAZON.Country', countryNames(code));
  countries.set(code, known);
  return known;
}

function countryNames(code: string): readonly string[] {
  const names = new Intl.DisplayNames([code], { type: 'region', fallback: 'none' });
  const letters = 'ABCDEFGHIJKLMNOPQRSTUVWXYZ'.split('');
  const codes = letters.flatMap((first) => letters.map((second) => first + second));
  return codes.flatMap((region) => names.of(region) ?? []);
}

export const findCities: ValueFinder = (heard) => findListValues(heard, cities);
export const findCountries: ValueFinder = (heard: HeardText) =>
  findListValues(heard, countriesIn(languageCode(heard.localeId)));
