import { describe, expect, test } from '@jest/globals';
import { bot, locales } from '../../../bot-definition/bot.ts';
import type { BotDefinition, SlotPhrases, SpokenIntent } from '../../../bot-definition/schema.ts';

const definition: BotDefinition = bot;

interface Case {
  readonly name: string;
  readonly slots: readonly string[];
  readonly phrases: SpokenIntent;
}

const intents: Case[] = Object.entries(definition.locales).flatMap(([localeId, locale]) =>
  Object.entries(locale.intents).map(([intent, phrases]) => ({
    name: `${localeId} ${intent}`,
    slots: Object.keys(definition.intents[intent]?.slots ?? {}),
    phrases,
  })),
);
const spoken = intents.filter(({ phrases }) => phrases.utterances.length > 0);

const placeholders = (text: string) => [...text.matchAll(/\{(\w+)\}/g)].map(([, name]) => name ?? '');
const slotPhrases = ({ phrases }: Case): [string, SlotPhrases][] => Object.entries(phrases.slots);
const utterancesOf = (intent: Case) => [
  ...intent.phrases.utterances,
  ...slotPhrases(intent).flatMap(([, { utterances }]) => utterances),
];
const promptsOf = (intent: Case) => [
  ...slotPhrases(intent).flatMap(([, { prompt }]) => prompt),
  ...(intent.phrases.confirmation ?? []),
  ...(intent.phrases.declination ?? []),
];

describe('utterances', () => {
  test.each(spoken)('$name has from 8 to 20', ({ phrases }) => {
    expect(phrases.utterances.length).toBeGreaterThanOrEqual(8);
    expect(phrases.utterances.length).toBeLessThanOrEqual(20);
  });

  test.each(intents)('$name: all are ones that Lex builds', (intent) => {
    // Letters, spaces, apostrophes, hyphens, periods; placeholders between spaces; at most 500 characters.
    const word = "(\\{\\w+\\}|[\\p{L}'.-]+)";
    const valid = new RegExp(`^${word}( ${word})*$`, 'u');
    expect(utterancesOf(intent).filter((utterance) => !valid.test(utterance) || utterance.length > 500)).toEqual([]);
  });

  test.each(intents)('$name: a slot stands once in an utterance, and is a slot of the intent', (intent) => {
    const wrong = utterancesOf(intent).filter((utterance) => {
      const named = placeholders(utterance);
      return new Set(named).size !== named.length || named.some((name) => !intent.slots.includes(name));
    });
    expect(wrong).toEqual([]);
  });

  test.each(intents)('$name: what is said of a slot mentions it', (intent) => {
    for (const [slot, { utterances }] of slotPhrases(intent)) {
      expect(utterances.filter((utterance) => !placeholders(utterance).includes(slot))).toEqual([]);
    }
  });

  test('free-form input is in none, since Lex fills it only when it asks for it', () => {
    const freeForm = intents.flatMap((intent) => {
      const slots = definition.intents[intent.name.split(' ')[1] ?? '']?.slots ?? {};
      const names = Object.keys(slots).filter((slot) => slots[slot]?.type === 'AMAZON.FreeFormInput');
      return utterancesOf(intent).filter((utterance) => placeholders(utterance).some((name) => names.includes(name)));
    });
    expect(freeForm).toEqual([]);
  });

  test.each(Object.entries(definition.locales).map(([name, locale]) => ({ name, locale })))(
    '$name: none is in two intents',
    ({ locale }) => {
      const all = Object.values(locale.intents).flatMap(({ utterances }) => utterances);
      const seen = new Set<string>();
      const twice = all.map((utterance) => utterance.toLowerCase()).filter((said) => seen.has(said) || !seen.add(said));
      expect(twice).toEqual([]);
    },
  );

  test.each(intents)('$name: none is said twice of one slot', (intent) => {
    for (const [, { utterances }] of slotPhrases(intent)) expect(new Set(utterances).size).toBe(utterances.length);
  });
});

