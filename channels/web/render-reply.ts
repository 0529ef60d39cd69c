import type { Reply } from '../channel.ts';
import type { MessageResponse } from './messages.ts';

/** What the visitor's browser may know of a reply: what is shown, and no intent, slot or reason of ours. */
export function renderReply(reply: Reply): MessageResponse {
  return {
    messages: reply.messages.map(({ text }) => ({ type: 'text', text })),
    citations: reply.citations.map(({ number, title, url, quote }) => ({ number, title, url, quote })),
    cards: reply.cards,
    suggestions: reply.suggestions,
    handoff: reply.handoff ? { queue: reply.handoff.queue } : null,
    ended: reply.ended,
  };
}
