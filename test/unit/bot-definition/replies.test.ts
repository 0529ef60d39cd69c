import { describe, expect, test } from '@jest/globals';
import { replies } from '../../../bot-definition/locales/en_US/replies.ts';
import { fill, type Reply } from '../../../bot-definition/replies.ts';

const reply: Reply<'city' | 'code'> = ['{city}: {code}', '{code} in {city}, {city}'];

describe('fill', () => {
  test.each([
    { name: 'the first variation', random: 0, said: 'Rome: MT7' },
    { name: 'the last variation, a parameter twice', random: 0.999, said: 'MT7 in Rome, Rome' },
  ])('says $name', ({ random, said }) => {
    expect(fill(reply, { city: 'Rome', code: 'MT7' }, () => random)).toBe(said);
  });

  test('does not read a value as a template', () => {
    expect(fill(reply, { city: '{code}', code: '$& {city}' }, () => 0)).toBe('{code}: $& {city}');
  });

  test('a reply without parameters needs none', () => {
    expect(replies.goodbye).toContain(fill(replies.goodbye, {}));
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

describe('the English replies', () => {
  const entries = Object.entries(replies).map(([name, variations]: [string, readonly string[]]) => ({
    name,
    variations,
  }));

  test.each(entries)('$name: all variations take the same parameters', ({ variations }) => {
    const taken = variations.map((said) => [...new Set(said.match(/\{\w+\}/g))].sort().join(' '));
    expect(new Set(taken).size).toBe(1);
  });
});
