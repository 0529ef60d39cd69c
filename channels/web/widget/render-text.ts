import type { MessageResponse } from '../messages.ts';
import { make, makeButton } from './make-element.ts';

export type Citation = MessageResponse['citations'][number];

export interface Marks {
  readonly citations: readonly Citation[];
  readonly label: (citation: Citation) => string;
  readonly onOpen: (citation: Citation) => void;
}

/** Paragraphs, lists of "- " lines, links and citation numbers: all that a reply's plain text may mean. */
export function renderText(text: string, marks: Marks): HTMLElement[] {
  return text
    .split(/\n{2,}/)
    .filter((paragraph) => paragraph.trim() !== '')
    .map((paragraph) => renderParagraph(paragraph.trim(), marks));
}

function renderParagraph(paragraph: string, marks: Marks): HTMLElement {
  const lines = paragraph.split('\n');
  const isList = lines.length > 1 && lines.every((line) => /^[-•] /.test(line));
  if (!isList) return make('p', { dir: 'auto' }, ...renderInline(paragraph, marks));
  return make('ul', {}, ...lines.map((line) => make('li', { dir: 'auto' }, ...renderInline(line.slice(2), marks))));
}

/** "[1]" or an address; a full stop after an address belongs to the sentence. */
const inline = /(\[\d{1,3}\]|https?:\/\/[^\s<>"]*[^\s<>".,;:!?)\]'])/i;

function renderInline(text: string, marks: Marks): (Node | string)[] {
  return text.split(inline).map((part) => {
    if (/^https?:\/\//i.test(part)) return renderLink(part, part);
    const number = /^\[(\d+)\]$/.exec(part)?.[1];
    const citation = marks.citations.find((candidate) => String(candidate.number) === number);
    if (citation === undefined) return part;
    const attributes = {
      class: 'mark',
      'data-source': number,
      'aria-expanded': 'false',
      'aria-label': marks.label(citation),
    };
    return makeButton(attributes, () => marks.onOpen(citation), String(citation.number));
  });
}

/** Opens beside the page, and does not tell the other site who sent the visitor. */
export function renderLink(url: string, ...children: readonly (Node | string)[]): HTMLAnchorElement {
  return make('a', { href: url, target: '_blank', rel: 'noopener noreferrer nofollow' }, ...children);
}
