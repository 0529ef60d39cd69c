import type { Segment, SourceWord, SpeechPart } from '../speech/segment.ts';
import type { Pls, Pronunciation } from './parse-pls.ts';

type Speech = Extract<Segment, { kind: 'speech' }>;

/** Says the words of the lexicons their way, in what is spoken in their language; of two with one word, the first named. */
export function applyLexicons(segments: readonly Segment[], lexicons: readonly Pls[]): readonly Segment[] {
  if (lexicons.length === 0) return segments;
  return segments.map((segment) => {
    if (segment.kind !== 'speech') return segment;
    const pronunciations = new Map(
      lexicons
        .filter(({ languageCode }) => languageCode === segment.style.language)
        .toReversed()
        .flatMap((lexicon) => [...lexicon.pronunciations]),
    );
    return pronunciations.size === 0 ? segment : pronounce(segment, pronunciations);
  });
}

interface Said {
  readonly part: SpeechPart;
  readonly words: readonly SourceWord[];
}

function pronounce(segment: Speech, pronunciations: ReadonlyMap<string, Pronunciation>): Segment {
  const graphemes = [...pronunciations.keys()]
    .sort((a, b) => b.length - a.length)
    .map((grapheme) => grapheme.replaceAll(/[.*+?^${}()|[\]\\/]/g, String.raw`\$&`));
  const pattern = new RegExp(String.raw`(?<![\p{L}\p{N}])(${graphemes.join('|')})(?![\p{L}\p{N}])`, 'u');
  const said = segment.parts.flatMap((part, at): readonly Said[] => {
    const words = segment.words?.[at] ?? [];
    if (typeof part !== 'string') return [{ part, words }];
    return inPieces(part.split(pattern), words).map(({ piece, words: mine }) => {
      const other = pronunciations.get(piece);
      return other === undefined
        ? { part: piece, words: mine }
        : { part: other, words: mine.map((word) => ({ ...word, spoken: '' })) };
    });
  });
  const parts = said.map(({ part }) => part);
  return { ...segment, parts, ...(segment.words && { words: said.map(({ words }) => words) }) };
}

/** The pieces of a text with the words that stand in each. */
function inPieces(written: readonly string[], words: readonly SourceWord[]) {
  const left = [...words];
  const pieces = written.filter((piece) => piece !== '');
  return pieces.map((piece, at) => ({
    piece,
    words: left.splice(0, at === pieces.length - 1 ? left.length : countOf(piece, left)),
  }));
}

/** How many of the words stand in a piece of the text, from its beginning. */
function countOf(piece: string, words: readonly SourceWord[]): number {
  let cursor = 0;
  const missing = words.findIndex(({ spoken }) => {
    const at = piece.indexOf(spoken, cursor);
    cursor = at + spoken.length;
    return at === -1;
  });
  return missing === -1 ? words.length : missing;
}
