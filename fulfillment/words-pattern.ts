/**
 * What stands between words, and is no letter, figure or mark of any script: signs of Latin scripts, those of an East Asian keyboard,
 * emoji with all that belongs to them, and private characters, by which a text that is read aloud keeps its places.
 */
const BETWEEN = String.raw`\0-\/:-@\[-\x60{-©«¬®-±´¶-¸»¿×÷\u2000-\u206f\u20a0-\u20ff\u2122\u2190-\u2bff\u3000-\u303f\ue000-\uf8ff\ufe00-\ufe0f\uff01-\uff0f\uff1a-\uff20\uff3b-\uff40\uff5b-\uff65\ufff9-\uffff\u{1f000}-\u{1faff}\u{e0001}-\u{e007f}`;
const FIGURES = '0-9²³¹¼-¾';

const CLASS_OR_LETTER = /\[(?<not>\^?)(?<inside>(?:\\.|[^\]\\])*)\]|\\p\{L\}/gu;
const OF_UNICODE = /\\p\{[LNM]\}/g;

/** "[\p{L}'-]" as what is not between words, or one of the others. */
function lightened(written: string, not: string, inside: string): string {
  if (!inside.includes(String.raw`\p{L}`)) return written;
  const others = inside.replaceAll(OF_UNICODE, '');
  const between = inside.includes(String.raw`\p{N}`) ? BETWEEN : BETWEEN + FIGURES;
  if (not !== '') return others === '' ? `[${between}]` : `(?![${others}])[${between}]`;
  return others === '' ? `[^${between}]` : `(?:[^${between}]|[${others}])`;
}

/**
 * A pattern of words, written with `\p{L}` and, in a class with it, `\p{N}` and `\p{M}`. V8 takes half a millisecond to compile each of them
 * without regard to case, and forgets a pattern that a few garbage collections did not see used: that is every turn of a
 * conversation at a human pace. So they are said by the little that stands between words.
 */
export function wordsPattern(pattern: string | RegExp, flags?: string): RegExp {
  const { source, flags: own } = typeof pattern === 'string' ? { source: pattern, flags: 'iu' } : pattern;
  const light = source.replaceAll(CLASS_OR_LETTER, (written, not: string | undefined, inside: string | undefined) =>
    inside === undefined ? `[^${BETWEEN}${FIGURES}]` : lightened(written, not ?? '', inside),
  );
  return new RegExp(light, flags ?? own);
}

/** Words of a locale, with their patterns made so. */
export function withWordsPatterns<Words extends object>(words: Words): Words {
  const patterns = Object.entries(words).filter(([, value]) => value instanceof RegExp);
  return Object.assign(
    { ...words },
    Object.fromEntries(patterns.map(([name, pattern]) => [name, wordsPattern(pattern)])),
  );
}
