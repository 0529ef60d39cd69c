/** A spelling, as a regular expression with what must stand around it, and its phonemes. */
export type SpellingRule = readonly [spelling: string, phonemes: string];

/**
 * Spelling to sound: the first rule that fits, from left to right. It need not be right, only near: the recogniser forgives much.
 * Phonemes with blanks between; never empty, for a word without letters is `fallback`.
 */
export function spellingToSound(rules: readonly SpellingRule[], fallback: string): (word: string) => string {
  const compiled = rules.map(([spelling, phonemes]) => ({ spelling: new RegExp(spelling, 'y'), phonemes }));
  return (word) => {
    const sounds: string[] = [];
    for (let at = 0; at < word.length;) {
      const rule = compiled.find(({ spelling }) => {
        spelling.lastIndex = at;
        return spelling.test(word);
      });
      if (rule && rule.phonemes !== '') sounds.push(rule.phonemes);
      at = Math.max(rule?.spelling.lastIndex ?? 0, at + 1);
    }
    return sounds.join(' ') || fallback;
  };
}
