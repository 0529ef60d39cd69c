import type { DocumentFormat } from './block.ts';
import { decodeText } from './decode-text.ts';
import type { Cell, Line } from './line.ts';
import { linesToBlocks } from './lines-to-blocks.ts';

/** Columns of a table are kept apart by a tab or by three spaces; two follow a full stop. */
const GAP = /\t+| {3,}/g;
const UNDERLINE = /^\s*(={3,}|-{3,}|~{3,})\s*$/;
/** As large as the letters of a PDF would be: under "===", under "---", in capitals, and the text. */
const SIZES = { title: 4, section: 3, capitals: 2, body: 1 } as const;

function cellsOf(line: string): Cell[] {
  const cells: Cell[] = [];
  let from = 0;
  for (const { index, 0: gap } of [...line.matchAll(GAP), { index: line.length, 0: '' }]) {
    const text = line.slice(from, index).trim();
    if (text !== '') cells.push({ x: from, end: index, text });
    from = index + gap.length;
  }
  return cells;
}

const isCapitals = (text: string): boolean =>
  text === text.toUpperCase() && (text.match(/\p{Lu}/gu)?.length ?? 0) > 3 && !/[.;,]$/.test(text);

function sizeOf(text: string, below: string | undefined): number {
  const underline = UNDERLINE.exec(below ?? '')?.[1]?.[0];
  if (underline === '=') return SIZES.title;
  if (underline !== undefined) return SIZES.section;
  return isCapitals(text) ? SIZES.capitals : SIZES.body;
}

/** A line alone at the top, underlined or not. */
const isTitle = (source: readonly string[], at: number): boolean =>
  source.slice(0, at).every((above) => above === '') && isBlank(source[at + 1]) && (source[at] ?? '').length < 80;

/** "WHERE TO GO" is a heading by its letters, and reads "Where to go". */
const inSentenceCase = (text: string): string => text.charAt(0) + text.slice(1).toLowerCase();

const isBlank = (line: string | undefined): boolean => line === undefined || line === '';

function linesOf(source: readonly string[]): Line[] {
  const lines: Line[] = [];
  let apart = true;
  for (const [at, line] of source.entries()) {
    const cells = cellsOf(line);
    const isText = cells.length > 0 && !UNDERLINE.test(line);
    const whole = isTitle(source, at) ? SIZES.title : sizeOf(line, source[at + 1]);
    const size = cells.length > 1 ? SIZES.body : whole;
    const isShouted = size > SIZES.body && isCapitals(line.trim());
    const shown = isShouted ? cells.map((cell) => ({ ...cell, text: inSentenceCase(cell.text) })) : cells;
    if (isText) lines.push({ cells: shown, size, bold: false, apart });
    apart = !isText;
  }
  return lines;
}

/** A text file, laid out as people lay out text: headings underlined or in capitals, lists with dashes, tables in columns. */
export const readText: DocumentFormat = (bytes) => {
  const { text, warnings } = decodeText(bytes);
  const source = text.split(/\r\n?|\n|\f/).map((line) => line.trimEnd());
  return { blocks: linesToBlocks(linesOf(source)), warnings };
};
