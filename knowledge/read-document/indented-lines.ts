import { joinLines, type Line, lineText, type LinesRead } from './line.ts';

export interface Margins {
  readonly left: number;
  readonly right: number;
}

export interface LinesInMargins {
  readonly lines: readonly Line[];
  readonly margins: Margins;
  /** Size of the letters of the text. */
  readonly body: number;
}

/** In letters' heights: set in by less is a new paragraph, and by more is centred or a column. */
const INDENT = { least: 0.9, most: 5 } as const;
/** A line that ends this far from the right margin, as a share of the width, was not broken for want of room. */
const SHORT_OF_MARGIN = 0.12;

function isIndented(line: Line | undefined, { margins, body }: LinesInMargins): line is Line {
  if (line?.cells.length !== 1 || line.size > body) return false;
  const indent = ((line.cells[0]?.x ?? 0) - margins.left) / body;
  return indent >= INDENT.least && indent <= INDENT.most;
}

const endsItem = (line: Line, { margins }: LinesInMargins): boolean =>
  /[.;:!?]$/.test(lineText(line)) ||
  (line.cells[0]?.end ?? 0) < margins.right - SHORT_OF_MARGIN * (margins.right - margins.left);

/** Browsers and Word draw the marks of a list as pictures; what is left of it is two or more lines set in from the text. */
export function readIndentedLines(page: LinesInMargins, at: number): LinesRead | undefined {
  const items: string[] = [];
  let next = at;
  let isOpen = false;
  for (let line = page.lines[next]; isIndented(line, page); line = page.lines[next]) {
    if (isOpen) items[items.length - 1] = joinLines(items.at(-1) ?? '', lineText(line));
    else items.push(lineText(line));
    isOpen = !endsItem(line, page);
    next += 1;
  }
  return items.length < 2 ? undefined : { block: { kind: 'list', items }, next };
}
