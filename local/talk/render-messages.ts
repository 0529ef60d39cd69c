import type { Message } from '@aws-sdk/client-lex-runtime-v2';

/** A bot's messages as they are, for one whose payloads this program does not know. */
export function renderMessages(messages: readonly Message[]): string {
  return messages.length > 0 ? messages.map(renderMessage).join('\n') : '(says nothing)';
}

function renderMessage({ contentType, content = '', imageResponseCard: card }: Message): string {
  if (contentType === 'CustomPayload') return `(payload) ${content}`;
  if (!card) return content;
  const buttons = (card.buttons ?? []).map(({ text, value }) => (text === value ? `[${text}]` : `[${text}: ${value}]`));
  return [`(card) ${card.title}`, card.subtitle, card.imageUrl, buttons.join(' ')].filter(Boolean).join('\n       ');
}
