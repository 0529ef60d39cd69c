import type { Audience } from '../bot-definition/contract/identity-claims.ts';
import type { Card, Citation } from '../bot-definition/contract/reply.ts';
import type { Channel, ContentType } from '../bot-definition/contract/request-attributes.ts';
import type { HandoffQueue } from '../bot-definition/contract/session-attributes.ts';

/** Who speaks, as the door knows it. Only a `verified` person travels to the bot, as a signed token; anyone else is the public. */
export interface Person {
  /** Opaque: never a name, a phone number or an address. */
  readonly id: string;
  readonly audience: Audience;
  /** The door itself has checked who this is (Slack's request signature, for example). */
  readonly verified: boolean;
}

/** What a door knows before anybody has said a word. */
export interface DoorSession {
  readonly channel: Channel;
  /** The Lex session: 2–100 characters of `[0-9a-zA-Z._:-]`, made by the door and never by the person. */
  readonly sessionId: string;
  readonly person: Person;
  /** The language the person seems to want: "fr", "fr-CA" or "fr_FR". The nearest locale of the bot is used. */
  readonly locale?: string;
  /** The door sends a reply's `localeId` back as `locale`. Only then does the session move when the person changes language. */
  readonly remembersLocale?: true;
  /** What the door can show or speak. Plain text is always sent, so a door that shows only text lists nothing else. */
  readonly accepts: readonly ContentType[];
  /** Where the door will look for the beginning of the next answer (contract/partial-answer.ts). */
  readonly showAt?: string;
}

/** What was typed, or which keys were pressed. What is said reaches Lex by a stream of its own (telephony/media-stream/talk.ts). */
export type Input =
  { readonly kind: 'text'; readonly text: string } | { readonly kind: 'dtmf'; readonly digits: string };

/** One turn of a person. */
export interface Utterance extends DoorSession {
  readonly input: Input;
}

/** One message. `ssml` is there only for a door that accepts SSML; `text` is then the same without the marks. */
export interface ReplyMessage {
  readonly text: string;
  readonly ssml?: string;
}

/**
 * What the bot said, before a door renders it. There is always at least one message. All the strings are untrusted: a person or a
 * document may have written them.
 */
export interface Reply {
  readonly messages: readonly ReplyMessage[];
  /** Stand in the text as "[1]". `url` is http(s), or empty when the document has no address. */
  /** All of it as SSML, for a door that shows the text and can have it read aloud. Without it, there is only the text to read. */
  readonly speech?: { readonly localeId: string; readonly documents: readonly string[] };
  readonly citations: readonly Citation[];
  readonly cards: readonly Card[];
  /** What the person may say next; each is sent as an utterance when chosen. */
  readonly suggestions: readonly string[];
  /** Present from the reply that hands the conversation over to a person, until the session ends. */
  readonly handoff?: { readonly queue: HandoffQueue; readonly reason: string };
  readonly intent?: { readonly name: string; readonly state: string; readonly slotToElicit?: string };
  /** A yes or no is awaited (Lex's dialogAction is ConfirmIntent): a door with buttons can offer both. */
  readonly awaitsConfirmation?: true;
  /** The words that Lex made of speech; empty when it heard none. Absent when they were typed. */
  readonly heard?: string;
  /**
   * The bot's locale of the next turn, when the person turned out to speak another of its languages: the session has moved there,
   * and the door sends it as `locale` from now on.
   */
  readonly localeId?: string;
  /** Lex expects no answer (its dialogAction is Close): what was being done is done. The person may still say something new. */
  readonly ended: boolean;
}

/**
 * The plain-text rendering of any reply: a new door needs `receive` and a way to send this string, and may do better later.
 * Card buttons and suggestions become words to type, sources become lines under the text.
 */
export function renderPlainText(reply: Reply): string {
  const cards = reply.cards.map((card) =>
    [card.title, card.subtitle, ...card.buttons.map((button) => `- ${button.value}`)].filter(Boolean).join('\n'),
  );
  const sources = reply.citations.map(({ number, title, url }) => `[${number}] ${title}${url && `: ${url}`}`);
  const options = reply.suggestions.map((suggestion) => `"${suggestion}"`).join(', ');
  return [...reply.messages.map(({ text }) => text), ...cards, sources.join('\n'), options && `You can say: ${options}`]
    .filter(Boolean)
    .join('\n\n');
}
