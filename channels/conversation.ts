import { setTimeout as sleep } from 'node:timers/promises';
import { replyLimits } from '../bot-definition/contract/reply.ts';
import { requestAttribute } from '../bot-definition/contract/request-attributes.ts';
import { translatedVoice } from '../bot-definition/voices.ts';
import type { TranslateText } from '../translation/translate-text.ts';
import type { DoorSession, Person, Reply, Utterance } from './channel.ts';
import { ConversationError } from './conversation-error.ts';
import type { ConversationErrorCode } from './conversation-error.ts';
import { followLanguage } from './follow-language.ts';
import { doorAttributes, lexSessionOf } from './lex-address.ts';
import type { LexSession, LexTurn } from './lex-address.ts';
import { translatedLanguage } from './nearest-locale.ts';
import { normaliseLanguage } from './normalise-language.ts';
import type { RecalledSession } from './recalled-session.ts';
import { plainSpeech } from './plain-speech.ts';
import { readLexAnswer } from './read-lex-answer.ts';
import type { LexAnswer } from './read-lex-answer.ts';
import { createSessionQueue } from './session-queue.ts';

/** What a session begins with, before anybody has said anything. */
export interface OpeningIntent {
  /** Such as Welcome. */
  readonly intent: string;
  /** Lex's own, which say how it listens (`x-amz-lex:audio:…`). */
  readonly sessionAttributes?: Readonly<Record<string, string>>;
}

/**
 * Lex V2's runtime, as far as a door needs it; lex-runtime.aws.ts is the real one.
 * Each operation throws only ConversationError: `throttled`, `conflict`, `dependency-failed`, `unreachable` or `bot-unavailable`.
 */
export interface LexRuntime {
  recognizeText(turn: LexTurn & { readonly text: string }): Promise<LexAnswer>;
  /** Starts an intent in a new session without words, and lets Lex take its first step: the greeting of a call. */
  startIntent(turn: LexTurn & OpeningIntent): Promise<LexAnswer>;
  /** What the session has open and knows; undefined where there is none. */
  recall(session: LexSession): Promise<RecalledSession | undefined>;
  /** Lex keeps a session per locale: goes on in another one with what was understood, asked and remembered. */
  moveSession(session: LexSession, localeId: string): Promise<void>;
  deleteSession(session: LexSession): Promise<void>;
}

export interface ConversationOptions {
  readonly lex: LexRuntime;
  /** The bot's Lex locales; the first serves who asks for none of them. */
  readonly locales: readonly [string, ...string[]];
  /** Signs who a verified person is. A door that verifies nobody (the web) has none, and so never holds the key. */
  readonly signIdentity?: (person: Person, sessionId: string) => Promise<string>;
  /** Serves people whose language the bot has no locale for. Without it they are answered in the locale that is nearest. */
  readonly translate?: TranslateText;
  readonly wait?: (milliseconds: number) => Promise<unknown>;
}

export interface Conversation {
  /** @throws ConversationError; its message can be shown to the person. */
  readonly say: (utterance: Utterance) => Promise<Reply>;
  /**
   * Moves the session to the language that Lex's answer over a stream names: what was said is then to be said again there.
   * @returns the locale that it is in from now on; undefined where it stays. @throws ConversationError
   */
  readonly follow: (session: DoorSession, answer: LexAnswer) => Promise<string | undefined>;
  /** Lets the bot speak first. @throws ConversationError */
  readonly open: (session: DoorSession, opening: OpeningIntent) => Promise<Reply>;
  /** Makes Lex forget the session. @throws ConversationError */
  readonly end: (session: DoorSession) => Promise<void>;
}

/** How many messages of one session may wait or run: more is a person who does not wait, or a script. */
const queueLength = 4;
/** What Lex refused before it did anything, and may accept a moment later. Anything else may have been done. */
const notBegun: readonly ConversationErrorCode[] = ['conflict', 'throttled'];
const pause = 300;

/** Tries once more, still in the session's turn, so that no later message overtakes this one. */
async function twice<Output>(task: () => Promise<Output>, wait: NonNullable<ConversationOptions['wait']>) {
  try {
    return await task();
  } catch (error) {
    if (!(error instanceof ConversationError) || !notBegun.includes(error.code)) throw error;
    await wait(pause);
    return task();
  }
}

