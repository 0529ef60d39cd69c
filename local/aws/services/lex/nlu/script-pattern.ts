/** Every character up to "ɏ": what nearly all that is said here is written with, and the letters and numbers among them. */
const LATIN = /^[\0-\u024f]*$/;
const CLASSES = { L: 'A-Za-zªµºÀ-ÖØ-öø-ɏ', N: '0-9²³¹¼-¾', M: '' };

/**
 * A pattern with \p{L}, \p{N} and \p{M}, in brackets, for texts of any script. V8 takes milliseconds to compile these classes, and
 * forgets a pattern that a few garbage collections did not see used: that is every turn of a conversation at a human pace. So
 * Latin texts are read with the same pattern in Latin letters.
 */
export function scriptPattern(source: string, flags: string): (text: string) => RegExp {
  const inAny = new RegExp(source, flags);
  const latin = source.replaceAll(/\\p\{([LNM])\}/g, (_, name: keyof typeof CLASSES) => CLASSES[name]);
  const inLatin = new RegExp(latin, flags);
  return (text) => (LATIN.test(text) ? inLatin : inAny);
}
