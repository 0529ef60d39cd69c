import type { Block } from './block.ts';
import { joinLines, type Line, type LinesRead, lineText } from './line.ts';
import { readListLines, startsItem } from './list-lines.ts';
import { readTableLines } from './table-lines.ts';

const LONGEST_HEADING = 90;
/** Headings are set in letters at least this much larger than the text. */
const LARGER = 1.12;

/** The size of most letters. */
function bodySize(lines: readonly Line[]): number {
  const letters = new Map<number, number>();
  for (const line of lines) letters.set(line.size, (letters.get(line.size) ?? 0) + lineText(line).length);
  return [...letters].sort((a, b) => b[1] - a[1])[0]?.[0] ?? 1;
}

interface Page {
  readonly lines: readonly Line[];
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
  const page: Page = { lines, body, sizes };
  const blocks: Block[] = [];
  for (let at = 0; at < lines.length;) {
    const read =
      readTableLines(lines, at) ?? readHeading(page, at) ?? readListLines(lines, at) ?? readParagraph(page, at);
    blocks.push(read.block);
    at = read.next;
  }
  return blocks;
}
