import type { Block } from './block.ts';
import { attributeOf, elementsIn, type HtmlElement } from './html-elements.ts';
import { textOf } from './html-text.ts';
import { tableOf } from './table-of.ts';

/** A table inside a cell belongs to the cell. */
function isOwnRow(row: HtmlElement, table: HtmlElement): boolean {
  let parent: unknown = row.parentNode;
  while (parent !== null && typeof parent === 'object' && parent !== table) {
    if ('tagName' in parent && parent.tagName === 'table') return false;
    parent = 'parentNode' in parent ? parent.parentNode : null;
  }
  return true;
}

const cellsOf = ({ childNodes }: HtmlElement): HtmlElement[] =>
  childNodes.filter((node): node is HtmlElement => 'tagName' in node && /^t[hd]$/.test(node.tagName));

/** A page may say "rowspan=60000"; no table that people read is larger than this. */
const MOST_SPANNED = 50;
const spanOf = (cell: HtmlElement, name: 'colspan' | 'rowspan'): number =>
  Math.min(Math.max(1, Number.parseInt(attributeOf(cell, name) ?? '1', 10) || 1), MOST_SPANNED);

/** Cells that span stand in every row and column that they span, so that each row can be read alone. */
function gridOf(rows: readonly HtmlElement[]): string[][] {
  const grid: string[][] = rows.map(() => []);
  for (const [y, row] of rows.entries()) {
    let x = 0;
    for (const cell of cellsOf(row)) {
      while (grid[y]?.[x] !== undefined) x += 1;
      const text = textOf(cell);
      for (const below of grid.slice(y, y + spanOf(cell, 'rowspan'))) {
        for (let right = 0; right < spanOf(cell, 'colspan'); right += 1) below[x + right] = text;
      }
      x += spanOf(cell, 'colspan');
    }
  }
  return grid.map((cells) => Array.from(cells, (cell) => cell ?? ''));
}

const isHeaderRow = (row: HtmlElement): boolean => {
  const { parentNode } = row;
  const inHead = parentNode !== null && 'tagName' in parentNode && parentNode.tagName === 'thead';
  return inHead || (cellsOf(row).length > 0 && cellsOf(row).every(({ tagName }) => tagName === 'th'));
};

export function readHtmlTable(table: HtmlElement): Block | undefined {
  const rows = elementsIn(table, 'tr').filter((row) => isOwnRow(row, table));
  const saysHeader = rows[0] !== undefined && isHeaderRow(rows[0]);
  return tableOf(gridOf(rows), saysHeader ? 'first row' : undefined);
}
