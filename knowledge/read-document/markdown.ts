import { parse } from 'yaml';
import type { DocumentFormat } from './block.ts';
import { decodeText } from './decode-text.ts';
import { parseMarkdown } from './parse-markdown.ts';

const FRONT_MATTER = /^---[ \t]*\r?\n([\s\S]*?)\r?\n---[ \t]*(?:\r?\n|$)/;

/** Markdown with YAML front matter. */
export const readMarkdown: DocumentFormat = (bytes) => {
  const { text, warnings } = decodeText(bytes);
  const front = FRONT_MATTER.exec(text);
  return {
    metadata: front ? (parse(front[1] ?? '') as unknown) : undefined,
    blocks: parseMarkdown(front ? text.slice(front[0].length) : text),
    warnings,
  };
};
