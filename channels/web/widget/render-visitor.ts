import { make, makeButton } from './make-element.ts';
import type { VisitorEntry } from './stored-chat.ts';
import type { Strings } from './strings.ts';

export interface VisitorOptions {
  readonly strings: Strings;
  readonly onRetry: (id: number) => void;
  readonly onEdit: (id: number) => void;
}

/** What the visitor said. `update` tells how it is getting on, without rendering it again: a screen reader would repeat it. */
export function renderVisitor(entry: VisitorEntry, { strings, onRetry, onEdit }: VisitorOptions) {
  const status = make('div', { class: 'status' });
  const node = make(
    'div',
    { class: 'entry visitor' },
    make('span', { class: 'sr-only' }, `${strings.you}: `),
    make('div', { class: 'bubble', dir: 'auto' }, entry.text),
    status,
  );

  const update = ({ id, state, problem, retryable }: VisitorEntry) => {
    node.dataset['state'] = state;
    if (state !== 'failed') {
      status.replaceChildren(state === 'offline' ? strings.notSent : '');
      return;
    }
    status.replaceChildren(
      make('span', { dir: 'auto' }, problem ?? strings.notSent),
      retryable === true
        ? makeButton({ class: 'link' }, () => onRetry(id), strings.tryAgain)
        : makeButton({ class: 'link' }, () => onEdit(id), strings.edit),
    );
  };
  update(entry);
  return { node, update };
}
