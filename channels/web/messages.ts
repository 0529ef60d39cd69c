/** What the widget and its server say to each other, as JSON. Types only: the widget's bundle must not carry the server's code. */
import type { Card, Citation } from '../../bot-definition/contract/reply.ts';
import type { HandoffQueue } from '../../bot-definition/contract/session-attributes.ts';

/** POST /api/session. The body may be absent. */
export interface SessionRequest {
  /** The language the visitor wants: "fr", "fr-CA". It holds until they turn out to speak another one of the bot's. */
  readonly locale?: string;
}

export interface SessionResponse {
  /** For `Authorization: Bearer`. Opaque to the widget. */
  readonly token: string;
  /** ISO 8601. A message sent before then may renew the token. */
  readonly expiresAt: string;
}

/** POST /api/messages: what the visitor said, 1–1,024 UTF-16 units. */
export interface MessageRequest {
  readonly text: string;
  /** A UUID of the widget's, when it wants to see the answer while it is written. */
  readonly id?: string;
}

/** GET /api/partial?message=ID&after=LENGTH: all of the answer so far. 204 when there is no more than LENGTH characters of it yet. */
export interface PartialResponse {
  readonly text: string;
}

export interface MessageResponse {
  readonly messages: readonly { readonly type: 'text'; readonly text: string }[];
  /** Stand in the text as "[1]". `url` is http(s) or empty. */
  readonly citations: readonly Omit<Citation, 'type'>[];
  readonly cards: readonly Card[];
  readonly suggestions: readonly string[];
  /** Which team takes over, from the reply that hands over until the session ends; else null. */
  readonly handoff: { readonly queue: HandoffQueue } | null;
  /** Has this reply read aloud, by POST /api/speech; absent when it cannot be. Opaque to the widget. */
  readonly speech?: string;
  /** What the reply is written in, for the page's own words around it: BCP 47. Absent when it is not known. */
  readonly language?: string;
  /** What was being done is done. The visitor may still say something new. */
  readonly ended: boolean;
  /** Replaces the token that was sent with the message. */
  readonly session?: SessionResponse;
}

/** POST /api/speech: a reply of this session, by what came with it. */
export interface SpeechRequest {
  readonly speech: string;
}

export interface SpeechResponse {
  readonly contentType: 'audio/mpeg';
  /** Said one after the other. */
  readonly parts: readonly {
    /** Base64. */
    readonly audio: string;
    /** When each word begins, in milliseconds from the beginning of the part. */
    readonly words: readonly { readonly at: number; readonly text: string }[];
  }[];
}

export type WebErrorCode =
  | 'invalid-request'
  | 'session-missing'
  | 'session-invalid'
  | 'origin-not-allowed'
  | 'speech-not-said'
  | 'speech-unavailable'
  | 'not-found'
  | 'too-large'
  | 'not-json'
  | 'too-many-requests'
  | 'internal'
  | 'utterance-empty'
  | 'utterance-too-long'
  | 'too-many-waiting'
  | 'throttled'
  | 'conflict'
  | 'dependency-failed'
  | 'unreachable'
  | 'bot-unavailable';

/** Every answer that is not 2xx. `message` may be shown to the visitor. */
export interface ErrorResponse {
  readonly error: { readonly code: WebErrorCode; readonly message: string; readonly retryable: boolean };
}
