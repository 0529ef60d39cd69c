const letter = '[A-HJ-NP-Za-hj-np-z]';
const digit = '[2-9]';
const either = '[A-HJ-NP-Za-hj-np-z2-9]';

/** So many letters and digits, at least one of them a digit, which Lex's patterns can only say case by case. */
const withDigit = (length: number): string =>
  length === 1 ? digit : `(${digit}${either}{${length - 1}}|${letter}${withDigit(length - 1)})`;

/**
 * Six letters and digits without the ones that sound or look alike (I, O, 0, 1), at least one of them a digit: "please",
 * "refund" and "change" are no codes, whatever case Lex compares in.
 */
export const bookingCode = { kind: 'pattern', pattern: withDigit(6) } as const;