describe('prompts', () => {
  test.each(intents)('$name: are short enough for the phone', (intent) => {
    expect(promptsOf(intent).filter((prompt) => prompt.length > 200)).toEqual([]);
  });

  test.each(intents)('$name: name only slots that are filled by then', (intent) => {
    for (const [slot, { prompt }] of slotPhrases(intent)) {
      const earlier = intent.slots.slice(0, intent.slots.indexOf(slot));
      expect(prompt.flatMap(placeholders).filter((name) => !earlier.includes(name))).toEqual([]);
    }
    for (const prompt of [...(intent.phrases.confirmation ?? []), ...(intent.phrases.declination ?? [])])
      expect(placeholders(prompt).filter((name) => !intent.slots.includes(name))).toEqual([]);
  });
});

describe('slot types', () => {
  const builtIn =
    /^(AlphaNumeric|City|Confirmation|Country|Currency|Date|Duration|EmailAddress|FirstName|FreeFormInput|LastName|Number|Percentage|PhoneNumber|State|StreetName|Time|UKPostalCode)$/i;

  test('are not named like one of the built-in types', () => {
    expect(Object.keys(definition.slotTypes).filter((name) => builtIn.test(name))).toEqual([]);
  });

  const lists = Object.entries(definition.locales).flatMap(([localeId, { slotTypes }]) =>
    Object.entries(slotTypes).map(([type, values]) => ({ name: `${localeId} ${type}`, values })),
  );

  test.each(lists)('$name: no value or synonym means two things', ({ values }) => {
    const all = Object.entries(values).flatMap(([value, synonyms]) => [value, ...synonyms]);
    const folded = all.map((said) => said.toLowerCase());
    expect(folded.filter((said, index) => folded.indexOf(said) !== index)).toEqual([]);
    expect(all.filter((said) => said.length > 140)).toEqual([]);
  });

  test.each(lists)('$name: a value is said by a name that Lex resolves to it', ({ name, values }) => {
    const [localeId = '', type = ''] = name.split(' ');
    const spoken = Object.entries(locales).find(([id]) => id === localeId)?.[1].spokenValues ?? 'canonical';
    const names: Readonly<Record<string, string>> =
      spoken === 'canonical' ? {} : (Object.entries(spoken).find(([known]) => known === type)?.[1] ?? {});
    const foreign = Object.entries(names).filter(
      ([value, said]) => ![value, ...(values[value] ?? [])].some((one) => one.toLowerCase() === said.toLowerCase()),
    );
    expect(foreign).toEqual([]);
  });

  const patterns = Object.entries(definition.slotTypes).flatMap(([name, type]) =>
    type.kind === 'pattern' ? [{ name, pattern: type.pattern }] : [],
  );

  test.each(patterns)('$name: a pattern that Lex takes', ({ pattern }) => {
    expect(pattern.length).toBeLessThanOrEqual(300);
    expect(pattern).not.toMatch(/[*+.?]|\{\d+,\}/);
  });

  const accepts = (name: string, said: string) => {
    const type = definition.slotTypes[name];
    return type?.kind === 'pattern' && new RegExp(`^(?:${type.pattern})$`).test(said);
  };

  test.each([
    {
      name: 'FlightNumber',
      taken: ['MT204', 'mt204', 'MT 204', 'mt 1044'],
      refused: ['MT20', 'BA204', 'MT20455', '204'],
    },
    {
      name: 'BookingCode',
      taken: ['K7M2PQ', 'k7m2pq', 'abcde2', '2abcde', '234567'],
      refused: ['K7M2P', 'K7M2PQ8', 'K0M2PQ', 'KIM2PQ', 'kom2pq', 'please', 'refund', 'CHANGE', 'ABCDEF'],
    },
  ])('$name takes and refuses', ({ name, taken, refused }) => {
    expect(taken.filter((said) => !accepts(name, said))).toEqual([]);
    expect(refused.filter((said) => accepts(name, said))).toEqual([]);
  });
});
