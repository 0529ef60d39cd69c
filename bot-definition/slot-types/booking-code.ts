/** Six letters and digits without the ones that sound or look alike (I, O, 0, 1). Spelling styles give it in lower case. */
export const bookingCode = { kind: 'pattern', pattern: '[A-HJ-NP-Za-hj-np-z2-9]{6}' } as const;
