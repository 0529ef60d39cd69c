/** What is never cut: a citation, and a character that takes two UTF-16 units. */
const unbreakable = /\[\d+\]|[\s\S]/gu;

interface Sizes {
  /** UTF-16 units of one piece. */
  readonly longest: number;
  readonly localeId: string;
}

/**
 * Cuts a text into pieces of at most `longest` UTF-16 units: at the end of a sentence, else between words, else between
 * characters. Nothing but white space at the cuts is lost.
 */
export function splitText(text: string, { longest, localeId }: Sizes): readonly string[] {
  const pieces: string[] = [];
  let rest = text.trim();
  while (rest.length > longest) {
    const cut = cutBefore(rest, { longest, localeId });
    pieces.push(rest.slice(0, cut).trimEnd());
    rest = rest.slice(cut).trimStart();
  }
  return rest === '' ? pieces : [...pieces, rest];
}

/** Where the piece ends, at most `longest`. */
function cutBefore(text: string, { longest, localeId }: Sizes): number {
  const locale = localeId.replace('_', '-');
  for (const granularity of ['sentence', 'word'] as const) {
    const segmenter = new Intl.Segmenter(locale, { granularity });
    // Only the start can hold the cut; one unit more shows whether the last segment ends there.
    const ends = [...segmenter.segment(text.slice(0, longest + 1))].map(({ index }) => index);
    const cut = ends.findLast((end) => end > 0 && end <= longest && isSafe(text, end));
    if (cut !== undefined) return cut;
  }
  return lastWhole(text, longest);
}

/** A sentence's citation stays with it: "… 23 kg. [1]". */
const isSafe = (text: string, cut: number) =>
  !/^\s*\[\d+\]/.test(text.slice(cut, cut + 8)) && !/\[\d*$/.test(text.slice(Math.max(0, cut - 6), cut));

function lastWhole(text: string, longest: number): number {
  let end = 0;
  for (const [unit] of text.matchAll(unbreakable)) {
    if (end + unit.length > longest) break;
    end += unit.length;
  }
  return end;
}
