import type { Block } from './block.ts';

/** Names of columns hold no figures: a first row with one is a row like the others. */
const looksLikeHeader = (row: readonly string[]): boolean =>
  row.filter(Boolean).length > 1 && row.every((cell) => !/\d/.test(cell) && cell.length < 60);

/**
 * Rows of cells as a table. Where the document does not say that the first row names the columns, it is taken to when it looks like
 * it. One column or one row is no table: old pages and Word documents are laid out with them, and they read as text.
 */
export function tableOf(grid: readonly (readonly string[])[], said?: 'first row'): Block | undefined {
  const rows = grid.filter((row) => row.some((cell) => cell !== ''));
  const [first, ...others] = rows;
  if (!first || others.length === 0 || rows.every(({ length }) => length < 2)) return undefined;
  const hasHeader = said !== undefined || looksLikeHeader(first);
  return { kind: 'table', header: hasHeader ? first : [], rows: hasHeader ? others : rows };
}
