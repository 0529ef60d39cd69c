import { make, makeButton, makeIcon } from './make-element.ts';
import type { Strings } from './strings.ts';

export interface PanelOptions {
  readonly strings: Strings;
  readonly body: readonly HTMLElement[];
  readonly onClose: () => void;
  readonly onStartOver: () => void;
}

export interface Panel {
  readonly node: HTMLDialogElement;
  readonly isOpen: () => boolean;
  /** @param quietly leaves the focus where it is: a page that loads with the chat open must not lose it. */
  open(quietly: boolean): void;
  close(): void;
  /** Nothing to start over is no reason to offer it. */
  offerStartOver(offered: boolean): void;
}

/** As wide as a phone held upright: the chat then takes the whole screen, and the page behind it is out of reach. */
export const phone = '(max-width: 480px)';

export function createPanel({ strings, body, onClose, onStartOver }: PanelOptions): Panel {
  const question = createQuestion(strings, onStartOver);
  const restart = makeButton(
    { class: 'icon', 'aria-label': strings.startOver, title: strings.startOver },
    question.ask,
    makeIcon('again'),
  );
  const close = makeButton(
    { class: 'icon', 'aria-label': strings.close, title: strings.close },
    onClose,
    makeIcon('down'),
  );
  const name = make('span', { class: 'name', id: 'name', dir: 'auto' }, strings.heading);
  const titles = make('div', { class: 'titles' }, name, make('span', { class: 'subheading' }, strings.subheading));
  const logo = make('slot', { name: 'logo' }, makeIcon('bell'));
  const header = make('header', {}, make('span', { class: 'logo' }, logo), titles, restart, close);
  const node = make('dialog', { class: 'panel', 'aria-labelledby': 'name' }, header, question.node, ...body);

  // Escape: of a modal dialog the browser says "cancel", of the other one nobody does.
  node.addEventListener('cancel', (event) => {
    event.preventDefault();
    onClose();
  });
  node.addEventListener('keydown', (event) => {
    if (event.key === 'Escape' && !event.isComposing) {
      event.preventDefault();
      onClose();
    }
  });
  // The page may have shortcuts of single letters, and cannot see that these are typed into a field.
  for (const type of ['keydown', 'keypress', 'keyup'] as const) {
    node.addEventListener(type, (event) => event.stopPropagation());
  }

  return {
    node,
    isOpen: () => node.open,
    open: (quietly) => {
      if (node.open) return;
      if (matchMedia(phone).matches) node.showModal();
      else if (quietly) node.setAttribute('open', '');
      else node.show();
    },
    close: () => node.close(),
    offerStartOver: (offered) => {
      restart.hidden = !offered;
      if (!offered) question.withdraw();
    },
  };
}

/** Clearing a conversation cannot be undone, and its button is next to the one that closes the chat. */
function createQuestion(strings: Strings, onYes: () => void) {
  const withdraw = () => {
    node.hidden = true;
  };
  const yes = makeButton({ class: 'choice' }, onYes, strings.startOverYes);
  const no = makeButton({ class: 'link' }, withdraw, strings.startOverNo);
  const node = make('div', { class: 'question', role: 'group', 'aria-labelledby': 'question', hidden: true });
  node.append(make('span', { id: 'question' }, strings.startOverQuestion), make('div', { class: 'buttons' }, yes, no));
  const ask = () => {
    node.hidden = !node.hidden;
    if (!node.hidden) yes.focus();
  };
  return { node, ask, withdraw };
}
