import type { Block } from './block.ts';
import { foldLeadIns } from './fold-lead-ins.ts';
import { stripInlineMarkup } from './strip-inline-markup.ts';

/** What was read from `lines` at a position, and where the next block begins. A block may be nothing: a rule, a blank line. */
interface Reading {
  readonly block?: Block;
  readonly next: number;
}
type BlockReader = (lines: readonly string[], at: number) => Reading | undefined;

const FENCE = /^\s*(```+|~~~+)/;
const HEADING = /^ {0,3}(#{1,6})\s+(.*?)\s*#*\s*$/;
const ITEM = /^(\s*)(?:[-*+]|\d{1,9}[.)])\s+(.*)$/;
const TABLE_RULE = /^\s*\|?\s*:?-+:?\s*(\|\s*:?-+:?\s*)*\|?\s*$/;
const RULE = /^ {0,3}([-*_])(\s*\1){2,}\s*$/;

const line = (lines: readonly string[], at: number): string => lines[at] ?? '';
const isBlank = (text: string): boolean => text.trim() === '';
const isTableStart = (lines: readonly string[], at: number): boolean =>
  line(lines, at).includes('|') && line(lines, at + 1).includes('-') && TABLE_RULE.test(line(lines, at + 1));
const startsBlock = (lines: readonly string[], at: number): boolean =>
  [FENCE, HEADING, ITEM, RULE].some((pattern) => pattern.test(line(lines, at))) || isTableStart(lines, at);

/** Code is kept as it stands: an example of a booking reference is worth finding. */
const readFence: BlockReader = (lines, at) => {
  const fence = FENCE.exec(line(lines, at))?.[1];
  if (!fence) return undefined;
  let end = at + 1;
  while (end < lines.length && !line(lines, end).trim().startsWith(fence)) end += 1;
  const text = lines
    .slice(at + 1, end)
    .join(' ')
    .replaceAll(/\s+/g, ' ')
    .trim();
  return text === '' ? { next: end + 1 } : { block: { kind: 'paragraph', text }, next: end + 1 };
};

const readHeading: BlockReader = (lines, at) => {
  const match = HEADING.exec(line(lines, at));
  if (!match) return undefined;
  return {
    block: { kind: 'heading', level: (match[1] ?? '').length, text: stripInlineMarkup(match[2] ?? '') },
    next: at + 1,
  };
};

const cells = (row: string): string[] =>
  row
    .trim()
    .replace(/^\|/, '')
    .replace(/(?<!\\)\|$/, '')
    .split(/(?<!\\)\|/)
    .map((cell) => stripInlineMarkup(cell.replaceAll('\\|', '|').replaceAll(/<br\s*\/?>/gi, ' ')));

const readTable: BlockReader = (lines, at) => {
  if (!isTableStart(lines, at)) return undefined;
  const rows: string[][] = [];
  let next = at + 2;
  for (; line(lines, next).includes('|'); next += 1) rows.push(cells(line(lines, next)));
  return { block: { kind: 'table', header: cells(line(lines, at)), rows }, next };
};

/** An item, a line that runs on, or a blank line with more of the list behind it. */
function continuesList(lines: readonly string[], at: number): boolean {
  if (ITEM.test(line(lines, at))) return true;
  if (!isBlank(line(lines, at))) return !startsBlock(lines, at);
  return /^\s{2,}\S/.test(line(lines, at + 1)) || ITEM.test(line(lines, at + 1));
}

const readList: BlockReader = (lines, at) => {
  if (!ITEM.test(line(lines, at)) || RULE.test(line(lines, at))) return undefined;
  const items: { indent: number; text: string }[] = [];
  let next = at;
  for (; next < lines.length && continuesList(lines, next); next += 1) {
    const match = ITEM.exec(line(lines, next));
    const last = items.at(-1);
    if (match) items.push({ indent: (match[1] ?? '').length, text: match[2] ?? '' });
    else if (last) last.text += ` ${line(lines, next).trim()}`;
  }
  const plain = items.map(({ indent, text }) => ({ indent, text: stripInlineMarkup(text) }));
  return { block: { kind: 'list', items: foldLeadIns(plain) }, next };
};

function readParagraph(lines: readonly string[], at: number): Reading {
  let next = at + 1;
  while (next < lines.length && !isBlank(line(lines, next)) && !startsBlock(lines, next)) {
    if (/^ {0,3}=+\s*$/.test(line(lines, next))) {
      const text = stripInlineMarkup(lines.slice(at, next).join(' '));
      return { block: { kind: 'heading', level: 1, text }, next: next + 1 };
    }
    next += 1;
  }
  const text = stripInlineMarkup(lines.slice(at, next).join(' '));
  return text === '' ? { next } : { block: { kind: 'paragraph', text }, next };
}

const skipBlank: BlockReader = (lines, at) =>
  isBlank(line(lines, at)) || RULE.test(line(lines, at)) ? { next: at + 1 } : undefined;

/** In order of precedence; a paragraph is whatever nothing else claims. */
const READERS: readonly BlockReader[] = [skipBlank, readFence, readHeading, readTable, readList];

function readBlock(lines: readonly string[], at: number): Reading {
  for (const read of READERS) {
    const reading = read(lines, at);
    if (reading) return reading;
  }
  return readParagraph(lines, at);
}

/** The body of a Markdown document (the parts of CommonMark and GitHub tables that people write help pages in) as blocks. */
export function parseMarkdown(source: string): Block[] {
  const lines = source
    .replaceAll(/<!--[\s\S]*?-->/g, '')
    .split(/\r\n?|\n/)
    .map((text) => text.replace(/^(\s*>)+ ?/, '').replaceAll('\t', '    '));
  const blocks: Block[] = [];
  for (let at = 0; at < lines.length;) {
    const reading = readBlock(lines, at);
    if (reading.block) blocks.push(reading.block);
    at = reading.next;
  }
  return blocks;
}
