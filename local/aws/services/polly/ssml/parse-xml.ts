import { pollyErrors } from '../polly-errors.ts';

export interface XmlElement {
  readonly name: string;
  readonly attributes: ReadonlyMap<string, string>;
  readonly children: readonly XmlNode[];
  /** Where each child stands in the source. */
  readonly spans: readonly Span[];
}

/** From one place of a source, in UTF-16 units, up to another. */
export interface Span {
  readonly from: number;
  readonly to: number;
}

export type XmlNode = string | XmlElement;

/** Polly's own words for markup that cannot be read; what follows the colon is ours. */
export const invalidSsml = (detail: string): Error => pollyErrors.invalidSsml(`Invalid SSML request: ${detail}`);

const COMMENT = String.raw`<!--[\s\S]*?-->|<\?[\s\S]*?\?>`;
const ATTRIBUTE = String.raw`\s+[A-Za-z_][\w:.-]*\s*=\s*(?:"[^"<]*"|'[^'<]*')`;
const TAG = String.raw`<(?<close>/?)(?<name>[A-Za-z_][\w:.-]*)(?<attributes>(?:${ATTRIBUTE})*)\s*(?<empty>/?)>`;
const TOKEN = new RegExp(`${COMMENT}|${TAG}|(?<text>[^<]+)`, 'y');
const ENTITIES: ReadonlyMap<string, string> = new Map([
  ['amp', '&'],
  ['lt', '<'],
  ['gt', '>'],
  ['quot', '"'],
  ['apos', "'"],
]);

interface OpenElement {
  readonly name: string;
  readonly attributes: ReadonlyMap<string, string>;
  readonly children: XmlNode[];
  readonly spans: { from: number; to: number }[];
}

/** XML has no room for them, not even as references. */
const UNWRITABLE = /(?![\t\n\r\u007f-\u009f])\p{Cc}|[\p{Cs}\ufffe\uffff]/u;

/** One element and what it holds: XML without DTDs, CDATA and namespaces. Throws InvalidSsmlException. */
export function parseXml(source: string): XmlElement {
  if (UNWRITABLE.test(source)) throw invalidSsml('There is a character in it that XML has not.');
  const document: OpenElement = { name: '', attributes: new Map(), children: [], spans: [] };
  const open = [document];
  for (const { token, span } of tokens(source)) {
    const parent = open.at(-1) ?? document;
    if (token.text !== undefined) {
      parent.children.push(decode(token.text));
      parent.spans.push(span);
    } else if (token.close) close(open, token.name, span.to);
    else if (token.name !== undefined) {
      const element = { name: token.name, attributes: readAttributes(token.attributes), children: [], spans: [] };
      parent.children.push(element);
      parent.spans.push(span);
      if (!token.empty) open.push(element);
    }
  }
  if (open.length > 1) throw invalidSsml(`<${open.at(-1)?.name}> is not closed.`);
  return onlyElement(document);
}

function close(open: OpenElement[], name: string | undefined, end: number): void {
  if (open.length === 1 || open.pop()?.name !== name) throw invalidSsml(`</${name}> closes nothing that is open.`);
  const own = open.at(-1)?.spans.at(-1);
  if (own) own.to = end;
}

function onlyElement({ children }: XmlElement): XmlElement {
  const [root, ...others] = children.filter((node) => typeof node !== 'string' || node.trim() !== '');
  if (root === undefined || typeof root === 'string' || others.length > 0) {
    throw invalidSsml('There must be one element around all of the text.');
  }
  return root;
}

interface Token {
  readonly token: Partial<Record<string, string>>;
  readonly span: { from: number; to: number };
}

function* tokens(source: string): Generator<Token> {
  TOKEN.lastIndex = 0;
  while (TOKEN.lastIndex < source.length) {
    const at = TOKEN.lastIndex;
    const match = TOKEN.exec(source);
    if (!match) throw invalidSsml(`What begins with "${source.slice(at, at + 20)}" is no tag.`);
    const next = TOKEN.lastIndex;
    yield { token: match.groups ?? {}, span: { from: at, to: next } };
    TOKEN.lastIndex = next;
  }
}

function readAttributes(source = ''): ReadonlyMap<string, string> {
  const attributes = new Map<string, string>();
  for (const [, name = '', quoted = ''] of source.matchAll(/([\w:.-]+)\s*=\s*("[^"]*"|'[^']*')/g)) {
    if (attributes.has(name)) throw invalidSsml(`The attribute ${name} is given twice.`);
    attributes.set(name, decode(quoted.slice(1, -1)));
  }
  return attributes;
}

/** Entities as the characters that they stand for. @throws InvalidSsmlException for one that is not known. */
export function decode(text: string): string {
  return text.replace(/&(?:(#?\w+);)?/g, (entity, name = '') => {
    const character = ENTITIES.get(name) ?? numbered(name);
    if (character !== undefined) return character;
    throw invalidSsml(`${entity} is no entity; a single & is written &amp;.`);
  });
}

/** "#38" or "#x26". */
function numbered(name: string): string | undefined {
  if (!/^#(?:\d{1,7}|x[\da-f]{1,6})$/i.test(name)) return undefined;
  const code = Number(name.slice(1).replace(/^x/i, '0x'));
  const character = code <= 0x10_ff_ff ? String.fromCodePoint(code) : '\0';
  return UNWRITABLE.test(character) ? undefined : character;
}
