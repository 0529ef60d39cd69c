import { describe, expect, test } from '@jest/globals';
import * as fc from 'fast-check';
import { english } from '../../../../../../local/aws/services/polly/say-as/english.ts';
import { german } from '../../../../../../local/aws/services/polly/say-as/german.ts';
import { sayAs } from '../../../../../../local/aws/services/polly/say-as/say-as.ts';

const said = (kind: string, text: string, options: { language: string; format?: string }): string | undefined =>
  sayAs(kind, text, options)
    ?.map((part) => (typeof part === 'string' ? part : `{${part.phonemes}}`))
    .join('')
    .trim();

describe('say-as in English', () => {
  test.each([
    { kind: 'characters', text: 'KPQ234', expected: 'K P Q, 2 3 4' },
    { kind: 'characters', text: 'MT101', expected: 'M T 1, 0 1' },
    { kind: 'spell-out', text: 'a-b', expected: "{'eI} dash B" },
    { kind: 'digits', text: '2,048', expected: '2 0 4 8' },
    { kind: 'cardinal', text: '1,234', expected: 'one thousand two hundred and thirty-four' },
    { kind: 'cardinal', text: '-7', expected: 'minus seven' },
    { kind: 'number', text: '3.05', expected: 'three point zero five' },
    { kind: 'number', text: '1000001', expected: 'one million and one' },
    { kind: 'cardinal', text: 'MT101', expected: 'MT101' },
    { kind: 'ordinal', text: '21', expected: 'twenty-first' },
    { kind: 'ordinal', text: '12th', expected: 'twelfth' },
    { kind: 'ordinal', text: '40', expected: 'fortieth' },
    { kind: 'ordinal', text: '100', expected: 'one hundredth' },
    { kind: 'fraction', text: '2/9', expected: 'two ninths' },
    { kind: 'fraction', text: '1/2', expected: 'one half' },
    { kind: 'fraction', text: '3+1/2', expected: 'three and a half' },
    { kind: 'fraction', text: '3/0', expected: '3/0' },
    { kind: 'unit', text: '23kg', expected: 'twenty-three kilograms' },
    { kind: 'unit', text: '1/2inch', expected: 'one half inch' },
    { kind: 'unit', text: '1ft', expected: 'one foot' },
    { kind: 'unit', text: '5 parsecs', expected: '5 parsecs' },
    { kind: 'date', text: '12-31-1900', format: 'mdy', expected: 'December thirty-first nineteen hundred' },
    { kind: 'date', text: '3/5/2026', format: 'dmy', expected: 'May third twenty twenty-six' },
    { kind: 'date', text: '2005-01', format: 'ym', expected: 'January two thousand and five' },
    { kind: 'date', text: '1905', format: 'y', expected: 'nineteen oh five' },
    { kind: 'date', text: '22', format: 'd', expected: 'the twenty-second' },
    { kind: 'date', text: '????0922', expected: 'September twenty-second' },
    { kind: 'date', text: '20261120', format: 'yyyymmdd', expected: 'November twentieth twenty twenty-six' },
    { kind: 'date', text: '13/13/2026', format: 'mdy', expected: '13/13/2026' },
    { kind: 'date', text: 'tomorrow', format: 'mdy', expected: 'tomorrow' },
    { kind: 'time', text: '1\'21"', expected: 'one minute and twenty-one seconds' },
    { kind: 'time', text: "2'", expected: 'two minutes' },
    { kind: 'time', text: '9:30am', expected: '9:30am' },
    { kind: 'telephone', text: '2025551212', expected: '2 0 2, 5 5 5, 1 2 1 2' },
    { kind: 'telephone', text: '555-1212', expected: '5 5 5, 1 2 1 2' },
    { kind: 'telephone', text: '2025551212x345', expected: '2 0 2, 5 5 5, 1 2 1 2, extension 3 4 5' },
    { kind: 'address', text: '12 Main St', expected: '12 Main St' },
  ])('$kind $text', ({ kind, text, expected, ...format }) => {
    expect(said(kind, text, { language: 'en-GB', ...format })).toBe(expected);
  });
});

describe('say-as in German', () => {
  test.each([
    { kind: 'cardinal', text: '1', expected: 'eins' },
    { kind: 'cardinal', text: '21', expected: 'einundzwanzig' },
    { kind: 'cardinal', text: '101', expected: 'einhunderteins' },
    { kind: 'cardinal', text: '1.234', expected: 'eintausendzweihundertvierunddreißig' },
    { kind: 'cardinal', text: '2000001', expected: 'zwei Millionen eins' },
    { kind: 'cardinal', text: '3,5', expected: 'drei Komma fünf' },
    { kind: 'ordinal', text: '3.', expected: 'dritte' },
    { kind: 'ordinal', text: '7', expected: 'siebte' },
    { kind: 'ordinal', text: '19', expected: 'neunzehnte' },
    { kind: 'ordinal', text: '20', expected: 'zwanzigste' },
    { kind: 'ordinal', text: '101', expected: 'einhunderterste' },
    { kind: 'fraction', text: '2/9', expected: 'zwei Neuntel' },
    { kind: 'fraction', text: '3+1/2', expected: 'dreieinhalb' },
    { kind: 'unit', text: '1kg', expected: 'ein Kilogramm' },
    { kind: 'date', text: '3.5.2026', format: 'dmy', expected: 'dritter Mai zweitausendsechsundzwanzig' },
    { kind: 'date', text: '31.12.1905', format: 'dmy', expected: 'einunddreißigster Dezember neunzehnhundertfünf' },
    { kind: 'time', text: '1\'21"', expected: 'eine Minute und einundzwanzig Sekunden' },
    { kind: 'telephone', text: '030 12345', expected: '0 3 0, 1 2 3 4 5' },
    { kind: 'characters', text: 'ab', expected: 'A B' },
  ])('$kind $text', ({ kind, text, expected, ...format }) => {
    expect(said(kind, text, { language: 'de-DE', ...format })).toBe(expected);
  });
});

test('other languages read figures themselves, and spell with pauses', () => {
  expect(said('cardinal', '42', { language: 'fr-FR' })).toBe('42');
  expect(said('characters', 'AB1', { language: 'fr-FR' })).toBe('A B 1');
});

test('a kind that Polly does not have is undefined', () => {
  expect(sayAs('currency', '3', { language: 'en-US' })).toBeUndefined();
});

test.each([
  { name: 'English', language: english },
  { name: 'German', language: german },
])('$name: every number has its own words, and no figure is left in them', ({ language }) => {
  const number = fc.integer({ min: 0, max: 999_999_999_999_999 });
  fc.assert(
    fc.property(number, number, (one, other) => {
      expect(language.cardinal(one)).not.toMatch(/\d|undefined|\s{2}|\s$/);
      expect(language.ordinal(one)).not.toMatch(/\d|undefined|\s{2}|\s$/);
      expect(language.cardinal(one) === language.cardinal(other)).toBe(one === other);
    }),
  );
});
