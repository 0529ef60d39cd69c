import { make, makeIcon } from './make-element.ts';
import type { Strings } from './strings.ts';

export interface ComposerOptions {
  readonly strings: Strings;
  readonly onSend: (text: string) => void;
  readonly onDraft: (text: string) => void;
}

export interface Composer {
  readonly node: HTMLElement;
  focus(): void;
  /** Fits the field to its text, which cannot be measured while the panel is closed. */
  refresh(): void;
  /** Puts a text there to be edited; what stood there stays, below it. */
  write(text: string): void;
}

/** Lex's limit of one utterance, in UTF-16 units, which is what a string's length counts. */
const longest = 1024;
/** From here on, the visitor is told how much is left. */
const nearlyLongest = 900;

/** Where the visitor writes: grows with the text, Enter sends, Shift+Enter breaks the line. */
export function createComposer({ strings, onSend, onDraft }: ComposerOptions): Composer {
  const field = makeField(strings);
  const send = make('button', { type: 'submit', class: 'send', 'aria-label': strings.send }, makeIcon('send'));
  const count = make('div', { id: 'count', class: 'count', role: 'status' });
  const node = make('form', { class: 'composer' }, make('div', { class: 'field' }, field, send), count);

  const refresh = () => {
    const { length } = field.value.trim();
    send.disabled = length === 0 || length > longest;
    node.classList.toggle('too-long', length > longest);
    count.textContent = length > longest ? strings.tooMany(length - longest) : '';
    if (length >= nearlyLongest && length <= longest) count.textContent = strings.left(longest - length);
    field.style.height = 'auto';
    field.style.height = `${field.scrollHeight}px`;
  };
  const put = (text: string) => {
    field.value = text;
    onDraft(text);
    refresh();
  };

  field.addEventListener('input', () => put(field.value));
  field.addEventListener('keydown', (event) => {
    // While an input method composes a word, Enter chooses it.
    if (event.key !== 'Enter' || event.shiftKey || event.isComposing) return;
    event.preventDefault();
    node.requestSubmit();
  });
  node.addEventListener('submit', (event) => {
    event.preventDefault();
    const text = field.value.trim();
    if (text === '' || text.length > longest) return;
    put('');
    onSend(text);
    field.focus();
  });
  refresh();

  return {
    node,
    focus: () => field.focus(),
    refresh,
    write: (text) => put(field.value.trim() === '' ? text : `${text}\n${field.value}`),
  };
}

const makeField = (strings: Strings) =>
  make('textarea', {
    rows: '1',
    placeholder: strings.placeholder,
    'aria-label': strings.message,
    'aria-describedby': 'count',
    enterkeyhint: 'send',
    autocomplete: 'off',
    dir: 'auto',
  });
