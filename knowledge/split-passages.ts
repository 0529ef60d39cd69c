import type { Passage } from './passage.ts';
import type { Block } from './read-document/block.ts';
import type { Document } from './read-document/read-document.ts';

/** In words. A passage longer than this is cut; neighbours under `short` are joined while they stay under `joined`. */
const SIZE = { longest: 220, short: 60, joined: 120 } as const;

/** The smallest piece that is never cut while it fits: a paragraph, a list item, a table row. */
interface Unit {
  readonly text: string;
  /** The line that introduces a list or table; repeated wherever a cut falls inside it, so that each passage stands alone. */
  readonly leadIn: string;
  readonly separator: '\n' | '\n\n';
}

interface Chunk {
  readonly headings: readonly string[];
  readonly text: string;
}

const countWords = (text: string): number => text.split(/\s+/).filter(Boolean).length;

function rowSentence(header: readonly string[], row: readonly string[]): string {
  const named = row.map((cell, at) => (header[at] ? `${header[at]}: ${cell}` : cell));
  const told = named.filter((_, at) => row[at] !== '').join('; ');
  return /[.!?]$/.test(told) ? told : `${told}.`;
}

const linesOf = (block: Block): string[] => {
  if (block.kind === 'list') return block.items.map((item) => `- ${item}`);
  if (block.kind === 'table') {
    return block.rows.filter((row) => row.some(Boolean)).map((row) => rowSentence(block.header, row));
  }
  return [block.text];
};

/** Sentences first, words when one sentence alone is too long: a wall of text must not become one endless passage. */
function cutLong(text: string): string[] {
  if (countWords(text) <= SIZE.longest) return [text];
  const pieces: string[] = [];
  let piece: string[] = [];
  for (const sentence of text.split(/(?<=[.!?]["')\]]?)\s+/)) {
    for (const word of sentence.split(/\s+/)) {
      if (piece.length === SIZE.longest) pieces.push(piece.splice(0).join(' '));
      piece.push(word);
    }
    if (piece.length > SIZE.longest / 2) pieces.push(piece.splice(0).join(' '));
  }
  return piece.length > 0 ? [...pieces, piece.join(' ')] : pieces;
}

function unitsOf(blocks: readonly Block[]): Unit[] {
  return blocks.flatMap((block, at) => {
    const before = blocks[at - 1];
    const introduced = block.kind !== 'paragraph' && before?.kind === 'paragraph' && before.text.endsWith(':');
    return linesOf(block)
      .flatMap(cutLong)
      .map((text, line): Unit => ({
        text,
        leadIn: introduced ? before.text : '',
        separator: line === 0 && !introduced ? '\n\n' : '\n',
      }));
  });
}

/** Fills passages evenly, so that 230 words become two of 115 and not one of 220 and a stump. */
function packUnits(units: readonly Unit[]): string[] {
  const total = units.reduce((sum, unit) => sum + countWords(unit.text), 0);
  const target = total / Math.ceil(total / SIZE.longest);
  const texts: string[] = [];
  let text = '';
  for (const unit of units) {
    const words = countWords(text);
    const full = words >= target || words + countWords(unit.text) > SIZE.longest;
    // A lead-in belongs to what follows it: never end a passage on one.
    if (text !== '' && full && !text.endsWith(':')) {
      texts.push(text);
      text = unit.leadIn;
    }
    text += text === '' ? unit.text : `${text === unit.leadIn ? '\n' : unit.separator}${unit.text}`;
  }
  return text === '' ? texts : [...texts, text];
}

function chunksOf(document: Document): Chunk[] {
  const chunks: Chunk[] = [];
  const path: { level: number; text: string }[] = [];
  let blocks: Block[] = [];
  const closeSection = (): void => {
    const headings = path.map((heading) => heading.text).filter((text) => text !== '' && text !== document.title);
    chunks.push(...packUnits(unitsOf(blocks)).map((text) => ({ headings, text })));
    blocks = [];
  };
  for (const block of document.blocks) {
    if (block.kind !== 'heading') blocks.push(block);
    else {
      closeSection();
      while ((path.at(-1)?.level ?? 0) >= block.level) path.pop();
      path.push(block);
    }
  }
  closeSection();
  return chunks;
}

function sharedHeadings(a: readonly string[], b: readonly string[]): readonly string[] {
  const differsAt = a.findIndex((heading, at) => heading !== b[at]);
  return differsAt === -1 ? a : a.slice(0, differsAt);
}

/** Headings that the joined passage no longer carries in its path go in front of their text: "Dogs: up to 8 kg". */
function withHeadings(chunk: Chunk, kept: readonly string[]): string {
  const lost = chunk.headings.slice(kept.length).join(', ');
  if (lost === '') return chunk.text;
  const label = /[.:!?]$/.test(lost) ? lost : `${lost}:`;
  return `${label}${chunk.text.startsWith('- ') ? '\n' : ' '}${chunk.text}`;
}

function joinShort(chunks: readonly Chunk[]): Chunk[] {
  const joined: Chunk[] = [];
  for (const chunk of chunks) {
    const last = joined.at(-1);
    const [before, here] = [countWords(last?.text ?? ''), countWords(chunk.text)];
    const wanted = Math.min(before, here) < SIZE.short && before + here <= SIZE.joined;
    const headings = last ? sharedHeadings(last.headings, chunk.headings) : [];
    if (last && wanted) {
      joined.pop();
      joined.push({ headings, text: `${withHeadings(last, headings)}\n\n${withHeadings(chunk, headings)}` });
    } else joined.push(chunk);
  }
  return joined;
}

/** Cuts a document at its headings into passages that can be read, quoted and found alone. */
export function splitPassages(document: Document): Passage[] {
  const { id, title, url, audience, localeId, updated, translationOf } = document;
  return joinShort(chunksOf(document)).map(({ headings, text }, at) => ({
    id: `${id}#${at + 1}`,
    documentId: id,
    title,
    headings,
    url,
    audience,
    localeId,
    updated,
    ...(translationOf !== undefined && { translationOf }),
    text,
  }));
}
