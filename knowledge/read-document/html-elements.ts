import type { DefaultTreeAdapterTypes } from 'parse5';

export type HtmlElement = DefaultTreeAdapterTypes.Element;
export type HtmlNode = DefaultTreeAdapterTypes.ChildNode;

export const isElement = (node: HtmlNode): node is HtmlElement => 'tagName' in node;
/** Undefined when the element has no such attribute. */
export const attributeOf = ({ attrs }: HtmlElement, wanted: string): string | undefined =>
  attrs.find(({ name }) => name === wanted)?.value;

/** Elements whose words nobody reads on the page: menus, forms, and what is not shown. */
const NOT_CONTENT = new Set(
  'script style noscript template nav header footer aside svg iframe object form button select textarea head'.split(
    ' ',
  ),
);
const HIDDEN_STYLE = /display\s*:\s*none|visibility\s*:\s*hidden/i;

/** What a reader of the page does not see is not read: instructions to machines are written there. */
export const isShown = (element: HtmlElement): boolean =>
  !NOT_CONTENT.has(element.tagName) &&
  attributeOf(element, 'hidden') === undefined &&
  attributeOf(element, 'aria-hidden') !== 'true' &&
  !HIDDEN_STYLE.test(attributeOf(element, 'style') ?? '');

/** The elements of a name ("*": all) below this one, in reading order. Not by recursion: a page may be nested a thousand deep. */
export function elementsIn(root: HtmlElement, name: string): HtmlElement[] {
  const found: HtmlElement[] = [];
  const open: HtmlNode[] = [...root.childNodes].reverse();
  for (let node = open.pop(); node; node = open.pop()) {
    if (!isElement(node)) continue;
    if (name === '*' || node.tagName === name) found.push(node);
    for (let at = node.childNodes.length - 1; at >= 0; at -= 1) {
      const child = node.childNodes[at];
      if (child) open.push(child);
    }
  }
  return found;
}
