import { parse } from 'yaml';
import type { DocumentFormat } from './block.ts';
import { parseMarkdown } from './parse-markdown.ts';

const FRONT_MATTER = /^\uFEFF?---[ \t]*\r?\n([\s\S]*?)\r?\n---[ \t]*(?:\r?\n|$)/;

/** Markdown with YAML front matter. Bytes that are not UTF-8 throw, so that a mis-saved file is reported and not indexed as noise. */
export const readMarkdown: DocumentFormat = (bytes) => {
  const source = new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  const front = FRONT_MATTER.exec(source);
  return {
    metadata: front ? (parse(front[1] ?? '') as unknown) : undefined,
    blocks: parseMarkdown(front ? source.slice(front[0].length) : source),
  };
};
