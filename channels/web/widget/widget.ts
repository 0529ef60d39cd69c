import { createChat } from './chat.ts';
import { createEntryList } from './entry-list.ts';
import css from './frontdesk-chat.css';
import { phone } from './panel.ts';
import { createServer } from './server.ts';
import { createPlayer } from './speech-player.ts';
import { readSettings } from './settings.ts';
import { createChatStore } from './stored-chat.ts';
import type { StoredChat } from './stored-chat.ts';
import { createView } from './view.ts';
import type { View } from './view.ts';

export interface Widget {
  show(): void;
  hide(): void;
  ask(text: string): void;
  /** Lets go of the page. The conversation stays in storage. */
  stop(): void;
}

/** Puts the parts together: what is typed goes to the chat, and what the chat says is shown and kept. */
export function createWidget(host: HTMLElement, root: ShadowRoot, scriptOrigin: string): Widget {
  const settings = readSettings(host, scriptOrigin);
  const { strings, endpoint, locale } = settings;
  const store = createChatStore(`frontdesk-chat ${endpoint}`, strings.interrupted);
  const loaded = store.load();
  let kept = loaded;
  const keep = (change: Partial<StoredChat>) => {
    kept = { ...kept, ...change };
    store.save(kept);
  };

  const token = { get: () => kept.token, set: (value: string | undefined) => keep({ token: value }) };
  const server = createServer({ endpoint, locale, token });
  const player = createPlayer((speech) => server.readAloud(speech));
  const chat = createChat({
    server,
    entries: createEntryList(loaded.entries, (entries) => {
      keep({ entries });
      view.show(entries);
      if (entries.at(-1)?.from === 'bot') view.announce();
    }),
    unreachable: strings.unreachable,
    isOnline: () => navigator.onLine,
  });
  const view: View = createView({
    settings,
    chat,
    player,
    draft: loaded.draft,
    onDraft: (draft) => keep({ draft }),
    onToggle: (open) => keep({ open }),
  });
  const ask = (text: string) => {
    view.open();
    chat.say(text);
  };

  root.adoptedStyleSheets = [styleSheet()];
  root.replaceChildren(...view.nodes);
  view.show(loaded.entries);
  // Nobody asked for a chat that fills the phone's screen, unless it stood open on the page before.
  if (loaded.open ?? (settings.startsOpen && !matchMedia(phone).matches)) view.open(true);
  const stop = listen({ view, resume: chat.resume, ask });
  return { show: view.open, hide: view.close, ask, stop };
}

/** A constructed sheet is no inline style: it stands under the strictest content policy of a page. */
function styleSheet(): CSSStyleSheet {
  const sheet = new CSSStyleSheet();
  sheet.replaceSync(css);
  return sheet;
}

interface Listener {
  readonly view: View;
  readonly resume: () => void;
  readonly ask: (text: string) => void;
}

/** Hears when the connection comes and goes, and when the page itself asks something. @returns a function that stops it. */
function listen({ view, resume, ask }: Listener): () => void {
  const stopping = new AbortController();
  const { signal } = stopping;
  const onConnection = () => {
    view.showOnline(navigator.onLine);
    if (navigator.onLine) resume();
  };
  addEventListener('online', onConnection, { signal });
  addEventListener('offline', onConnection, { signal });
  const onClick = ({ target }: Event) => {
    const asking = target instanceof Element ? target.closest('[data-frontdesk-ask]') : null;
    const text = asking?.getAttribute('data-frontdesk-ask');
    if (text) ask(text);
  };
  document.addEventListener('click', onClick, { signal });
  onConnection();
  return () => stopping.abort();
}
