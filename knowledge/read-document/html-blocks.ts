import type { Block } from './block.ts';
import { foldLeadIns, type ListItem } from './fold-lead-ins.ts';
import { type HtmlElement, type HtmlNode, isElement, isShown } from './html-elements.ts';
import { oneLine, textOf, wordsIn } from './html-text.ts';
import { readHtmlTable } from './html-table.ts';

const HEADING = /^h([1-6])$/;
/** Elements that do not end the line of text they stand in. */
const INLINE = new Set(
  'a abbr b bdi bdo big cite code data del dfn em font i img ins kbd label mark q rp rt ruby s samp small span strike strong sub sup time tt u var wbr'.split(
    ' ',
  ),
);

const isInline = (node: HtmlNode): boolean => !isElement(node) || INLINE.has(node.tagName) || node.tagName === 'br';
const elementsOf = ({ childNodes }: HtmlElement): HtmlElement[] => childNodes.filter(isElement).filter(isShown);
const isList = ({ tagName }: HtmlElement): boolean => tagName === 'ul' || tagName === 'ol';

function itemsOf(list: HtmlElement, indent = 0): ListItem[] {
  return elementsOf(list).flatMap((item): ListItem[] => {
    if (isList(item)) return itemsOf(item, indent + 1);
    const own = item.childNodes.filter((node) => !(isElement(node) && isList(node)));
    // Paragraphs of one item are one line, with a space where the next begins.
    const text = oneLine(own.map((node) => (isInline(node) ? wordsIn(node) : ` ${wordsIn(node)} `)).join(''));
    return [
      { indent, text },
      ...elementsOf(item)
        .filter(isList)
        .flatMap((inner) => itemsOf(inner, indent + 1)),
    ];
  });
}

/** A definition list reads "Gold: two bags". */
function definitionsOf(list: HtmlElement): string[] {
  let term = '';
  const items: string[] = [];
  for (const element of elementsOf(list).flatMap((one) => (one.tagName === 'div' ? elementsOf(one) : [one]))) {
    if (element.tagName === 'dt') term = textOf(element).replace(/:$/, '');
    else if (element.tagName === 'dd') items.push(`${term}: ${textOf(element)}`);
  }
  return items;
}

function blockOf(element: HtmlElement): Block | undefined {
  const level = HEADING.exec(element.tagName)?.[1];
  if (level !== undefined) return { kind: 'heading', level: Number(level), text: textOf(element) };
  if (isList(element)) return { kind: 'list', items: foldLeadIns(itemsOf(element)) };
  if (element.tagName === 'dl') return { kind: 'list', items: definitionsOf(element) };
  return element.tagName === 'table' ? readHtmlTable(element) : undefined;
}

const isEmpty = (block: Block): boolean =>
  (block.kind === 'heading' && block.text === '') || (block.kind === 'list' && block.items.length === 0);

/** The shown content of an element as blocks; text outside of any block is a paragraph up to where one begins. */
export function readHtmlBlocks(root: HtmlElement): Block[] {
  const blocks: Block[] = [];
  let line = '';
  const endLine = (): void => {
    const text = oneLine(line);
    if (text !== '') blocks.push({ kind: 'paragraph', text });
    line = '';
  };
  const walk = (node: HtmlNode): void => {
    if (isElement(node) && !isShown(node)) return;
    if (!isElement(node) || (isInline(node) && node.childNodes.every(isInline))) {
      line += wordsIn(node);
      return;
    }
    endLine();
    const block = blockOf(node);
    if (!block) node.childNodes.forEach(walk);
    else if (!isEmpty(block)) blocks.push(block);
    endLine();
  };
  root.childNodes.forEach(walk);
  endLine();
  return blocks;
}
