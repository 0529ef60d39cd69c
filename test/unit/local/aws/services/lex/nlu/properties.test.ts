import { describe, expect, test } from '@jest/globals';
import * as fc from 'fast-check';
import { trainUnderstanding } from '../../../../../../../local/aws/services/lex/nlu/train-understanding.ts';
import type { ResolvedSlot, ResolvedValue } from '../../../../../../../local/aws/services/lex/nlu/understanding.ts';
import { aLocale, anIntent, aSlot, settings, travelLocale } from './build-locale.ts';

const travel = trainUnderstanding(travelLocale);
const flight = travelLocale.intents[0];

/** What people say, in any order, and what nobody says. */
const WORDS =
  'from to London paris New York lodnon on the 3rd of may december 5 two half and a next last week friday second in ago double oh M T 2 0 4 as AB1234 coach premium yes no point hundred million is it how';
const ODDITIES = [
  '12/31',
  '2020-02-30',
  '10:75',
  '99999999999999999999',
  '-',
  '.5',
  '1.2.3',
  "o'clock",
  '$',
  '%',
  '🙂',
];

const said = fc.oneof(
  fc.string({ unit: 'grapheme', maxLength: 60 }),
  fc
    .array(fc.constantFrom(...WORDS.split(' '), ...ODDITIES, '{Origin}', '(', '"', 'é', 'ß'), { maxLength: 12 })
    .map((words) => words.join(' ')),
);

const valuesOf = (slot: ResolvedSlot): readonly ResolvedValue[] => {
  if (slot.shape === 'Composite') return Object.values(slot.subSlots);
  return slot.shape === 'List' ? [slot.value, ...slot.values] : [slot.value];
};

function allSlots(text: string): readonly ResolvedSlot[] {
  const inText = travel.understand(text, settings).flatMap(({ slots }) => Object.values(slots));
  const answers = (flight?.slots ?? []).map(({ name }) => travel.resolveSlot('BookFlight', name, { text, settings }));
  return [...inText, ...answers.flatMap((slot) => slot ?? [])];
}

describe('whatever is said', () => {
  test('a score is between 0 and 1, and better ones stand first', () => {
    fc.assert(
      fc.property(said, (text) => {
        const scores = travel.understand(text, settings).map(({ score }) => score);
        expect(scores.every((score) => score >= 0 && score <= 1)).toBe(true);
        expect(scores).toEqual([...scores].sort((a, b) => b - a));
      }),
    );
  });

  test('a value was said', () => {
    fc.assert(
      fc.property(said, (text) => {
        for (const { originalValue } of allSlots(text).flatMap(valuesOf)) {
          expect(originalValue).not.toBe('');
          expect(text).toContain(originalValue);
        }
      }),
    );
  });

  test('lists that restrict give their own values, dates are dates', () => {
    const listed = new Map(
      [...travelLocale.slotTypes].map(([name, { values }]) => [name, new Set(values.map(({ value }) => value))]),
    );
    fc.assert(
      fc.property(said, (text) => {
        for (const { name, typeName } of flight?.slots ?? []) {
          const slot = travel.resolveSlot('BookFlight', name, { text, settings });
          const values = slot ? valuesOf(slot).map(({ interpretedValue }) => interpretedValue ?? '') : [];
          if (listed.has(typeName)) expect(values.every((value) => listed.get(typeName)?.has(value))).toBe(true);
          if (typeName === 'AMAZON.Date') for (const value of values) expect(value).toMatch(/^\d{4}-\d\d-\d\d$/);
          if (typeName === 'AMAZON.Number') for (const value of values) expect(value).toMatch(/^-?\d+(\.\d+)?$/);
        }
      }),
    );
  });

  test('every built-in type, in every language, answers or does not', () => {
    const types =
      'AlphaNumeric City Confirmation Country Currency Date Duration EmailAddress FirstName FreeFormInput LastName Number Percentage PhoneNumber State StreetName Time UKPostalCode'.split(
        ' ',
      );
    const slots = types.map((type) => aSlot(type, `AMAZON.${type}`));
    const bots = ['en_US', 'es_ES', 'fr_FR', 'de_DE', 'it_IT', 'pt_BR', 'ja_JP'].map((localeId) =>
      trainUnderstanding(aLocale([anIntent('Ask', ['ask {Date} {City}'], slots)], [], localeId)),
    );
    fc.assert(
      fc.property(said, fc.constantFrom(...bots), fc.constantFrom(...types), (text, bot, type) => {
        const slot = bot.resolveSlot('Ask', type, { text, settings });
        for (const { originalValue, resolvedValues } of slot ? valuesOf(slot) : []) {
          expect(text).toContain(originalValue);
          expect(resolvedValues.every((value) => typeof value === 'string')).toBe(true);
        }
      }),
      { numRuns: 500 },
    );
  });

  test('any utterances can be trained on', () => {
    fc.assert(
      fc.property(fc.array(said, { maxLength: 6 }), fc.array(said, { maxLength: 6 }), said, (one, other, text) => {
        const slots = [aSlot('Origin', 'AMAZON.City', other)];
        const bot = trainUnderstanding(aLocale([anIntent('One', one, slots), anIntent('Other', other)]));
        expect(bot.understand(text, settings)).toHaveLength(2);
      }),
      { numRuns: 50 },
    );
  });
});
