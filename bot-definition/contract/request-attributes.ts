/**
 * What a door tells the fulfilment through Lex's request attributes. Only an IAM principal can set them, but who a person is
 * is still believed only from the signed `identity` token: an unsigned or expired claim is an anonymous member of the public.
 */
export const requestAttribute = {
  /** One of `channels`. */
  channel: 'frontdesk-channel',
  /** A compact JWS (HS256) with the claims of identity-claims.ts. */
  identity: 'frontdesk-identity',
  /** Lex's own key: comma-separated content types that the door can show ("PlainText,SSML,CustomPayload,ImageResponseCard"). */
  acceptContentTypes: 'x-amz-lex:accept-content-types',
  /** "yes" from a door that goes on in the language it is told (`language` of the session) and says the utterance there again. */
  followsLanguage: 'frontdesk-follows-language',
  /** ISO 639-1: the door serves the person in this language, for which the bot has no locale. */
  language: 'frontdesk-language',
  /** What the person wrote in it, when the text that Lex was given is its translation. */
  said: 'frontdesk-said',
  /** "on" asks for the turn's trace (turn-trace.ts), which comes back under the same name. */
  trace: 'frontdesk-trace',
  /** Where the door looks for the beginning of an answer while it is being written (partial-answer.ts). */
  showAt: 'frontdesk-show-at',
} as const;

export const channels = ['web', 'slack', 'phone', 'terminal'] as const;
export type Channel = (typeof channels)[number];

export const contentTypes = ['PlainText', 'SSML', 'CustomPayload', 'ImageResponseCard'] as const;
export type ContentType = (typeof contentTypes)[number];
