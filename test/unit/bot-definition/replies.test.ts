import { describe, expect, test } from '@jest/globals';
import { locales } from '../../../bot-definition/bot.ts';
import { fill, type Reply } from '../../../bot-definition/replies.ts';

const reply: Reply<'city' | 'code'> = ['{city}: {code}', '{code} in {city}, {city}'];

const inGerman = (value: string, parameter: string) => (parameter === 'city' ? 'Rom' : value);

describe('fill', () => {
  test.each([
    { name: 'the first variation', random: 0, said: 'Rome: MT7' },
    { name: 'the last variation, a parameter twice', random: 0.999, said: 'MT7 in Rome, Rome' },
  ])('says $name', ({ random, said }) => {
    expect(fill(reply, { city: 'Rome', code: 'MT7' }, { random: () => random })).toBe(said);
  });

  test('says a value as the caller would have it, by its parameter', () => {
    expect(fill(reply, { city: 'Rome', code: 'MT7' }, { random: () => 0, said: inGerman })).toBe('Rom: MT7');
  });

  test('does not read a value as a template', () => {
    expect(fill(reply, { city: '{code}', code: '$& {city}' }, { random: () => 0 })).toBe('{code}: $& {city}');
  });

  test('a reply without parameters needs none', () => {
    const { goodbye } = locales.en_US.replies;
    expect(goodbye).toContain(fill(goodbye, {}));
  });

  test('the parameters are checked by the compiler', () => {
    // @ts-expect-error a template that leaves a parameter out
    const incomplete: Reply<'city' | 'code'> = ['{city}'];
    // @ts-expect-error a missing value
    fill(reply, { city: 'Rome' });
    // @ts-expect-error a value that no parameter takes
    fill(reply, { city: 'Rome', code: 'MT7', colour: 'red' });
    expect(incomplete).toHaveLength(1);
  });
});

describe('the replies of every locale', () => {
  const entries = Object.entries(locales).flatMap(([localeId, { replies }]) =>
    Object.entries(replies).map(([name, variations]: [string, readonly string[]]) => ({
      name: `${localeId} ${name}`,
      variations,
    })),
  );

  test.each(entries)('$name: all variations take the same parameters', ({ variations }) => {
    const taken = variations.map((said) => [...new Set(said.match(/\{\w+\}/g))].sort().join(' '));
    expect(new Set(taken).size).toBe(1);
  });
});
