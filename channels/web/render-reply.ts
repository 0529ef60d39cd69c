import type { Reply } from '../channel.ts';
import { translatedLanguage } from '../nearest-locale.ts';
import type { MessageResponse } from './messages.ts';

/** What the visitor's browser may know of a reply: what is shown, and no intent, slot or reason of ours. */
export function renderReply(reply: Reply): MessageResponse {
  return {
    messages: reply.messages.map(({ text }) => ({ type: 'text', text })),
    citations: reply.citations.map(({ number, title, url, quote }) => ({ number, title, url, quote })),
    cards: reply.cards,
    suggestions: reply.suggestions,
    handoff: reply.handoff ? { queue: reply.handoff.queue } : null,
    ...languageOf(reply),
    ended: reply.ended,
  };
}

/** Of a locale or of a language that is served in translation: "de_DE" as "de-DE", "x-it" as "it". */
function languageOf({ localeId, speech }: Reply): Pick<MessageResponse, 'language'> {
  const written = localeId ?? speech?.localeId;
  return written === undefined ? {} : { language: translatedLanguage(written) ?? written.replace('_', '-') };
}
