import { replyLimits } from '../../bot-definition/contract/reply.ts';
import type { Card, Citation, RichPart } from '../../bot-definition/contract/reply.ts';
import type { ContentType } from '../../bot-definition/contract/request-attributes.ts';
import type { Localized, Spoken } from '../turn.ts';
import type { Wording } from '../wording.ts';
import { splitText } from './split-text.ts';

export type LexMessage =
  | { readonly contentType: 'PlainText' | 'SSML' | 'CustomPayload'; readonly content: string }
  | { readonly contentType: 'ImageResponseCard'; readonly imageResponseCard: Card };

interface Door {
  readonly accepts: ReadonlySet<ContentType>;
  readonly wording: Wording;
  readonly localeId: string;
}

/** Lex's quota on the text of one response, in UTF-16 units, over all messages (lex-facts §1.3). */
const longestText = 4000;

/**
 * The replies as Lex messages, in Lex's limits: text first, then what the door can show besides, as far as there is room. Speech
 * that can be listened to comes after all of it, whole or not at all.
 */
export function messagesOf({ replies, ssml, isShown }: Spoken, door: Door): readonly LexMessage[] {
  const speech = ssml?.map((content): LexMessage => ({ contentType: 'SSML', content }));
  const texts = speech && !isShown ? speech : textMessages(replies, door);
  const shown = [...texts, ...richMessages(replies, door).slice(0, Math.max(0, replyLimits.messages - texts.length))];
  if (!isShown || speech === undefined || shown.length + speech.length > replyLimits.messages) return shown;
  return [...shown, ...speech];
}

function textMessages(replies: readonly Localized[], door: Door): readonly LexMessage[] {
  const text = replies.map((reply) => replyText(reply, door)).join('\n\n');
  const sizes = { longest: replyLimits.messageLength, localeId: door.localeId };
  const [whole = ''] = splitText(text, { ...sizes, longest: longestText });
  return splitText(whole, sizes).map((content) => ({ contentType: 'PlainText', content }));
}

/** A door that cannot show sources is told them in a sentence, and spared the numbers. */
function replyText({ text, citations }: Localized, { accepts, wording }: Door): string {
  if (citations.length === 0 || accepts.has('CustomPayload')) return text;
  const titles = [...new Set(citations.map(({ title }) => title))];
  const [title = ''] = titles;
  const source =
    titles.length === 1
      ? wording.say(wording.replies.sourceIs, { title })
      : wording.say(wording.replies.sourcesAre, { titles: wording.list(titles) });
  return `${text.replaceAll(/ ?\[\d+\]/g, '')} ${source}`;
}

/** What matters most first: what a claim rests on, what to choose from, what to say next. */
function richMessages(replies: readonly Localized[], { accepts }: Door): readonly LexMessage[] {
  const options = replies.flatMap(({ suggestions }) => suggestions).filter((option) => option !== '');
  const shown = [...new Set(options)].slice(0, 5).map((option) => shorten(option, replyLimits.buttonText));
  const suggestions: readonly RichPart[] = shown.length > 0 ? [{ type: 'suggestions', options: shown }] : [];
  const citations = replies.flatMap((reply) => reply.citations).flatMap(citationPart);
  const payloads = (parts: readonly RichPart[]): LexMessage[] =>
    accepts.has('CustomPayload')
      ? parts.map((part) => ({ contentType: 'CustomPayload', content: JSON.stringify(part) }))
      : [];
  const cards: readonly LexMessage[] = accepts.has('ImageResponseCard')
    ? replies
        .flatMap((reply) => reply.cards)
        .map((card) => ({ contentType: 'ImageResponseCard', imageResponseCard: fit(card) }))
    : [];
  return [...payloads(citations), ...cards, ...payloads(suggestions)];
}

const size = (part: Citation) => JSON.stringify(part).length;

/** Shortens the quote until the part fits one message; a part that still does not is left out. */
function citationPart(citation: Citation): readonly RichPart[] {
  let part = citation;
  while (size(part) > replyLimits.messageLength && part.quote.length > 0) {
    const over = size(part) - replyLimits.messageLength;
    part = { ...part, quote: shorten(part.quote, Math.max(0, part.quote.length - Math.max(over, 1))) };
  }
  return size(part) > replyLimits.messageLength ? [] : [part];
}

const fit = ({ title, subtitle, buttons }: Card): Card => ({
  title: shorten(title, replyLimits.cardText),
  ...(subtitle && { subtitle: shorten(subtitle, replyLimits.cardText) }),
  buttons: buttons.slice(0, replyLimits.buttons).map(({ text, value }) => ({
    text: shorten(text, replyLimits.buttonText),
    value: shorten(value, replyLimits.buttonText),
  })),
});

/** At most so many UTF-16 units, an ellipsis for what is left out; never half a character. */
function shorten(text: string, longest: number): string {
  if (text.length <= longest) return text;
  if (longest < 1) return '';
  return `${text.slice(0, longest - 1).replace(/[\ud800-\udbff]$/, '')}…`;
}
