import { richPart } from '../bot-definition/contract/reply.ts';
import type { Channel } from '../bot-definition/contract/request-attributes.ts';
import type { Card, Citation, RichPart } from '../bot-definition/contract/reply.ts';
import { sessionAttributes } from '../bot-definition/contract/session-attributes.ts';
import type { Reply, ReplyMessage } from './channel.ts';
import { doorWordsOf } from './door-words.ts';
import { plainSpeech } from './plain-speech.ts';

export type LexMessage =
  | { readonly type: 'PlainText' | 'SSML' | 'CustomPayload'; readonly content: string }
  | { readonly type: 'ImageResponseCard'; readonly card: Card };

/** What Lex answered, in our words. */
export interface LexAnswer {
  readonly messages: readonly LexMessage[];
  readonly sessionAttributes: Readonly<Record<string, string>>;
  readonly intent?: { readonly name: string; readonly state: string };
  /** Lex's dialogAction. */
  readonly next?: { readonly type: string; readonly slotToElicit?: string };
  /** What Lex made of speech. */
  readonly transcript?: string;
}

/** `localeId` is the one that the turn was said in. Speech is said in place of text on the phone, and beside it elsewhere. */
export function readLexAnswer(answer: LexAnswer, localeId?: string, channel: Channel = 'phone'): Reply {
  const messages = textsOf(answer, channel);
  const parts = answer.messages.flatMap(readRichPart);
  const state = sessionAttributes.parse(answer.sessionAttributes);
  return {
    messages: messages.length > 0 ? messages : [{ text: doorWordsOf(localeId).nothingSaid }],
    ...(channel !== 'phone' && localeId !== undefined && speechOf(answer, messages, localeId)),
    citations: parts.flatMap((part) => (part.type === 'citation' ? [withSafeUrl(part)] : [])),
    cards: answer.messages.flatMap((message) => (message.type === 'ImageResponseCard' ? [message.card] : [])),
    suggestions: parts.flatMap((part) => (part.type === 'suggestions' ? part.options : [])),
    ...stateOf(answer),
    ...(state.handoffQueue && { handoff: { queue: state.handoffQueue, reason: state.handoffReason ?? '' } }),
    ...heardIn(answer),
    ended: answer.next?.type === 'Close',
  };
}

/** Only the phone hears speech in place of text; elsewhere it stands for the text when there is none. */
function textsOf({ messages }: LexAnswer, channel: Channel): ReplyMessage[] {
  const isBeside = channel !== 'phone' && messages.some(({ type }) => type === 'PlainText');
  return messages.flatMap((message) => (isBeside && message.type === 'SSML' ? [] : readMessage(message)));
}

/** Lex's own prompts, and the words of a bot that shapes no speech, are said as they are written. */
function speechOf({ messages }: LexAnswer, texts: readonly ReplyMessage[], localeId: string): Pick<Reply, 'speech'> {
  const shaped = messages.flatMap((message) => (message.type === 'SSML' ? [message.content] : []));
  const documents = shaped.length > 0 ? shaped : plainSpeech(texts.map(({ text }) => text));
  return documents.length > 0 ? { speech: { localeId, documents } } : {};
}

const stateOf = ({ intent, next }: LexAnswer): Pick<Reply, 'intent' | 'awaitsConfirmation'> => ({
  ...(intent && { intent: { ...intent, ...(next?.slotToElicit && { slotToElicit: next.slotToElicit }) } }),
  ...(next?.type === 'ConfirmIntent' && { awaitsConfirmation: true as const }),
});

const heardIn = ({ transcript }: LexAnswer) => (transcript === undefined ? {} : { heard: transcript });

function readMessage(message: LexMessage): ReplyMessage[] {
  switch (message.type) {
    case 'PlainText':
      return message.content.trim() === '' ? [] : [{ text: message.content }];
    case 'SSML':
      return [{ text: withoutMarks(message.content), ssml: message.content }];
    case 'CustomPayload':
    case 'ImageResponseCard':
      return [];
  }
}

/** A part that this door does not know (a newer bot, another bot's payload) is dropped; the text around it stands by itself. */
function readRichPart(message: LexMessage): RichPart[] {
  if (message.type !== 'CustomPayload') return [];
  try {
    const part = richPart.safeParse(JSON.parse(message.content));
    return part.success ? [part.data] : [];
  } catch {
    return [];
  }
}

/** A document's address becomes a link in each door: `javascript:` and its like end here. */
function withSafeUrl(part: Citation): Citation {
  const safe = URL.canParse(part.url) && /^https?:$/.test(new URL(part.url).protocol);
  return safe ? part : { ...part, url: '' };
}

const entities: Readonly<Record<string, string>> = { lt: '<', gt: '>', quot: '"', apos: "'", amp: '&' };

function withoutMarks(ssml: string): string {
  return ssml
    .replaceAll(/<[^>]*>/g, ' ')
    .replaceAll(/&(lt|gt|quot|apos|amp);/g, (entity, name: string) => entities[name] ?? entity)
    .replaceAll(/\s+/g, ' ')
    .replaceAll(/ ([.,;:!?])/g, '$1')
    .trim();
}
