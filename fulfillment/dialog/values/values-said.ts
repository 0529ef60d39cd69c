import { locales } from '../../../bot-definition/bot.ts';
import type { LocaleDefinition, SlotTypeDefinition } from '../../../bot-definition/schema.ts';
import { slotTypes } from '../../../bot-definition/slot-types/slot-types.ts';
import { knownLocale } from '../../known-locale.ts';
import { escaped } from '../../escaped.ts';
import { cueWordsOf } from './cue-words.ts';
import { onceEach } from '../../once-each.ts';
import type { SlotValue } from '../../turn.ts';
import { dayOfMonthIn, findDayOfMonth } from './day-of-month.ts';
import { isPlausibleName } from '../form/form.ts';
import { isNameParticle } from '../../name-particles.ts';
import { wishesPlace } from '../offer/extras-wished.ts';
import { isFiller } from '../offer/filler.ts';
import { findDate } from './mentioned-date.ts';
import { NAME, speaksOfName } from './name-said.ts';
import { numberIn, numberOf, numberPattern } from './number-words.ts';
import { countsPeople, partySaid } from './party-said.ts';
import { isPlainWord } from '../words/plain-words.ts';
import { samplesOf, wordsIn } from '../words/sample-words.ts';
import { slotsOfIntent } from '../form/open-slot.ts';
import { withoutSpelling } from './spelling-told.ts';
import { textBeside } from '../words/words-around.ts';
import { wordsPattern } from '../../words-pattern.ts';

/** A value in an utterance, by the type of slots that take it, or by the slot that it can only be for. */
export interface ValueSaid extends SlotValue {
  readonly type: string;
  readonly slot?: string;
}

/** Where a value is looked for: a text of a locale, and the form whose slots might take it. */
export interface Heard {
  readonly text: string;
  readonly localeId: string;
  readonly intent: string;
  /** An ISO date. */
  readonly today: string;
  /** The day that is spoken of, if one is: the 21st is near it. */
  readonly near?: string | undefined;
}

export const NUMBER = 'AMAZON.Number';
export const DATE = 'AMAZON.Date';

type Finder = (heard: Heard) => SlotValue | undefined;

const definitionOf = (localeId: string): LocaleDefinition => locales[knownLocale(localeId)];
const types: ReadonlyMap<string, SlotTypeDefinition> = new Map(Object.entries(slotTypes));

const whole = onceEach((pattern: string) =>
  wordsPattern(String.raw`(?<![\p{L}\p{N}])(?:${pattern})(?![\p{L}\p{N}])`, 'iu'),
);

const findNumber: Finder = ({ text, localeId }) => {
  const day = dayOfMonthIn(text, localeId);
  const original = numberIn(day ? textBeside(text, [{ original: day.said }]) : text, localeId);
  return original === undefined ? undefined : { original, interpreted: numberOf(original, localeId) };
};

/** What people say after a count for this slot, by its samples: "people", "of us". */
const unitsOf = onceEach((slot: string, intent: string, localeId: string): readonly string[] =>
  samplesOf(slot, { intent, localeId }).flatMap((sample) => {
    const unit = sample.split(`{${slot}} `)[1];
    return unit === undefined || unit.includes('{') ? [] : [unit];
  }),
);

/** The same, with the count before it. */
const countPattern = onceEach((slot: string, intent: string, localeId: string) => {
  const units = unitsOf(slot, intent, localeId).map(escaped);
  return units.length === 0 ? /(?!)/ : whole(`(?<count>${numberPattern(localeId)}) (?:${units.join('|')})`);
});

function countOf(slot: string, { text, localeId, intent }: Heard): SlotValue | undefined {
  const party = countsPeople(unitsOf(slot, intent, localeId), localeId) ? partySaid(text, localeId) : undefined;
  if (party) return { original: party.original, interpreted: String(party.count) };
  const found = countPattern(slot, intent, localeId).exec(text);
  const count = found?.groups?.['count'];
  return found && count !== undefined ? { original: found[0], interpreted: numberOf(count, localeId) } : undefined;
}

