import { isFunctionWord, stem, wordsOf } from '../../words.ts';

/**
 * A stand-in for an embedding model: words, stems and pieces of words are hashed onto the dimensions, so that texts with the
 * same words, or words with the same root, point the same way. It knows no synonyms. The same text has the same vector always.
 */
export function embedText(text: string, dimensions: number): Float64Array {
  const weights = new Map<string, number>();
  const add = (feature: string, weight: number): void => {
    weights.set(feature, (weights.get(feature) ?? 0) + weight);
  };
  for (const word of wordsOf(text)) {
    const weight = isFunctionWord(word) ? WEIGHTS.functionWord : 1;
    add(`w ${stem(word)}`, WEIGHTS.word * weight);
    for (const piece of piecesOf(word)) add(piece, WEIGHTS.piece * weight);
  }
  const vector = new Float64Array(dimensions);
  for (const [feature, weight] of weights) {
    const hash = hashOf(feature);
    const sign = hash & 1 ? 1 : -1;
    const place = (hash >>> 1) % dimensions;
    // A word that comes ten times does not make the text ten times as much about it.
    vector[place] = (vector[place] ?? 0) + sign * Math.sqrt(weight);
  }
  return vector;
}

/** The same direction with length 1; a text without words has no direction and stays zero. */
export function toUnitLength(vector: Float64Array): Float64Array {
  const length = Math.hypot(...vector);
  return length === 0 ? vector : vector.map((value) => value / length);
}

const WEIGHTS = { word: 1, piece: 0.2, functionWord: 0.01 } as const;
const PIECE_LENGTHS = [3, 4, 5] as const;

/** "⟨bag⟩" → "⟨ba", "bag", "ag⟩", "⟨bag", …: the ends count as letters. */
function* piecesOf(word: string): Generator<string> {
  const bounded = `⟨${word}⟩`;
  for (const length of PIECE_LENGTHS) {
    for (let start = 0; start + length <= bounded.length; start += 1) yield bounded.slice(start, start + length);
  }
}

/** FNV-1a with a last mix, without which neighbours in the alphabet fall on neighbouring dimensions. 32 bits, unsigned. */
function hashOf(text: string): number {
  let hash = 0x811c9dc5;
  for (let index = 0; index < text.length; index += 1) hash = Math.imul(hash ^ text.charCodeAt(index), 0x01000193);
  hash = Math.imul(hash ^ (hash >>> 16), 0x85ebca6b);
  return (hash ^ (hash >>> 13)) >>> 0;
}
