/** A text with what must survive translation taken out: "{0}" stands for the first of `kept`. */
export interface MaskedText {
  readonly text: string;
  readonly kept: readonly string[];
}

const number = String.raw`\d+(?: \d{3}(?!\d))*(?:[.,]\d+)*`;
const notAfter = String.raw`(?<![\p{L}\p{N}.,])`;
const units = 'kg|g|lbs?|cm|mm|km|ml|m|l|Wh|mAh|°C|°F';

/** In one pattern, so that nothing is masked twice. A brace that stands alone goes too: after it, only masks have braces. */
const protectedParts = [
  // Markup: tags of SSML and HTML, entities, and Markdown's marks of emphasis and code with the words they hold for code.
  String.raw`<\/?[a-zA-Z][^<>\n]*>|&(?:[a-z]{2,8}|#\d{1,6});`,
  '`[^`\\n]+`',
  // A link: what is between is its text.
  String.raw`!?\[(?=[^\[\]\n]*\]\()|\]\([^()\s]*(?:\([^()\s]*\)[^()\s]*)?\)`,
  String.raw`\b(?:https?:\/\/|www\.)[^\s<>"]*[^\s<>".,;:!?)\]]`,
  String.raw`(?<![\p{L}\p{N}_.+-])[\p{L}\p{N}_.+-]+@[\p{L}\p{N}-]+(?:\.[\p{L}\p{N}-]+)+`,
  String.raw`(?<![\w@.])(?:[\w-]+\.)+[a-z]{2,}\/[^\s<>"]*[^\s<>".,;:!?)\]]`,
  String.raw`\*{1,3}|~~|\||(?<![\p{L}\p{N}])_{1,2}(?=[\p{L}\p{N}])|(?<=[\p{L}\p{N}])_{1,2}(?![\p{L}\p{N}])`,
  String.raw`\{[^{}\n]*\}|[{}]`,
  String.raw`\[\^?\d{1,3}\]`,
  // ISO dates and times of the day.
  String.raw`\b\d{4}-\d\d-\d\d\b`,
  String.raw`\b\d{1,2}:\d\d(?:\s?[AP]M\b)?`,
  // Flight numbers and booking codes: capitals with figures, or letters and a figure after them, as people type them.
  String.raw`\b[A-Z]{2} \d{3,4}\b`,
  String.raw`\b(?=[A-Z0-9]*[A-Z])(?=[A-Z0-9]*\d)[A-Z0-9]{2,}\b`,
  String.raw`\b(?!\d+h\d)\d*[a-zA-Z]+\d[a-zA-Z0-9]*\b`,
  // Telephone numbers.
  String.raw`(?<![\w.])\+?\d[\d ()-]{6,}\d\b`,
  // Amounts and measures.
  String.raw`(?:${notAfter}[A-Z]{0,2}[$€£]|\b(?:USD|EUR|GBP))\s?${number}(?:\s?(?:[kKmMB]|bn)\b)?`,
  String.raw`${notAfter}${number}\s?(?:[$€£%]|(?:USD|EUR|GBP|${units})\b)`,
];

/** Airports, and codes of letters alone. Where all is written in capitals, they are words. */
const capitals = String.raw`\b[A-Z]{3,6}\b`;
const isLoud = (text: string) => !/\p{Ll}/u.test(text) && /(?:\p{Lu}{2,}\P{L}+){2}\p{Lu}/u.test(text);

const escaped = (text: string) => text.replaceAll(/[.*+?^${}()|[\]\\/]/g, String.raw`\$&`);

/** `names` are kept too, as whole words: a last name may mean something in another language. */
export function maskText(text: string, names: readonly string[] = []): MaskedText {
  const wholeNames = [...new Set(names)]
    .filter((name) => /\p{L}{2}/u.test(name))
    .sort((a, b) => b.length - a.length)
    .map((name) => String.raw`(?<![\p{L}\p{N}])${escaped(name)}(?![\p{L}\p{N}])`);
  const kept: string[] = [];
  const parts = [...protectedParts, ...(isLoud(text) ? [] : [capitals]), ...wholeNames];
  const masked = text.replaceAll(new RegExp(parts.join('|'), 'gu'), (part) => {
    kept.push(part);
    return `{${kept.length - 1}}`;
  });
  return { text: masked, kept };
}

/** Whether there is anything to translate besides what is kept. */
export const hasWords = ({ text }: MaskedText): boolean => /\p{L}{2}|\p{Lo}/u.test(text);

/** The translation with what was kept back in its place; undefined when a mask was lost, doubled or made up. */
export function unmask(translated: string, kept: readonly string[]): string | undefined {
  const found = [...translated.matchAll(/\{\s*(\d+)\s*\}/g)].map(([, index]) => Number(index)).sort((a, b) => a - b);
  const isWhole = found.length === kept.length && found.every((index, at) => index === at);
  const rest = translated.replaceAll(/\{\s*\d+\s*\}/g, '');
  if (!isWhole || /[{}]/.test(rest)) return undefined;
  return translated.replaceAll(/\{\s*(\d+)\s*\}/g, (_, index: string) => kept[Number(index)] ?? '');
}
