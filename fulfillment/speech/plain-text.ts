import { withoutReferences } from '../../knowledge/character-references.ts';

/** From what is written to be seen to plain lines: markup of any kind goes, its words stay. */

/** Stand for the ends of what is emphasised, until the sentence is cut into its parts. Nobody can write them: see `unsayable`. */
export const stress = { begin: '\ue001', end: '\ue002' } as const;

/** Private characters are ours; control characters and half surrogates are nothing to say; so are a hyphen that is only there to break a line, and the mark of a byte order. */
const unsayable = /(?![\n])[\p{Cc}\p{Co}\p{Cs}\p{Cn}\u00ad\u200b-\u200f\u2060\ufeff]/gu;
const spaces = /[\u00a0\u1680\u2000-\u200a\u202f\u205f\u3000]/g;
/** Such as typesetters use. */
const hyphens = /[\u2010\u2011]/g;
const fences = /```[\s\S]*?(?:```|$)/g;
/** What stands in a script or a style is no text; any other tag leaves its content. */
const programs = /<(script|style)\b[^>]*>[\s\S]*?<\/\1\s*>/gi;
const tags = /<\/?[a-z][\w:.-]*(?:\s[^<>]*)?\/?>|<!--[\s\S]*?-->/gi;

const autolinks = /<((?:https?:\/\/|mailto:)[^\s<>]*)>/gi;
const links = /!?\[([^\][]*)\]\([^()\s]*(?:\s"[^"]*")?\)/g;
const footnotes = /\[\^[^\]\s]{1,20}\]/g;
const checkboxes = /^(\s*[-*+]\s+)\[[ xX]\]\s+/gm;
const struck = /~~[^~\n]+~~\s?/g;
/** Bold: what is stressed. Italics and code are written so for other reasons. */
const bold = /(\*{2,3}|__)(?=\S)([^*_\n]{1,60}?)(?<=\S)\1/g;
const escapes = /\\([\\`*_{}[\]()#+.!|~>-])/g;

const sayable = (text: string): string =>
  text.replaceAll('\t', ' ').replaceAll(unsayable, '').replaceAll(spaces, ' ').replaceAll(hyphens, '-');

/** Lines without markup; the signs of lists, tables and headings at their beginnings stay, for whoever reads the lines. */
export function plainText(written: string): string {
  const content = sayable(written)
    .replaceAll(fences, ' ')
    .replaceAll(autolinks, '$1')
    .replaceAll(programs, ' ')
    .replaceAll(tags, ' ');
  // What a reference stands for is text, even where it looks like a tag.
  return sayable(withoutReferences(content))
    .replaceAll(links, '$1')
    .replaceAll(footnotes, '')
    .replaceAll(checkboxes, '$1')
    .replaceAll(struck, '')
    .replaceAll(escapes, '\ue003$1')
    .replaceAll(bold, (_, _signs: string, words: string) => `${stress.begin}${words}${stress.end}`)
    .replaceAll('\ue003', '');
}
