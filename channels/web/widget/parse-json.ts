import type { ErrorResponse, MessageResponse, SessionResponse } from '../messages.ts';

/**
 * What comes from the server or from storage is unknown until it is read here, field by field: a schema library would be heavier
 * than the rest of the widget. What does not fit is left out.
 */
type Fields = Readonly<Record<string, unknown>>;

export const fieldsOf = (value: unknown): Fields =>
  typeof value === 'object' && value !== null ? Object.fromEntries(Object.entries(value)) : {};
export const textOf = (value: unknown): string => (typeof value === 'string' ? value : '');
export const listOf = (value: unknown): readonly unknown[] => (Array.isArray(value) ? value : []);

export function parseReply(value: unknown): MessageResponse {
  const { messages, citations, cards, suggestions, handoff, ended, session, speech, language } = fieldsOf(value);
  const renewed = parseSession(session);
  const { queue } = fieldsOf(handoff);
  return {
    messages: listOf(messages).map((message) => ({ type: 'text', text: textOf(fieldsOf(message)['text']) })),
    citations: listOf(citations).map((citation) => parseCitation(fieldsOf(citation))),
    cards: listOf(cards).map((card) => parseCard(fieldsOf(card))),
    suggestions: listOf(suggestions).map(textOf).filter(Boolean),
    handoff: queue === 'general' || queue === 'bookings' || queue === 'complaints' ? { queue } : null,
    ended: ended === true,
    ...(textOf(language) !== '' && { language: textOf(language) }),
    ...(textOf(speech) !== '' && { speech: textOf(speech) }),
    ...(renewed && { session: renewed }),
  };
}

export function parseSession(value: unknown): SessionResponse | undefined {
  const { token, expiresAt } = fieldsOf(value);
  return textOf(token) === '' ? undefined : { token: textOf(token), expiresAt: textOf(expiresAt) };
}

export function parseError(value: unknown): Pick<ErrorResponse['error'], 'message' | 'retryable'> | undefined {
  const { message, retryable } = fieldsOf(fieldsOf(value)['error']);
  return textOf(message) === '' ? undefined : { message: textOf(message), retryable: retryable === true };
}

function parseCitation({ number, title, url, quote }: Fields): MessageResponse['citations'][number] {
  return {
    number: typeof number === 'number' ? number : 0,
    title: textOf(title),
    // A link is http(s) or it is no link, whoever made the answer.
    url: /^https?:\/\//i.test(textOf(url)) ? textOf(url) : '',
    quote: textOf(quote),
  };
}

function parseCard({ title, subtitle, buttons }: Fields): MessageResponse['cards'][number] {
  return {
    title: textOf(title),
    ...(textOf(subtitle) !== '' && { subtitle: textOf(subtitle) }),
    buttons: listOf(buttons).map((button) => {
      const { text, value } = fieldsOf(button);
      return { text: textOf(text), value: textOf(value) };
    }),
  };
}
