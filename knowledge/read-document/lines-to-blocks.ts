import type { Block } from './block.ts';
import { joinLines, type Line, type LinesRead, lineText } from './line.ts';
import { type Margins, readIndentedLines } from './indented-lines.ts';
import { readListLines, startsItem } from './list-lines.ts';
import { readTableLines } from './table-lines.ts';

const LONGEST_HEADING = 90;
/** Headings are set in letters at least this much larger than the text. */
const LARGER = 1.12;

/** Whichever has most letters. */
function mostCommon(lines: readonly Line[], valueOf: (line: Line) => number): number | undefined {
  const letters = new Map<number, number>();
  for (const line of lines) letters.set(valueOf(line), (letters.get(valueOf(line)) ?? 0) + lineText(line).length);
  return [...letters].sort((a, b) => b[1] - a[1])[0]?.[0];
}

const bodySize = (lines: readonly Line[]): number => mostCommon(lines, ({ size }) => size) ?? 1;

const marginsOf = (lines: readonly Line[]): Margins => ({
  left: mostCommon(lines, ({ cells }) => Math.round(cells[0]?.x ?? 0)) ?? 0,
  right: Math.max(0, ...lines.map(({ cells }) => cells.at(-1)?.end ?? 0)),
});

interface Page {
  readonly lines: readonly Line[];
  /** Where most lines begin, and how far they reach. */
  readonly margins: Margins;
  readonly body: number;
  /** Sizes of headings, largest first; bold ones in the size of the text come last. */
  readonly sizes: readonly number[];
}

function isHeading(line: Line | undefined, body: number): line is Line {
  if (!line || line.cells.length !== 1) return false;
  const text = lineText(line);
  if (text.length > LONGEST_HEADING || !/\p{L}/u.test(text)) return false;
  if (line.size >= body * LARGER) return true;
  return line.bold && line.apart && line.size >= body && !startsItem(line) && !/[.,;:]$/.test(text);
}

function readHeading({ lines, body, sizes }: Page, at: number): LinesRead | undefined {
  const line = lines[at];
  if (!isHeading(line, body)) return undefined;
  let [text, next] = [lineText(line), at + 1];
  // A heading too long for one line goes on in the next, in the same letters.
  for (let more = lines[next]; isHeading(more, body) && more.size === line.size && !more.apart; more = lines[next]) {
    text += ` ${lineText(more)}`;
    next += 1;
  }
  return { block: { kind: 'heading', level: Math.min(sizes.indexOf(line.size) + 1, 6), text }, next };
}

function readParagraph({ lines, body }: Page, at: number): LinesRead {
  let text = lines[at] ? lineText(lines[at]) : '';
  let next = at + 1;
  for (let line = lines[next]; line; line = lines[next]) {
    if (line.apart || line.cells.length > 1 || startsItem(line) || isHeading(line, body)) break;
    text = joinLines(text, lineText(line));
    next += 1;
  }
  return { block: { kind: 'paragraph', text }, next };
}

/** Finds headings by their letters, lists by their marks and tables by what stands in columns. */
export function linesToBlocks(lines: readonly Line[]): Block[] {
  const body = bodySize(lines);
  const sizes = [...new Set(lines.filter((line) => isHeading(line, body)).map(({ size }) => size))].sort(
    (a, b) => b - a,
  );
  const page: Page = { lines, margins: marginsOf(lines), body, sizes };
  const blocks: Block[] = [];
  for (let at = 0; at < lines.length;) {
    const read =
      readTableLines(lines, at) ??
      readHeading(page, at) ??
      readListLines(lines, at) ??
      readIndentedLines(page, at) ??
      readParagraph(page, at);
    blocks.push(read.block);
    at = read.next;
  }
  return blocks;
}
