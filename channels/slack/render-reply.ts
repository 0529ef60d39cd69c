import type { types } from '@slack/bolt';
import type { Card, Citation } from '../../bot-definition/contract/reply.ts';
import { renderPlainText } from '../channel.ts';
import type { Reply } from '../channel.ts';
import { escape, link, shorten } from './mrkdwn.ts';
import type { ButtonValue, SlackMessage } from './slack-turn.ts';
import { wordsFor } from './words.ts';

/** Where the reply goes, as its buttons have to know it. */
export interface ReplyContext {
  readonly team: string;
  /** See slack-turn.ts. */
  readonly shared: boolean;
  readonly locale?: string;
}

/**
 * Block Kit's limits, in characters (https://docs.slack.dev/reference/block-kit/blocks). `payload` is not documented: at about
 * 13,000 characters of JSON Slack answers msg_blocks_too_long. `fallback` is what Slack advises for a message's plain text.
 */
const limits = {
  blocks: 50,
  payload: 12_000,
  fallback: 4000,
  sectionText: 3000,
  contextElements: 10,
  buttonText: 75,
  buttonValue: 2000,
  link: 1900,
} as const;
/** A character is at most five when it is escaped, "&amp;". */
const mostPerCharacter = 5;
/** How much is shown of a source: with its link, and escaped, no more than a section holds. */
const shown = { title: 150, quote: 200 } as const;

/** A reply as Slack shows it: blocks, and the same in plain text for notifications, search and screen readers. */
export function renderReply(reply: Reply, context: ReplyContext): SlackMessage {
  const blocks = [
    ...reply.messages.flatMap(({ text }) => textBlocks(text)),
    ...reply.cards.flatMap((card, index) => cardBlocks(card, { index, context })),
    ...confirmationBlocks(reply, context),
    ...choiceBlocks('suggestions', reply.suggestions.map(asButton), context),
    ...citationBlocks(reply.citations),
    ...handoffBlocks(reply, context),
    ...feedbackBlocks(reply, context),
  ];
  const text = escape(shorten(renderPlainText(reply), limits.fallback));
  // What Slack would refuse is sent as text alone: nothing is lost but the buttons, whose words are in the text.
  const fits = blocks.length <= limits.blocks && JSON.stringify(blocks).length <= limits.payload;
  return { text, blocks: fits ? blocks : [] };
}

/** A sentence of the door's own. */
export const renderSentence = (sentence: string): SlackMessage => ({ text: escape(sentence), blocks: [] });

/** The message whose button was pressed, as it stands afterwards: what was chosen, and nothing more to choose. */
export function renderChoice(message: SlackMessage, label: string, locale?: string): SlackMessage {
  const chosen = contextBlock('chosen', [`✓ ${escape(shorten(wordsFor(locale).chosen(label), shown.quote))}`]);
  return { text: message.text, blocks: [...message.blocks.filter(({ type }) => type !== 'actions'), chosen] };
}

/** Slack looks for neither links nor names in a verbatim text; the links that we write are links all the same. */
const mrkdwn = (text: string) => ({ type: 'mrkdwn', text, verbatim: true }) as const;
const plain = (text: string) => ({ type: 'plain_text', text: shorten(text, limits.buttonText), emoji: false }) as const;

const contextBlock = (id: string, texts: readonly string[]): types.ContextBlock => ({
  type: 'context',
  block_id: id,
  elements: texts.slice(0, limits.contextElements).map(mrkdwn),
});

function textBlocks(text: string): types.SectionBlock[] {
  return splitForSections(text).map((part) => ({ type: 'section', expand: true, text: mrkdwn(escape(part)) }));
}

/** Where it is too long once escaped, at spaces; in the middle of a word only when there is none. */
function splitForSections(text: string): readonly string[] {
  if (escape(text).length <= limits.sectionText) return [text];
  const longest = limits.sectionText / mostPerCharacter;
  const pieces = text.match(new RegExp(String.raw`\S[^]{0,${longest - 1}}(?!\S)|\S[^]{0,${longest - 1}}`, 'gu'));
  return (pieces ?? []).map((piece) => piece.trimEnd());
}

interface Choice {
  readonly text: string;
  readonly value: string;
}
const asButton = (text: string): Choice => ({ text, value: text });

function choiceBlocks(id: string, choices: readonly Choice[], { team, shared }: ReplyContext): types.ActionsBlock[] {
  const buttons = choices.flatMap(({ text, value }, index): types.Button[] => {
    const json = toValue({ team, shared, say: value });
    const usable = text.trim() !== '' && value.trim() !== '' && json.length <= limits.buttonValue;
    return usable ? [{ type: 'button', action_id: `say-${index}`, text: plain(text), value: json }] : [];
  });
  return buttons.length > 0 ? [{ type: 'actions', block_id: id, elements: buttons }] : [];
}

const toValue = (value: ButtonValue): string => JSON.stringify(value);

function cardBlocks(card: Card, { index, context }: { index: number; context: ReplyContext }): types.KnownBlock[] {
  const title = `*${escape(card.title.replaceAll('*', ' '))}*`;
  const text = card.subtitle ? `${title}\n${escape(card.subtitle)}` : title;
  return [
    { type: 'section', block_id: `card-${index}`, text: mrkdwn(text) },
    ...choiceBlocks(`card-${index}-buttons`, card.buttons, context),
  ];
}

function confirmationBlocks(reply: Reply, context: ReplyContext): types.ActionsBlock[] {
  const { yes, no } = wordsFor(context.locale);
  return reply.awaitsConfirmation ? choiceBlocks('confirmation', [yes, no].map(asButton), context) : [];
}

function citationBlocks(citations: readonly Citation[]): types.ContextBlock[] {
  const sources = citations.map(({ number, title, url, quote }) => {
    const name = shorten(title, shown.title);
    const linked = link(url, name);
    const source = `[${number}] ${linked.length <= limits.link ? linked : escape(name)}`;
    return quote === '' ? source : `${source}\n“${escape(shorten(quote, shown.quote))}”`;
  });
  return sources.length > 0 ? [contextBlock('sources', sources)] : [];
}

function handoffBlocks({ handoff }: Reply, { locale }: ReplyContext): types.ContextBlock[] {
  return handoff ? [contextBlock('handoff', [wordsFor(locale).handoff[handoff.queue]])] : [];
}

/** Asked where an answer came from the documents: that is what a rating can improve. */
function feedbackBlocks({ citations }: Reply, { team, locale }: ReplyContext): types.ContextActionsBlock[] {
  if (citations.length === 0) return [];
  const { helpful, notHelpful } = wordsFor(locale);
  const element: types.FeedbackButtons = {
    type: 'feedback_buttons',
    action_id: 'rate',
    positive_button: { text: plain(helpful), value: toValue({ team, helpful: true }) },
    negative_button: { text: plain(notHelpful), value: toValue({ team, helpful: false }) },
  };
  return [{ type: 'context_actions', block_id: 'feedback', elements: [element] }];
}
