import type { Block } from './block.ts';

/** A piece of a line, apart from the next by more than a space: what stands in one cell of a table. */
export interface Cell {
  /** Where it begins and ends, in any unit that all lines share. */
  readonly x: number;
  readonly end: number;
  readonly text: string;
}

/** One line of a document that has no structure but where things stand: a page of a PDF, a text file. */
export interface Line {
  readonly cells: readonly Cell[];
  /** Height of its letters. */
  readonly size: number;
  readonly bold: boolean;
  /** Whether more room than usual is above it. */
  readonly apart: boolean;
}

/** What was read from `lines` at a position, and where the next block begins. */
export interface LinesRead {
  readonly block: Block;
  readonly next: number;
}

export const lineText = ({ cells }: Line): string => cells.map(({ text }) => text).join(' ');

/** "infor-" and "mation" are one word; "check-" and "In" are not. */
export const joinLines = (above: string, below: string): string =>
  /\p{L}-$/u.test(above) && /^\p{Ll}/u.test(below) ? above.slice(0, -1) + below : `${above} ${below}`;
