/** What names have between their parts. */
export const nameParticles: readonly string[] =
  'de del la las los le les du des di da do dos das d l van von der den dem ten ter zu zum zur y e i al el bin ben ibn o'.split(
    ' ',
  );

const particles = new Set(nameParticles);

/** "De", "von": a word of the language, and of many names. */
export const isNameParticle = (word: string): boolean => particles.has(word.toLowerCase());

/** "Carter" and "de la Cruz", of a name without a capital, as Lex hears it and as one types in haste. */
export const nameAsWritten = (name: string): string =>
  name === name.toLowerCase()
    ? name.replaceAll(/[\p{L}\p{M}]+/gu, (word, at: number) =>
        isNameParticle(word) && name.charAt(at + word.length) === ' '
          ? word
          : word.charAt(0).toUpperCase() + word.slice(1),
      )
    : name;
