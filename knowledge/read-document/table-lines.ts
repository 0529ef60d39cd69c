import { type Cell, type Line, type LinesRead } from './line.ts';
import { startsItem } from './list-lines.ts';
import { tableOf } from './table-of.ts';

const hasCells = (line: Line | undefined): line is Line =>
  line !== undefined && line.cells.length > 1 && !startsItem(line);

interface Column {
  readonly start: number;
  readonly end: number;
}

const overlaps = (a: Column, b: Column): boolean => a.start < b.end && b.start < a.end;

/** The columns that the lines stand in: whatever overlaps is one. A cell over several columns joins none. */
function columnsOf(lines: readonly Line[]): Column[] {
  const widest = Math.max(...lines.map(({ cells }) => cells.length));
  const columns: Column[] = [];
  for (const { x: start, end } of lines.filter(({ cells }) => cells.length === widest).flatMap(({ cells }) => cells)) {
    const at = columns.findIndex((column) => overlaps(column, { start, end }));
    const known = columns[at];
    if (known) columns[at] = { start: Math.min(known.start, start), end: Math.max(known.end, end) };
    else columns.push({ start, end });
  }
  return columns.sort((a, b) => a.start - b.start);
}

const nearest = (columns: readonly Column[], { x, end }: Cell): number => {
  const inside = columns.findIndex((column) => overlaps(column, { start: x, end }));
  if (inside !== -1) return inside;
  const away = columns.map((column) => Math.min(Math.abs(column.start - x), Math.abs(column.end - end)));
  return away.indexOf(Math.min(...away));
};

/** A line of a table goes on with the row above when its first column is empty and nothing sets it apart. */
function addLine(rows: string[][], columns: readonly Column[], line: Line): void {
  const row: string[] = columns.map(() => '');
  for (const cell of line.cells) {
    const at = nearest(columns, cell);
    row[at] = `${row[at] ?? ''} ${cell.text}`.trim();
  }
  const above = rows.at(-1);
  if (above && row[0] === '' && !line.apart) {
    for (const [at, text] of row.entries()) above[at] = `${above[at] ?? ''} ${text}`.trim();
  } else rows.push(row);
}

/** Whether a line with one cell is the rest of a cell above it: in a column that is not the first, or under a first cell that runs on. */
function goesOn(line: Line | undefined, columns: readonly Column[]): line is Line {
  const [cell] = line?.cells ?? [];
  return (
    line !== undefined &&
    cell !== undefined &&
    line.cells.length === 1 &&
    !line.apart &&
    nearest(columns, cell) > 0 &&
    cell.x >= (columns[1]?.start ?? Infinity) - 1
  );
}

/** Lines whose pieces stand below each other. Two lines of two pieces are the least that is called a table. */
export function readTableLines(lines: readonly Line[], at: number): LinesRead | undefined {
  if (!hasCells(lines[at]) || !hasCells(lines[at + 1])) return undefined;
  let end = at;
  while (hasCells(lines[end])) end += 1;
  const columns = columnsOf(lines.slice(at, end));
  const rows: string[][] = [];
  let next = at;
  for (let line = lines[next]; hasCells(line) || goesOn(line, columns); line = lines[next]) {
    addLine(rows, columns, line);
    next += 1;
  }
  const block = tableOf(rows);
  return block && { block, next };
}
