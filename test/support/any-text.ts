import { type Arbitrary, integer, string, type StringConstraints } from 'fast-check';

const surrogates = { first: 0xd800, count: 0x800 };

const numberOf = (character: unknown): number => {
  const codePoint = typeof character === 'string' ? (character.codePointAt(0) ?? -1) : -1;
  if (typeof character !== 'string' || character !== String.fromCodePoint(codePoint)) throw new Error('No character.');
  return codePoint < surrogates.first ? codePoint : codePoint - surrogates.count;
};

/** Any character of Unicode, as fast-check's own unit "binary" has them: that one makes a table of all of them, in each suite. */
const character = integer({ min: 0, max: 0x10ffff - surrogates.count }).map(
  (number) => String.fromCodePoint(number < surrogates.first ? number : number + surrogates.count),
  numberOf,
);

/** Text of any characters, however odd. */
export const anyText = (constraints: Omit<StringConstraints, 'unit'> = {}): Arbitrary<string> =>
  string({ ...constraints, unit: character });
