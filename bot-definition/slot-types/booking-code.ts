const letter = '[A-HJ-NP-Za-hj-np-z]';
const digit = '[2-9]';
const either = '[A-HJ-NP-Za-hj-np-z2-9]';

/** So many letters and digits, at least one of them a digit, which Lex's patterns can only say case by case. */
const withDigit = (length: number): string =>
  length === 1 ? digit : `(${digit}${either}{${length - 1}}|${letter}${withDigit(length - 1)})`;

/**
 * Six letters and digits without the ones that sound or look alike (I, O, 0, 1). In small letters, which people type and
 * Lex's spelling styles give, it must hold a digit: "please", "refund" and "change" are no codes.
 */
export const bookingCode = { kind: 'pattern', pattern: `([A-HJ-NP-Z2-9]{6}|${withDigit(6)})` } as const;
