import { createWidget } from './widget.ts';
import type { Widget } from './widget.ts';

/**
 * The chat, for any page:
 *
 *     <script src="https://chat.example.com/frontdesk-chat.js" defer></script>
 *     <frontdesk-chat heading="Meridian Travel" suggestions="Can I bring a bicycle?|Where is my flight?"></frontdesk-chat>
 *
 * Attributes, read when the element enters the page: `endpoint` (the server; where the script came from, unless given), `heading`,
 * `subheading`, `greeting`, `launcher` (the words on the button), `suggestions` (what a new visitor may say, with `|` between),
 * `locale` (the page's language, or else the browser's, unless given), `theme` (`light` or `dark`; the visitor's own, unless given) and `open` (the chat
 * stands open at first, except on a phone). A child with `slot="logo"` replaces the bell. Colours and type are custom properties;
 * see the first lines of frontdesk-chat.css. An element of the page with `data-frontdesk-ask="…"` asks that when it is clicked.
 */
class FrontdeskChat extends HTMLElement {
  #widget: Widget | undefined;

  connectedCallback(): void {
    this.#widget = createWidget(this, this.shadowRoot ?? this.attachShadow({ mode: 'open' }), scriptOrigin);
  }

  disconnectedCallback(): void {
    this.#widget?.stop();
    this.#widget = undefined;
  }

  show(): void {
    this.#widget?.show();
  }

  hide(): void {
    this.#widget?.hide();
  }

  /** Opens the chat and says this for the visitor. */
  ask(text: string): void {
    this.#widget?.ask(text);
  }
}

/** Known only while the script runs for the first time. */
const { currentScript } = document;
const scriptOrigin = currentScript instanceof HTMLScriptElement ? new URL(currentScript.src).origin : location.origin;

// A page may load the script twice; the first one serves.
if (!customElements.get('frontdesk-chat')) customElements.define('frontdesk-chat', FrontdeskChat);
