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

function pronounce(segment: Speech, pronunciations: ReadonlyMap<string, Pronunciation>): Segment {
  const graphemes = [...pronunciations.keys()]
    .sort((a, b) => b.length - a.length)
    .map((grapheme) => grapheme.replaceAll(/[.*+?^${}()|[\]\\/]/g, String.raw`\$&`));
  const pattern = new RegExp(String.raw`(?<![\p{L}\p{N}])(${graphemes.join('|')})(?![\p{L}\p{N}])`, 'u');
  const parts: SpeechPart[] = [];
  const words: (readonly SourceWord[])[] = [];
  for (const [at, part] of segment.parts.entries()) {
    const left = [...(segment.words?.[at] ?? [])];
    const pieces = typeof part === 'string' ? part.split(pattern).filter((piece) => piece !== '') : [part];
    for (const piece of pieces) {
      const said = typeof piece === 'string' ? (pronunciations.get(piece) ?? piece) : piece;
      const isLast = piece === pieces.at(-1);
      const mine = typeof piece === 'string' && !isLast ? left.splice(0, countOf(piece, left)) : left.splice(0);
      parts.push(said);
      words.push(said === piece ? mine : mine.map((word) => ({ ...word, spoken: '' })));
    }
  }
  return { ...segment, parts, ...(segment.words && { words }) };
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
