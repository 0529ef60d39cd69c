/** Words with their place in the text, so that a value can always be given back as it was said. */

export interface Word {
  /** Lower-case, without diacritics: "Zürich" is "zurich". */
  readonly folded: string;
  readonly start: number;
  readonly end: number;
}

const WORD = /[\p{L}\p{N}\p{M}]+(?:['’][\p{L}\p{M}]+)*/gu;

export function fold(text: string): string {
  return text.normalize('NFKD').replace(/\p{M}/gu, '').replaceAll('ß', 'ss').replaceAll('’', "'").toLowerCase();
}

export function splitWords(text: string): readonly Word[] {
  return [...text.matchAll(WORD)].map((match) => ({
    folded: fold(match[0]),
    start: match.index,
    end: match.index + match[0].length,
  }));
}

/** One spelling for texts that differ only in case, diacritics and punctuation. */
export function normalise(text: string): string {
  return splitWords(text)
    .map((word) => word.folded)
    .join(' ');
}
