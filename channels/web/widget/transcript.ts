import { make, makeButton } from './make-element.ts';
import { renderReply } from './render-reply.ts';
import { renderVisitor } from './render-visitor.ts';
import type { VisitorOptions } from './render-visitor.ts';
import type { Player } from './speech-player.ts';
import type { Entry } from './stored-chat.ts';
import type { Strings } from './strings.ts';

export interface TranscriptOptions extends VisitorOptions {
  /** What a new visitor may say first. */
  readonly openers: readonly string[];
  readonly onSay: (text: string) => void;
  readonly player: Player;
}

export interface Transcript {
  readonly node: HTMLElement;
  show(entries: readonly Entry[]): void;
  scrollToEnd(): void;
}

interface Shown {
  readonly node: HTMLElement;
  readonly update?: ReturnType<typeof renderVisitor>['update'];
}

/** After this long without an answer, the visitor is told that it is still being looked for. */
const longWait = 7000;

/** Who has scrolled up further than this is reading, and is left there. */
const nearTheEnd = 160;

/** The conversation as it is seen, and under it what the visitor may say next. */
export function createTranscript(options: TranscriptOptions): Transcript {
  const { strings, onSay, openers } = options;
  const typing = createTyping(strings);
  const list = make('div', { class: 'entries' }, renderGreeting(strings));
  const showEntries = createEntryNodes(list, options);
  const attributes = { class: 'log', role: 'log', 'aria-live': 'polite', 'aria-label': strings.conversation };
  // What scrolls must be reachable by keyboard.
  const log = make('div', { ...attributes, tabindex: '0' }, list, typing.node);
  const scrollToEnd = () => log.scrollTo({ top: log.scrollHeight, behavior: 'instant' });
  keepAtEnd(log, scrollToEnd);
  const chips = make('div', { class: 'chips', role: 'group', 'aria-label': strings.suggestions });

  return {
    node: make('div', { class: 'transcript' }, log, chips),
    scrollToEnd,
    show: (entries) => {
      const before = list.lastElementChild;
      const atEnd = distanceToEnd(log) < nearTheEnd;
      showEntries(entries);
      retireChoices(list);
      const waiting = entries.find((entry) => entry.from === 'visitor' && entry.state === 'sending');
      typing.show(waiting !== undefined, waiting?.from === 'visitor' ? waiting.soFar : undefined);
      chips.replaceChildren(...suggestionsAfter(entries, openers).map((text) => renderChip(text, onSay)));
      const { lastElementChild: last } = list;
      if (last instanceof HTMLElement && (atEnd || entries.at(-1)?.from === 'visitor')) {
        reveal(log, last === before ? undefined : last);
      }
    },
  };
}

/** Adds what is new, takes away what is gone, and leaves the rest in peace. */
function createEntryNodes(list: HTMLElement, options: TranscriptOptions): (entries: readonly Entry[]) => void {
  const shown = new Map<number, Shown>();
  const render = (entry: Entry, handsOver: boolean): Shown =>
    entry.from === 'visitor'
      ? renderVisitor(entry, options)
      : { node: renderReply(entry.reply, { ...options, handsOver }) };

  return (entries) => {
    const kept = new Set(entries.map(({ id }) => id));
    for (const [id, { node }] of shown) {
      if (kept.has(id)) continue;
      node.remove();
      shown.delete(id);
    }
    let handedOver = false;
    for (const entry of entries) {
      const known = shown.get(entry.id);
      const handoff = entry.from === 'bot' && entry.reply.handoff !== null;
      if (known === undefined) {
        const added = render(entry, handoff && !handedOver);
        shown.set(entry.id, added);
        list.append(added.node);
      } else if (entry.from === 'visitor') known.update?.(entry);
      handedOver ||= handoff;
    }
  };
}

/** The field below grows and takes room: who was at the end stays there. */
function keepAtEnd(log: HTMLElement, scrollToEnd: () => void): void {
  let atEnd = true;
  log.addEventListener('scroll', () => {
    atEnd = distanceToEnd(log) < nearTheEnd;
  });
  new ResizeObserver(() => {
    if (atEnd) scrollToEnd();
  }).observe(log);
}

const distanceToEnd = (log: HTMLElement) => log.scrollHeight - log.scrollTop - log.clientHeight;

/** To the end, but never past the beginning of a long answer: that is where one starts to read. */
function reveal(log: HTMLElement, added: HTMLElement | undefined): void {
  const end = log.scrollHeight - log.clientHeight;
  log.scrollTo({ top: added ? Math.min(end, added.offsetTop - 16) : end });
}

function renderGreeting(strings: Strings): HTMLElement {
  const speaker = make('span', { class: 'sr-only' }, `${strings.bot}: `);
  return make('div', { class: 'entry bot' }, speaker, make('div', { class: 'bubble', dir: 'auto' }, strings.greeting));
}

/** The buttons of an older answer stand for a question that is no longer asked. */
function retireChoices(list: HTMLElement): void {
  for (const choice of list.querySelectorAll<HTMLButtonElement>('.choice')) {
    choice.disabled = choice.closest('.entry') !== list.lastElementChild;
  }
}

function suggestionsAfter(entries: readonly Entry[], openers: readonly string[]): readonly string[] {
  const last = entries.at(-1);
  if (last === undefined) return openers;
  return last.from === 'bot' ? last.reply.suggestions : [];
}

const renderChip = (text: string, onSay: (text: string) => void) =>
  makeButton({ class: 'chip', dir: 'auto' }, () => onSay(text), text);

function createTyping(strings: Strings) {
  const words = make('span', { class: 'words' });
  const dots = make('span', { class: 'dots', 'aria-hidden': 'true' }, make('i'), make('i'), make('i'));
  const node = make('div', { class: 'typing', hidden: true }, dots, words);
  let patience: ReturnType<typeof setTimeout> | undefined;
  return {
    node,
    show: (visible: boolean, soFar?: string) => {
      if (visible && soFar) {
        clearTimeout(patience);
        node.classList.add('long');
        // Numbers without sources under them say nothing yet.
        words.textContent = `${soFar.replaceAll(/\s*\[\d+\]/g, '')} …`;
      }
      if (visible === !node.hidden) return;
      node.hidden = !visible;
      clearTimeout(patience);
      node.classList.remove('long');
      words.textContent = visible ? strings.typing : '';
      if (!visible) return;
      patience = setTimeout(() => {
        node.classList.add('long');
        words.textContent = strings.stillLooking;
      }, longWait);
    },
  };
}
