import { type HtmlElement, type HtmlNode, isElement, isShown } from './html-elements.ts';

export const oneLine = (text: string): string =>
  text.replaceAll(/[\s\u00a0\u00ad]+/g, (space) => (space === '\u00ad' ? '' : ' ')).trim();

/** The shown words of an element, in one line. */
export const textOf = (element: HtmlElement): string => oneLine(wordsIn(element));

export function wordsIn(node: HtmlNode): string {
  if ('value' in node) return node.value;
  if (!isElement(node)) return '';
  if (node.tagName === 'br') return ' ';
  return isShown(node) ? node.childNodes.map(wordsIn).join('') : '';
}