export function createConversation(options: ConversationOptions): Conversation {
  const { lex, locales, signIdentity, wait = sleep } = options;
  const inOrder = createSessionQueue(queueLength);
  const attempt = <Output>(task: () => Promise<Output>) => twice(task, wait);

  const lexSession = (session: DoorSession): LexSession => lexSessionOf(session, locales);
  const lexTurn = async (session: DoorSession): Promise<LexTurn> => ({
    ...lexSession(session),
    requestAttributes: {
      ...doorAttributes(session),
      ...languageAttributes(session, options),
      ...(session.person.verified && { [requestAttribute.identity]: await vouch(session, signIdentity) }),
    },
  });

  const reply = async (session: DoorSession, task: (turn: LexTurn) => Promise<LexAnswer>): Promise<Reply> => {
    const turn = await lexTurn(session);
    const answer = await attempt(() => task(turn));
    const read = heardAsShown(readLexAnswer(answer, turn.localeId, session.channel), session.locale);
    if (!session.remembersLocale) return read;
    const { isSaidAgain, ...moved } = await followLanguage(answer, { ...session, ...turn }, options);
    if (!isSaidAgain || moved.localeId === undefined) return { ...read, ...moved };
    // Once: the fulfilment asks for it only where the language is new.
    return { ...moved, ...(await reply({ ...session, locale: moved.localeId }, task)) };
  };

  /** One task of a session after the other; what goes wrong is told in the person's language. */
  const inTurn = async <Output>(session: DoorSession, task: () => Promise<Output>): Promise<Output> => {
    try {
      return await inOrder(session.sessionId, task);
    } catch (error) {
      if (!(error instanceof ConversationError)) throw error;
      throw new ConversationError(error.code, error.cause, lexSession(session).localeId);
    }
  };

  return {
    say: async (utterance) => {
      const { input } = utterance;
      const text = readText(input.kind === 'dtmf' ? input.digits : input.text, lexSession(utterance).localeId);
      return inTurn(utterance, async () =>
        reply(utterance, async (turn) => lex.recognizeText(await normaliseLanguage({ ...turn, text }, options))),
      );
    },
    follow: (session, answer) =>
      inTurn(session, async () => {
        const { localeId } = await followLanguage(answer, { ...session, ...lexSession(session) }, options);
        return localeId;
      }),
    open: (session, opening) =>
      inTurn(session, async () => reply(session, (turn) => lex.startIntent({ ...turn, ...opening }))),
    end: (session) => inTurn(session, () => attempt(() => lex.deleteSession(lexSession(session)))),
  };
}

/** Speech is shaped in the language of the locale: what is shown in another one is read by a voice of that, or not at all. */
function heardAsShown(reply: Reply, locale: string | undefined): Reply {
  const language = translatedLanguage(locale);
  if (locale === undefined || language === undefined || reply.speech === undefined) return reply;
  const { speech: _, ...unspoken } = reply;
  const documents = plainSpeech(reply.messages.map(({ text }) => text));
  return translatedVoice(language) ? { ...unspoken, speech: { localeId: locale, documents } } : unspoken;
}

/** Only a door that can serve every language is asked to: the others get their answer at once, as well as it can be had. */
function languageAttributes({ remembersLocale, locale }: DoorSession, { translate }: ConversationOptions) {
  const language = translatedLanguage(locale);
  if (!remembersLocale || translate === undefined) return {};
  return { [requestAttribute.followsLanguage]: 'yes', ...(language && { [requestAttribute.language]: language }) };
}

/** Signed when it is sent, not when it is queued: the token lives five minutes. */
function vouch({ person, sessionId }: DoorSession, sign: ConversationOptions['signIdentity']): Promise<string> {
  if (sign === undefined) throw new Error('A door that verifies people must be given signIdentity');
  return sign(person, sessionId);
}

/** Control characters and lone surrogates: nobody types them, and JSON or a log may trip over them. Tabs and line ends stay. */
const unwritable = /(?![\n\t])[\p{Cc}\p{Cs}]/gu;

/** @throws ConversationError when Lex need not be asked. */
function readText(typed: string, localeId: string): string {
  const text = typed.replace(unwritable, ' ').trim();
  if (text === '') throw new ConversationError('utterance-empty', undefined, localeId);
  // Lex V2 quotas: 1,024 UTF-16 code units of text for one RecognizeText.
  if (text.length > replyLimits.messageLength) throw new ConversationError('utterance-too-long', undefined, localeId);
  return text;
}