/** The counts in a text that are counts of something: "two people", "three nights", "my wife and I", whatever else is said. */
export const countsSaid = (heard: Heard): readonly ValueSaid[] =>
  slotsOfIntent(heard.intent).flatMap(([slot, { type }]) => {
    const count = type === NUMBER ? countOf(slot, heard) : undefined;
    const isSeat = count?.interpreted === '1' && wishesPlace(heard.text, heard.localeId);
    return count && !isSeat ? [{ type, slot, ...count }] : [];
  });

const findDay: Finder = ({ text, localeId, today, near }) => {
  const dated = findDate(text, localeId, today);
  const found = dated ?? (near === undefined ? undefined : findDayOfMonth(text, { localeId, near, today }));
  return found && { original: found.said, interpreted: found.date };
};

/** Words of a sample before a name: with fewer, and with words that say nothing of names, it may begin other things as well. */
const wordsBeforeName = 2;

/** "Not Miller", "Miller and to Berlin": among several words, one of the language is no part of a name. */
function isPhrase(name: string, localeId: string): boolean {
  const words = name.split(' ');
  const isPlain = (word: string) => isPlainWord(word, localeId) && !isNameParticle(word);
  return words.length > 1 && words.some(isPlain);
}

/** "Correct", of "the name is correct"; "Good" may be one. */
const isPraise = (name: string, localeId: string): boolean =>
  name === name.toLowerCase() && isFiller({ utterance: name, localeId });

/** What stands after the words of a sample that ends with the name, or after the last of them: "under", of "put it under". */
const afterLead = onceEach((slot: string, intent: string, localeId: string) => {
  const leads = samplesOf(slot, { intent, localeId })
    .filter((sample) => sample.endsWith(` {${slot}}`))
    .map((sample) => sample.split(' {')[0] ?? '');
  const last = leads.map((lead) => lead.split(' ').at(-1) ?? '').filter((word) => !leads.includes(word));
  const telling = [...leads.filter((lead) => lead.split(' ').length >= wordsBeforeName), ...last].filter((lead) =>
    speaksOfName(wordsIn(lead), slot, { intent, localeId }),
  );
  if (telling.length === 0) return /(?!)/;
  // "My name is spelled" before "my name is".
  const longestFirst = telling.toSorted((a, b) => b.length - a.length).map(escaped);
  return wordsPattern(String.raw`^(?:${longestFirst.join('|')}) (.+?)\W*$`, 'iu');
});

/** A name may be any words, and is one after those that say so: "my last name is …". */
const nameFinder =
  (slot: string): Finder =>
  ({ text, localeId, intent }) => {
    const original = afterLead(slot, intent, localeId).exec(text.replace(cueWordsOf(localeId).courtesy, ''))?.[1];
    if (original === undefined) return undefined;
    const name = withoutSpelling(original, localeId);
    const isName = isPlausibleName(name) && !isPhrase(name, localeId) && !isPraise(name, localeId);
    return isName ? { original, interpreted: name } : undefined;
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
  if (type === NUMBER) return findNumber;
  if (type === DATE) return findDay;
  if (type === NAME) return nameFinder(slot);
  const own = types.get(type);
  if (own?.kind === 'pattern') return patternFinder(own.pattern);
  return own?.kind === 'list' ? listFinder(type) : undefined;
}

/** The "la" of "de la Cruz" is not Los Angeles, and the 20 of "December 20" no count. */
const rankOf = (type: string): number => Number(type === NUMBER) - Number(type === NAME);

/** The values that an utterance has for slots of a form, where Lex found none: its days, cities and names, one of a type, and its counts. */
export function valuesSaid(heard: Heard): readonly ValueSaid[] {
  const slots = slotsOfIntent(heard.intent);
  const counts = countsSaid(heard);
  const isLast = slots.filter(([, { type }]) => type === NUMBER).length <= counts.length;
  const finders = new Map(slots.map(([slot, { type }]) => [type, finderOf(slot, type)]));
  if (isLast) finders.delete(NUMBER);
  const order = [...finders].toSorted(([a], [b]) => rankOf(a) - rankOf(b));
  let text = textBeside(heard.text, counts);
  const others = order.flatMap(([type, find]) => {
    const value = find?.({ ...heard, text });
    if (!value) return [];
    text = textBeside(text, [value]);
    return [{ ...value, type }];
  });
  return [...counts, ...others];
}
