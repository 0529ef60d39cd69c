import type { SourcePiece, SourceWord } from '../speech/segment.ts';
import type { Span } from '../ssml/parse-xml.ts';
import { decode } from '../ssml/parse-xml.ts';

/** Finds words and sentences in the text of a request, by UTF-8 bytes as Polly counts them. */
export interface SourceIndex {
  piece(span: Span): SourcePiece;
  /** The words of a stretch without tags. */
  words(span: Span): readonly SourceWord[];
  /** All of the text's sentences; each with the tags in it, as Polly gives them. */
  sentences(): readonly SourcePiece[];
}

const endOfSentence = /[.!?…]["'”’)»]*$/u;

export function indexSource(text: string, { isSsml }: { readonly isSsml: boolean }): SourceIndex {
  const bytes = byteOffsets(text);
  const piece = ({ from, to }: Span): SourcePiece => ({
    start: bytes[from] ?? 0,
    end: bytes[to] ?? 0,
    value: text.slice(from, to),
  });
  const read = (written: string) => (isSsml ? decode(written) : written);
  return {
    piece,
    words: ({ from, to }) =>
      [...text.slice(from, to).matchAll(/\S+/gu)].flatMap(({ 0: chunk, index }) => {
        const trimmed = /[\p{L}\p{N}\p{S}&](?:.*[\p{L}\p{N}\p{S};])?/u.exec(chunk);
        if (!trimmed) return [];
        const start = from + index + trimmed.index;
        // The semicolon of an entity belongs to a word, and any other does not.
        const word = /&#?\w+;$/.test(trimmed[0]) ? trimmed[0] : trimmed[0].replace(/;$/, '');
        return [{ ...piece({ from: start, to: start + word.length }), spoken: read(word) }];
      }),
    sentences: () => sentencesIn(text, isSsml).map(piece),
  };
}

/** For each UTF-16 unit, and the end, the byte at which it begins. */
function byteOffsets(text: string): Uint32Array {
  const offsets = new Uint32Array(text.length + 1);
  let bytes = 0;
  let at = 0;
  for (const character of text) {
    for (let unit = 0; unit < character.length; unit++) offsets[at++] = bytes;
    bytes += Buffer.byteLength(character);
  }
  offsets[at] = bytes;
  return offsets;
}

/** A sentence ends with its full stop, or with the element that holds it. */
const boundary = /<\/?(?:speak|s|p)(?:\s[^>]*)?>/g;
const leadingTags = /^(?:\s|<(?!break|mark)[^>]*>)+/;
const trailingTags = /(?:\s|<[^>]*>)+$/;

function sentencesIn(text: string, isSsml: boolean): readonly Span[] {
  const blocks: Span[] = [];
  let from = 0;
  for (const { 0: tag, index } of isSsml ? text.matchAll(boundary) : []) {
    blocks.push({ from, to: index });
    from = index + tag.length;
  }
  blocks.push({ from, to: text.length });
  return blocks.flatMap((block) => split(text, block)).filter(({ from, to }) => to > from);
}

function split(text: string, block: Span): readonly Span[] {
  const sentences: Span[] = [];
  let from = block.from;
  const add = (to: number) => {
    const content = text.slice(from, to);
    const begin = from + (leadingTags.exec(content)?.[0].length ?? 0);
    const end = to - (begin < to ? (trailingTags.exec(text.slice(begin, to))?.[0].length ?? 0) : 0);
    if (/[\p{L}\p{N}]/u.test(text.slice(begin, end).replaceAll(/<[^>]*>/g, '')))
      sentences.push({ from: begin, to: end });
    from = to;
  };
  for (const { 0: chunk, index } of text.slice(block.from, block.to).matchAll(/(?:<[^>]*>|[^\s<])+/gu)) {
    if (endOfSentence.test(chunk.replaceAll(/<[^>]*>/g, ''))) add(block.from + index + chunk.length);
  }
  add(block.to);
  return sentences;
}
