import { ConversationError } from '../conversation-error.ts';
import type { Conversation } from '../conversation.ts';
import type { Deliveries } from './deliveries.ts';
import type { SlackPerson } from './people.ts';
import { renderChoice, renderReply, renderSentence } from './render-reply.ts';
import type { SlackApi } from './slack-api.ts';
import { SlackError } from './slack-error.ts';
import { sessionIdOf } from './slack-turn.ts';
import type { SlackMessage, SlackTurn } from './slack-turn.ts';
import type { ThreadLanguages } from './thread-languages.ts';
import { wordsFor } from './words.ts';

/** What the operator may want to know; no words of anybody. */
export type SlackFact =
  | { readonly kind: 'rated'; readonly sessionId: string; readonly helpful: boolean }
  | { readonly kind: 'trouble'; readonly sessionId: string; readonly what: Trouble; readonly cause: unknown };

export type Trouble =
  'not answered' | 'interrupted' | 'not posted' | 'choice not shown' | 'thanks not shown' | 'language not kept';

export interface TurnOptions {
  readonly conversation: Conversation;
  readonly slack: Pick<SlackApi, 'post' | 'replace' | 'whisper' | 'showThinking'>;
  readonly findPerson: (turn: SpokenTurn) => Promise<SlackPerson>;
  readonly deliveries: Deliveries;
  readonly languages: ThreadLanguages;
  readonly report: (fact: SlackFact) => void;
}

type SpokenTurn = Exclude<SlackTurn, { kind: 'rated' }>;
type RatedTurn = Extract<SlackTurn, { kind: 'rated' }>;

/**
 * Answers a turn in its thread. Rejects when it should be tried again: with a retryable SlackError, or because `deliveries` could
 * not be reached. Trying again never asks the bot again.
 */
export function createAnswerTurn(options: TurnOptions): (turn: SlackTurn) => Promise<void> {
  return (turn) => (turn.kind === 'rated' ? takeRating(turn, options) : answer(turn, options));
}

async function takeRating(turn: RatedTurn, { slack, report }: TurnOptions): Promise<void> {
  const sessionId = sessionIdOf(turn);
  report({ kind: 'rated', sessionId, helpful: turn.helpful });
  await slack
    .whisper(turn, turn.user, wordsFor(undefined).thanks)
    .catch((cause: unknown) => report({ kind: 'trouble', sessionId, what: 'thanks not shown', cause }));
}

async function answer(turn: SpokenTurn, options: TurnOptions): Promise<void> {
  const key = { sessionId: sessionIdOf(turn), eventId: turn.eventId };
  const before = await options.deliveries.begin(key);
  if (before?.state === 'done') return;
  const message = before === undefined ? await ask(turn, options) : resume(before, { turn, options });
  await deliver(turn, message, options);
  await options.deliveries.finish(key);
}

/** What may have been done is not done again: the person is told, and can see for themselves. */
function resume(
  before: { readonly state: 'begun' } | { readonly state: 'unsent'; readonly message: SlackMessage },
  { turn, options }: { readonly turn: SpokenTurn; readonly options: TurnOptions },
): SlackMessage {
  if (before.state === 'unsent') return before.message;
  const error = new ConversationError('dependency-failed');
  options.report({ kind: 'trouble', sessionId: sessionIdOf(turn), what: 'interrupted', cause: error });
  return renderSentence(error.message);
}

async function ask(turn: SpokenTurn, options: TurnOptions): Promise<SlackMessage> {
  const { conversation, slack, findPerson, report } = options;
  const sessionId = sessionIdOf(turn);
  // The status is a courtesy: without it the person waits as before.
  const thinking = slack.showThinking(turn).catch(() => undefined);
  const [{ person, locale: ofProfile }, ofThread] = await Promise.all([
    findPerson(turn),
    threadLanguage(turn, options),
  ]);
  const locale = ofThread ?? ofProfile;
  const language = locale === undefined ? {} : { locale };
  if (turn.kind === 'chosen') await showChoice(turn, { locale, options });
  try {
    const reply = await conversation.say({
      channel: 'slack',
      sessionId,
      person,
      remembersLocale: true,
      accepts: ['PlainText', 'CustomPayload', 'ImageResponseCard'],
      input: { kind: 'text', text: turn.text },
      ...language,
    });
    await keepLanguage(sessionId, reply.localeId, options);
    const said = reply.localeId === undefined ? language : { locale: reply.localeId };
    return renderReply(reply, { team: turn.team, shared: turn.shared, ...said });
  } catch (error) {
    if (!(error instanceof ConversationError)) throw error;
    const theirs = error.code === 'utterance-empty' || error.code === 'utterance-too-long';
    if (!theirs) report({ kind: 'trouble', sessionId, what: 'not answered', cause: error.cause ?? error });
    return renderSentence(error.message);
  } finally {
    // A status that came after the answer would stay.
    await thinking;
  }
}

/** Without it the conversation goes on in the language of the profile. */
const threadLanguage = (turn: SpokenTurn, { languages, report }: TurnOptions): Promise<string | undefined> => {
  const sessionId = sessionIdOf(turn);
  return languages.of(sessionId).catch((cause: unknown) => {
    report({ kind: 'trouble', sessionId, what: 'language not kept', cause });
    return undefined;
  });
};

async function keepLanguage(sessionId: string, localeId: string | undefined, options: TurnOptions): Promise<void> {
  if (localeId === undefined) return;
  await options.languages
    .keep(sessionId, localeId)
    .catch((cause: unknown) => options.report({ kind: 'trouble', sessionId, what: 'language not kept', cause }));
}

interface Showing {
  readonly locale: string | undefined;
  readonly options: TurnOptions;
}

async function showChoice(turn: Extract<SlackTurn, { kind: 'chosen' }>, { locale, options }: Showing): Promise<void> {
  const message = renderChoice(turn.message, turn.label, locale);
  await options.slack
    .replace(turn.channel, turn.message.timestamp, message)
    .catch((cause: unknown) =>
      options.report({ kind: 'trouble', sessionId: sessionIdOf(turn), what: 'choice not shown', cause }),
    );
}

async function deliver(turn: SpokenTurn, message: SlackMessage, options: TurnOptions): Promise<void> {
  const { deliveries, slack, report } = options;
  const sessionId = sessionIdOf(turn);
  try {
    await slack.post(turn, message);
  } catch (cause) {
    if (!(cause instanceof SlackError)) throw cause;
    if (cause.retryable) {
      await deliveries.keep({ sessionId, eventId: turn.eventId }, message);
      throw cause;
    }
    report({ kind: 'trouble', sessionId, what: 'not posted', cause });
    // Slack knows more rules for blocks than it tells; plain text it takes.
    if (message.blocks.length > 0 && /blocks/.test(cause.reason)) {
      await deliver(turn, { text: message.text, blocks: [] }, options);
    }
  }
}
