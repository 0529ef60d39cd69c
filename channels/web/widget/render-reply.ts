import type { MessageResponse } from '../messages.ts';
import { make, makeButton, makeIcon } from './make-element.ts';
import { renderLink, renderText } from './render-text.ts';
import type { Citation } from './render-text.ts';
import { renderListen } from './render-listen.ts';
import type { Player } from './speech-player.ts';
import { type Strings, stringsFor } from './strings.ts';

export interface ReplyOptions {
  /** Of the page, for a reply in a language that the widget has no words in. */
  readonly strings: Strings;
  readonly onSay: (text: string) => void;
  readonly player: Player;
  /** Whether this reply is the one that hands the conversation over. */
  readonly handsOver: boolean;
}

/** One answer of the bot: its messages, the sources under them, its cards, and who takes over. */
export function renderReply(reply: MessageResponse, options: ReplyOptions): HTMLElement {
  const { onSay, player, handsOver } = options;
  const strings = stringsFor(reply.language, options.strings);
  const label = ({ number, title }: Citation) => strings.source(number, title);
  const quote = make('div', { class: 'quote', hidden: true, tabindex: '-1' });
  const written = reply.language === undefined ? {} : { lang: reply.language };
  const group = make('div', { class: 'entry bot', ...written }, make('span', { class: 'sr-only' }, `${strings.bot}: `));
  const onOpen = (citation: Citation) => toggleQuote({ group, quote, citation, strings });
  const marks = { citations: reply.citations, label, onOpen };

  const bubbles = reply.messages.map(({ text }) => make('div', { class: 'bubble' }, ...renderText(text, marks)));
  group.append(...bubbles);
  if (reply.speech !== undefined) group.append(renderListen(reply.speech, { bubbles, player, strings }));
  if (reply.citations.length > 0) {
    const chips = reply.citations.map((citation) => {
      const attributes = {
        class: 'source',
        'data-source': String(citation.number),
        'aria-expanded': 'false',
        'aria-label': label(citation),
      };
      const number = make('b', {}, String(citation.number));
      return makeButton(attributes, () => onOpen(citation), number, make('span', { dir: 'auto' }, citation.title));
    });
    group.append(make('div', { class: 'sources', role: 'group', 'aria-label': strings.sources }, ...chips), quote);
  }
  group.append(...reply.cards.map((card) => renderCard(card, onSay)));
  if (handsOver && reply.handoff) {
    group.append(make('div', { class: 'handoff' }, makeIcon('person'), strings.handoff[reply.handoff.queue]));
  }
  return group;
}

interface Opening {
  readonly group: HTMLElement;
  readonly quote: HTMLElement;
  readonly citation: Citation;
  readonly strings: Strings;
}

/** One source is open at a time, under the answer; the numbers in the text and the chips below it are the same buttons. */
function toggleQuote({ group, quote, citation, strings }: Opening): void {
  const number = String(citation.number);
  const opens = quote.hidden || quote.dataset['source'] !== number;
  quote.hidden = !opens;
  quote.dataset['source'] = number;
  quote.replaceChildren(make('strong', { dir: 'auto' }, citation.title));
  if (citation.quote !== '') quote.append(make('blockquote', { dir: 'auto' }, citation.quote));
  if (citation.url !== '') quote.append(sourceLink(citation.url, strings));
  for (const button of group.querySelectorAll('button[data-source]')) {
    const isThis = button.getAttribute('data-source') === number;
    button.setAttribute('aria-expanded', String(opens && isThis));
  }
  if (opens) quote.scrollIntoView({ block: 'nearest' });
}

function sourceLink(url: string, strings: Strings): HTMLAnchorElement {
  const link = renderLink(url, strings.openSource, make('span', { class: 'sr-only' }, ` ${strings.newWindow}`));
  link.append(makeIcon('away'));
  return link;
}

function renderCard({ title, subtitle, buttons }: MessageResponse['cards'][number], onSay: (text: string) => void) {
  return make(
    'div',
    { class: 'card', role: 'group', 'aria-label': title },
    make('strong', { dir: 'auto' }, title),
    subtitle !== undefined && make('span', { class: 'subtitle', dir: 'auto' }, subtitle),
    buttons.length > 0 &&
      make(
        'div',
        { class: 'buttons' },
        ...buttons.map(({ text, value }) => makeButton({ class: 'choice', dir: 'auto' }, () => onSay(value), text)),
      ),
  );
}
