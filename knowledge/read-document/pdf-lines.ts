import { type Cell, type Line, lineText } from './line.ts';

/** As much of a text item as is needed: a run of letters of one font, where PDF's own coordinates put it. */
export interface PdfItem {
  readonly str: string;
  /** Six numbers of which the last two are the place of the first letter on its base line. */
  readonly transform: readonly number[];
  readonly width: number;
  readonly height: number;
}

/** A line, and how high on its page it stands (from the bottom). */
export type PdfLine = Line & { readonly y: number };

export interface PdfPage {
  readonly lines: readonly PdfLine[];
  readonly bottom: number;
  readonly top: number;
}

interface Run {
  readonly text: string;
  readonly x: number;
  readonly end: number;
  readonly y: number;
  readonly size: number;
}

/** In heights of a letter: what is a space, and what parts two cells of a table. */
const GAP = { space: 0.15, cell: 1.1 } as const;
/** In heights of a letter, from base line to base line: more than this is a new paragraph. */
const APART = 1.75;
/** Letters on base lines so near are of one line: superscripts, and fonts that differ. */
const SAME_LINE = 0.4;

function toRun({ str, transform, width, height }: PdfItem): Run {
  const [a = 0, b = 0, c = 0, d = 0, x = 0, y = 0] = transform;
  const size = height || Math.hypot(c, d) || Math.hypot(a, b);
  return { text: str.replaceAll(/\s+/g, ' '), x, end: x + width, y, size };
}

/** Letters that stand upright; what is turned is a watermark or a label on the margin. */
const isUpright = ({ transform: [a = 0, b = 0] }: PdfItem): boolean => a > 0 && Math.abs(b) < 0.01 * a;

function cellsOf(runs: readonly Run[]): Cell[] {
  const cells: { x: number; end: number; text: string }[] = [];
  for (const run of [...runs].sort((a, b) => a.x - b.x)) {
    const last = cells.at(-1);
    const gap = last ? (run.x - last.end) / run.size : Infinity;
    if (run.text.trim() === '') continue;
    if (!last || gap > GAP.cell) cells.push({ x: run.x, end: run.end, text: run.text });
    else {
      last.text += gap > GAP.space && !/\s$/.test(last.text) && !/^\s/.test(run.text) ? ` ${run.text}` : run.text;
      last.end = Math.max(last.end, run.end);
    }
  }
  return cells.map((cell) => ({ ...cell, text: cell.text.replaceAll(/\s+/g, ' ').trim() }));
}

const sizeOf = (runs: readonly Run[]): number => {
  const letters = runs.reduce((sum, { text }) => sum + text.length, 0);
  return Math.round((runs.reduce((sum, { text, size }) => sum + text.length * size, 0) / letters) * 2) / 2;
};

/** The lines of a page from top to bottom. */
export function pageLines(items: readonly PdfItem[]): PdfLine[] {
  const runs = items.filter((item) => item.str.trim() !== '' && isUpright(item)).map(toRun);
  const rows: Run[][] = [];
  for (const run of runs.sort((a, b) => b.y - a.y)) {
    const row = rows.at(-1);
    if (row?.[0] && row[0].y - run.y < SAME_LINE * Math.max(row[0].size, run.size)) row.push(run);
    else rows.push([run]);
  }
  const lines: PdfLine[] = [];
  for (const row of rows) {
    const [y, size] = [row[0]?.y ?? 0, sizeOf(row)];
    const above = lines.at(-1);
    const apart = !above || above.y - y > APART * Math.min(size, above.size) || Math.abs(above.size - size) > 1;
    lines.push({ cells: cellsOf(row), size, bold: false, apart, y });
  }
  return lines;
}

/** The share of a page's height, above and below, in which running heads and page numbers stand. */
const MARGIN = 0.12;
const inMargin = ({ y }: PdfLine, { bottom, top }: PdfPage): boolean =>
  y > top - MARGIN * (top - bottom) || y < bottom + MARGIN * (top - bottom);

/** What browsers print above and below a page: the time, and the address with the number of the page. */
const PRINTED = /^\d{1,2}[/.]\d{1,2}[/.]\d{2,4}, \d{1,2}:\d\d|^(?:file|https?):\/\/\S+(?: \d+\/\d+)?$/;

/** "Page 3 of 12" is the same on each page. */
const withoutFigures = (line: Line): string => lineText(line).replaceAll(/\d+/g, '#');

/** All pages as one; what stands in the margin of several pages, or is a number alone there, belongs to none of the text. */
export function withoutRunningHeads(pages: readonly PdfPage[]): PdfLine[] {
  const seen = new Map<string, number>();
  for (const page of pages) {
    const texts = new Set(page.lines.filter((line) => inMargin(line, page)).map(withoutFigures));
    for (const text of texts) seen.set(text, (seen.get(text) ?? 0) + 1);
  }
  const isRunning = (line: PdfLine, page: PdfPage): boolean => {
    const text = withoutFigures(line);
    return (
      inMargin(line, page) &&
      (PRINTED.test(lineText(line)) ||
        /^[\s#–—|/-]*$/.test(text) ||
        (seen.get(text) ?? 0) > Math.max(1, pages.length / 3))
    );
  };
  return pages.flatMap((page, at) => {
    const lines = page.lines.filter((line) => !isRunning(line, page));
    const [first, ...others] = lines;
    // A paragraph or a table goes on over the page, unless its last line was finished.
    return first && at > 0 ? [{ ...first, apart: first.apart && first.size !== others[0]?.size }, ...others] : lines;
  });
}
