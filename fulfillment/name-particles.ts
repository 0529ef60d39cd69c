/** What names have between their parts. */
export const nameParticles: readonly string[] =
  'de del la las los le les du des di da do dos das d l van von der den dem ten ter zu zum zur y e i al el bin ben ibn o'.split(
    ' ',
  );

const particles = new Set(nameParticles);

/** "De", "von": a word of the language, and of many names. */
export const isNameParticle = (word: string): boolean => particles.has(word.toLowerCase());
