import { parse } from 'parse5';
import type { DocumentFormat } from './block.ts';
import { decodeText } from './decode-text.ts';
import { attributeOf, elementsIn, type HtmlElement, isElement } from './html-elements.ts';
import { textOf } from './html-text.ts';
import { readHtmlBlocks } from './html-blocks.ts';

const CHARSET = /<meta[^>]+charset\s*=\s*["']?([\w-]+)/i;

/** As a page declares its encoding: in its first 1,024 bytes (HTML standard, "prescan a byte stream"). */
const declaredCharset = (bytes: Uint8Array): string | undefined =>
  CHARSET.exec(new TextDecoder('windows-1252').decode(bytes.subarray(0, 1_024)))?.[1];

/** What a page says of itself by the names that browsers and search engines know, and by ours. */
const META_NAMES: Readonly<Record<string, string>> = {
  title: 'title',
  locale: 'locale',
  audience: 'audience',
  updated: 'updated',
  'last-modified': 'updated',
  date: 'updated',
  'article:modified_time': 'updated',
  translationof: 'translationOf',
};

function notesOf(root: HtmlElement): Record<string, string> {
  const found: Record<string, string> = {};
  const add = (name: string | undefined, value: string | undefined): void => {
    if (name !== undefined && value !== undefined && value.trim() !== '') found[name] ??= value.trim();
  };
  for (const meta of elementsIn(root, 'meta')) {
    const name = META_NAMES[(attributeOf(meta, 'name') ?? attributeOf(meta, 'property') ?? '').toLowerCase()];
    const content = attributeOf(meta, 'content');
    add(name, name === 'updated' ? content?.slice(0, 10) : content);
  }
  for (const link of elementsIn(root, 'link')) {
    if (attributeOf(link, 'rel') === 'canonical') add('url', attributeOf(link, 'href'));
  }
  // "Fees | Meridian Travel" is how a site names its pages; the page's own heading is the name to cite.
  add('title', elementsIn(root, 'h1').map(textOf)[0]);
  add('title', elementsIn(root, 'title').map(textOf)[0]);
  add('language', attributeOf(root, 'lang'));
  return found;
}

/** A page has its own text in <main> or in its one <article>; around it stand menus. */
function contentOf(root: HtmlElement): HtmlElement {
  const [main] = elementsIn(root, 'main');
  const articles = elementsIn(root, 'article');
  return main ?? (articles.length === 1 ? articles[0] : undefined) ?? elementsIn(root, 'body')[0] ?? root;
}

/** A script that is no data, and an "onclick". */
const runsCode = (element: HtmlElement): boolean =>
  (element.tagName === 'script' && !/json/.test(attributeOf(element, 'type') ?? '')) ||
  element.attrs.some(({ name }) => name.startsWith('on'));

/** A page. Scripts are not run and not read; what only they would show is not there. */
export const readHtml: DocumentFormat = (bytes) => {
  const { text, warnings } = decodeText(bytes, declaredCharset(bytes));
  const root = parse(text).childNodes.find(isElement);
  if (!root) return { blocks: [], warnings };
  const scripted = elementsIn(root, '*').some(runsCode);
  return {
    noted: notesOf(root),
    blocks: readHtmlBlocks(contentOf(root)),
    warnings: scripted ? [...warnings, 'has scripts: they were left out, with whatever they would show'] : warnings,
  };
};
