import type { Chat } from './chat.ts';
import { createComposer } from './composer.ts';
import type { Composer } from './composer.ts';
import { make, makeButton, makeIcon } from './make-element.ts';
import { createPanel } from './panel.ts';
import type { Settings } from './settings.ts';
import type { Player } from './speech-player.ts';
import type { Entry } from './stored-chat.ts';
import type { Strings } from './strings.ts';
import { createTranscript } from './transcript.ts';

export interface ViewOptions {
  readonly settings: Settings;
  readonly chat: Chat;
  readonly player: Player;
  readonly draft: string;
  readonly onDraft: (draft: string) => void;
  readonly onToggle: (open: boolean) => void;
}

export interface View {
  readonly nodes: readonly HTMLElement[];
  show(entries: readonly Entry[]): void;
  /** Says on the button that there is an answer, when the panel is closed. */
  announce(): void;
  showOnline(online: boolean): void;
  /** @param quietly without taking the focus. */
  readonly open: (quietly?: boolean) => void;
  readonly close: () => void;
}

/** The button in the corner and the panel it opens. */
export function createView({
  settings: { strings, openers },
  chat,
  player,
  draft,
  onDraft,
  onToggle,
}: ViewOptions): View {
  const composer = createComposer({ strings, onSend: chat.say, onDraft });
  const transcript = createTranscript({ strings, openers, player, ...choicesOf(chat, composer) });
  const offline = make('div', { class: 'offline', role: 'status' });
  const launcher = createLauncher(strings, () => open());
  const panel = createPanel({
    strings,
    body: [transcript.node, offline, composer.node],
    onClose: () => close(),
    onStartOver: () => {
      player.stop();
      chat.startOver();
      composer.focus();
    },
  });

  const open = (quietly = false) => {
    panel.open(quietly);
    launcher.hide();
    composer.refresh();
    transcript.scrollToEnd();
    if (!quietly) composer.focus();
    onToggle(true);
  };
  const close = () => {
    player.stop();
    panel.close();
    launcher.show();
    onToggle(false);
  };

  if (draft !== '') composer.write(draft);
  return {
    nodes: [panel.node, launcher.node],
    open,
    close,
    show: (entries) => {
      transcript.show(entries);
      panel.offerStartOver(entries.length > 0);
    },
    announce: () => launcher.showUnread(!panel.isOpen()),
    showOnline: (online) => offline.replaceChildren(online ? '' : strings.offline),
  };
}

/** What the buttons in the transcript do. A button that was pressed goes away, and must not take the focus with it. */
function choicesOf(chat: Chat, composer: Composer) {
  return {
    onSay: (text: string) => {
      composer.focus();
      chat.say(text);
    },
    onRetry: (id: number) => {
      composer.focus();
      chat.retry(id);
    },
    onEdit: (id: number) => {
      composer.write(chat.takeBack(id));
      composer.focus();
    },
  };
}

function createLauncher(strings: Strings, onClick: () => void) {
  const news = make('span', { class: 'news' });
  const label = make('span', { class: 'label', dir: 'auto' }, strings.launcher);
  const node = makeButton({ class: 'launcher', 'aria-haspopup': 'dialog' }, onClick, makeIcon('chat'), label, news);
  const showUnread = (unread: boolean) => {
    node.classList.toggle('unread', unread);
    news.replaceChildren(unread ? make('span', { class: 'sr-only' }, strings.unread) : '');
  };
  return {
    node,
    showUnread,
    hide: () => {
      node.hidden = true;
      showUnread(false);
    },
    /** With the focus, which was in the panel that has just gone. */
    show: () => {
      node.hidden = false;
      node.focus();
    },
  };
}
