import { locales } from '../../bot-definition/bot.ts';
import type { LocaleDefinition, SlotTypeDefinition } from '../../bot-definition/schema.ts';
import { slotTypes } from '../../bot-definition/slot-types/slot-types.ts';
import { knownLocale } from '../known-locale.ts';
import { escaped } from '../escaped.ts';
import { onceEach } from '../once-each.ts';
import type { SlotValue } from '../turn.ts';
import { cueWordsOf } from './cue-words.ts';
import { isPlausibleName } from './form.ts';
import { isNameParticle } from './name-particles.ts';
import { findDate } from './mentioned-date.ts';
import { isPlainWord } from './plain-words.ts';
import { slotsOfIntent } from './open-slot.ts';

/** A value in an utterance, by the type of slots that take it. */
export interface ValueSaid extends SlotValue {
  readonly type: string;
}

/** Where a value is looked for: a text of a locale, and the form whose slots might take it. */
export interface Heard {
  readonly text: string;
  readonly localeId: string;
  readonly intent: string;
  /** An ISO date. */
  readonly today: string;
}

type Finder = (heard: Heard) => SlotValue | undefined;

const definitionOf = (localeId: string): LocaleDefinition => locales[knownLocale(localeId)];
const types: ReadonlyMap<string, SlotTypeDefinition> = new Map(Object.entries(slotTypes));

const whole = (pattern: string) => new RegExp(String.raw`(?<![\p{L}\p{N}])(?:${pattern})(?![\p{L}\p{N}])`, 'iu');

const findNumber: Finder = ({ text, localeId }) => {
  const words = cueWordsOf(localeId).numbers;
  // A price, a time and a share count nobody.
  const figure = String.raw`(?<![$€£:.,])\d{1,3}(?![:.,]\d| ?[$€£%])`;
  const original = whole(`${figure}|${words.join('|')}`).exec(text)?.[0];
  if (original === undefined) return undefined;
  const spelled = words.findIndex((forms) => forms.split('|').includes(original.toLowerCase()));
  return { original, interpreted: spelled < 0 ? String(Number(original)) : String(spelled + 1) };
};

const findDay: Finder = ({ text, localeId, today }) => {
  const found = findDate(text, localeId, today);
  return found && { original: found.said, interpreted: found.date };
};

/** Words of a sample before a name: with fewer, "it's" and "auf" begin other things as well. */
const wordsBeforeName = 2;

/** "Not Miller", "Miller and to Berlin": among several words, one of the language is no part of a name. */
function isPhrase(name: string, localeId: string): boolean {
  const words = name.split(' ');
  const isPlain = (word: string) => isPlainWord(word, localeId) && !isNameParticle(word);
  return words.length > 1 && words.some(isPlain);
}

/** What stands after the words of a sample that ends with the name; nothing where there is no such sample. */
const afterLead = onceEach((slot: string, intent: string, localeId: string) => {
  const samples = definitionOf(localeId).intents[intent]?.slots[slot]?.utterances ?? [];
  const leads = samples
    .filter((sample) => sample.endsWith(` {${slot}}`))
    .map((sample) => sample.split(' {')[0] ?? '')
    .filter((lead) => lead.split(' ').length >= wordsBeforeName);
  return leads.length === 0 ? /(?!)/ : new RegExp(String.raw`^(?:${leads.map(escaped).join('|')}) (.+?)\W*$`, 'iu');
});

/** A name may be any words, and is one after those that say so: "my last name is …". */
const nameFinder =
  (slot: string): Finder =>
  ({ text, localeId, intent }) => {
    const original = afterLead(slot, intent, localeId).exec(text)?.[1];
    const isName = original !== undefined && isPlausibleName(original) && !isPhrase(original, localeId);
    return isName ? { original, interpreted: original } : undefined;
  };

const patternFinder =
  (pattern: string): Finder =>
  ({ text }) => {
    const original = whole(pattern).exec(text)?.[0];
    return original === undefined ? undefined : { original, interpreted: original };
  };

/** The values of a list by each of their names, and a pattern that finds one. */
const namesIn = onceEach((type: string, localeId: string) => {
  const values = Object.entries(definitionOf(localeId).slotTypes[type] ?? {});
  const canonical = new Map(
    values.flatMap(([value, synonyms]) => [value, ...synonyms].map((one) => [one.toLowerCase(), value] as const)),
  );
  // The longest first, so that "premium economy" is not read as "economy" and a rest.
  const spellings = [...canonical.keys()].toSorted((a, b) => b.length - a.length).map(escaped);
  return { canonical, pattern: whole(spellings.join('|')) };
});

const listFinder =
  (type: string): Finder =>
  ({ text, localeId }) => {
    const { canonical, pattern } = namesIn(type, localeId);
    const original = pattern.exec(text)?.[0];
    const interpreted = canonical.get(original?.toLowerCase() ?? '');
    return original === undefined || interpreted === undefined ? undefined : { original, interpreted };
  };

function finderOf(slot: string, type: string): Finder | undefined {
  if (type === 'AMAZON.Number') return findNumber;
  if (type === 'AMAZON.Date') return findDay;
  if (type === 'AMAZON.LastName') return nameFinder(slot);
  const own = types.get(type);
  if (own?.kind === 'pattern') return patternFinder(own.pattern);
  return own?.kind === 'list' ? listFinder(type) : undefined;
}

/** The "la" of "de la Cruz" is not Los Angeles, and the 20 of "December 20" no count. */
const rankOf = (type: string): number => Number(type === 'AMAZON.Number') - Number(type === 'AMAZON.LastName');

/** The values that an utterance has for slots of a form, one of a type, where Lex found none: its days, counts, cities, names. */
export function valuesSaid(heard: Heard): readonly ValueSaid[] {
  const finders = new Map(slotsOfIntent(heard.intent).map(([slot, { type }]) => [type, finderOf(slot, type)]));
  const order = [...finders].toSorted(([a], [b]) => rankOf(a) - rankOf(b));
  let { text } = heard;
  return order.flatMap(([type, find]) => {
    const value = find?.({ ...heard, text });
    if (!value) return [];
    text = text.replace(value.original, ' ');
    return [{ ...value, type }];
  });
}
