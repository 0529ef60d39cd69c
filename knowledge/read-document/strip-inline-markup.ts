import { withoutReferences } from '../character-references.ts';

/** Private-use characters hold backslash-escaped punctuation while the markup around it is taken away. */
const SHELTER = 0xe000;

/** Order matters: an image is a link with a "!", and bold is italics twice. */
const MARKUP: readonly (readonly [RegExp, string])[] = [
  [/!\[([^\]]*)\]\([^)]*\)/g, '$1'],
  [/\[([^\]]+)\]\([^)]*\)/g, '$1'],
  [/\[([^\]]+)\]\[[^\]]*\]/g, '$1'],
  [/<(https?:\/\/[^>\s]+)>/g, '$1'],
  [/<\/?[a-z][^>]*>/gi, ''],
  [/(\*\*|__)(?=\S)(.+?)(?<=\S)\1/g, '$2'],
  [/\*(?=\S)([^*]+?)(?<=\S)\*/g, '$1'],
  [/(?<![\p{L}\p{N}])_(?=\S)([^_]+?)(?<=\S)_(?![\p{L}\p{N}])/gu, '$1'],
  [/~~(.+?)~~/g, '$1'],
  [/`+([^`]+)`+/g, '$1'],
];

/** One line of Markdown as a person reads it: no emphasis, links as their text, entities decoded, single spaces. */
export function stripInlineMarkup(line: string): string {
  let text = line.replaceAll(/\\([!-/:-@[-`{-~])/g, (_, mark: string) =>
    String.fromCharCode(SHELTER + mark.charCodeAt(0)),
  );
  for (const [pattern, replacement] of MARKUP) text = text.replaceAll(pattern, replacement);
  return withoutReferences(text)
    .replaceAll(/[\ue000-\ue07f]/g, (mark) => String.fromCharCode(mark.charCodeAt(0) - SHELTER))
    .replaceAll(/\s+/g, ' ')
    .trim();
}
