import { scriptPattern } from './script-pattern.ts';

/** Words with their place in the text, so that a value can always be given back as it was said. */

export interface Word {
  /** Lower-case, without diacritics: "Zürich" is "zurich". */
  readonly folded: string;
  readonly start: number;
  readonly end: number;
}

const wordsIn = scriptPattern(String.raw`[\p{L}\p{N}\p{M}]+(?:['’][\p{L}\p{M}]+)*`, 'gu');

const ASCII = /^[\0-\x7f]*$/;

export function fold(text: string): string {
  if (ASCII.test(text)) return text.toLowerCase();
  return text.normalize('NFKD').replace(/\p{M}/gu, '').replaceAll('ß', 'ss').replaceAll('’', "'").toLowerCase();
}

/** A little word that has lost its vowel before another: "d'Amsterdam", "l'aéroport", "qu'un". */
const ELISION = /^(?<short>[cdjlmnst]|qu|jusqu)['’](?=[aeiouyh])/;

export function splitWords(text: string): readonly Word[] {
  return [...text.matchAll(wordsIn(text))].flatMap((match) => {
    const folded = fold(match[0]);
    const [start, end] = [match.index, match.index + match[0].length];
    const short = ELISION.exec(folded)?.groups?.['short'];
    if (short === undefined) return [{ folded, start, end }];
    const cut = start + short.length + 1;
    return [
      { folded: `${short}e`, start, end: cut },
      { folded: folded.slice(short.length + 1), start: cut, end },
    ];
  });
}

/** One spelling for texts that differ only in case, diacritics and punctuation. */
export function normalise(text: string): string {
  return splitWords(text)
    .map((word) => word.folded)
    .join(' ');
}
