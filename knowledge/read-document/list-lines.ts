import { foldLeadIns, type ListItem } from './fold-lead-ins.ts';
import { joinLines, type Line, lineText, type LinesRead } from './line.ts';

/** What an item begins with: a mark of its own, or "1." and "b)". */
const MARK = /^(?:[•◦▪‣●○■–—*+-]|\(?(?:\d{1,2}|[a-z])[.)])(?:\s+|$)/;

const hasMark = (line: Line): boolean => MARK.test(lineText(line));
/** A mark may stand in a cell of its own, before the words. */
export const startsItem = (line: Line): boolean =>
  hasMark(line) &&
  (line.cells.length === 1 ||
    (line.cells.length === 2 && MARK.exec(line.cells[0]?.text ?? '')?.[0] === line.cells[0]?.text));

const leftOf = ({ cells }: Line): number => cells[0]?.x ?? 0;

/** Items one below the other; a line that begins further right than the mark goes on with its item. */
export function readListLines(lines: readonly Line[], at: number): LinesRead | undefined {
  const first = lines[at];
  if (!first || !startsItem(first)) return undefined;
  const items: ListItem[] = [];
  let mark = leftOf(first);
  let next = at;
  for (let line = lines[next]; line; line = lines[next]) {
    const last = items.at(-1);
    if (startsItem(line)) {
      mark = leftOf(line);
      items.push({ indent: mark, text: lineText(line).replace(MARK, '') });
    } else if (last && !line.apart && line.cells.length === 1 && leftOf(line) > mark) {
      items[items.length - 1] = { ...last, text: joinLines(last.text, lineText(line)).trim() };
    } else break;
    next += 1;
  }
  return { block: { kind: 'list', items: foldLeadIns(items) }, next };
}
