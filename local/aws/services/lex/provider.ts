import type { Clock } from '../../service.ts';
import { AwsError, resourceNotFoundException, validationException } from '../../wire/aws-error.ts';
import type { BotStore, DeployedBot } from './bot-store.ts';
import type { LocaleModel } from './bot-model.ts';
import type { LoggedTurn } from './conversation-log/log-entry.ts';
import { DialogueError } from './dialogue/dialogue-error.ts';
import { newSession, type Session } from './dialogue/session.ts';
import { putSession, takeTurn, type TurnResult } from './dialogue/take-turn.ts';
import type { TraceSink } from './dialogue/trace.ts';
import type { Dialogue, TurnInput } from './dialogue/turn.ts';
import type { Conversation } from './ears/bot-ears.ts';
import type { WrittenSessionState } from './runtime-shapes.ts';
import type { Message } from './runtime-types.ts';
import { stateProblem } from './state-problem.ts';
import type { TurnToWatch } from './trace/turn-watch.ts';
import type { SessionLabels } from './wire-request.ts';

export interface ProviderOptions {
  readonly bots: BotStore;
  readonly now: Clock;
  readonly random: () => number;
  /** Who watches the turn, if anybody does. It hears what people say: for a screen, never for a log. */
  readonly trace?: ((turn: TurnToWatch) => TraceSink | undefined) | undefined;
  /** Told of each turn that was answered. */
  readonly logTurn?: ((turn: LoggedTurn) => void) | undefined;
  readonly stateWithoutHook?: Dialogue['stateWithoutHook'];
}

/** What was said, and by which operation: RecognizeText unless it is named. */
type Input = Omit<TurnInput, 'sessionId'> & { readonly operation?: LoggedTurn['operation'] };

/** What the runtime's operations do, without the wire. Throws AwsError. */
export class LexProvider {
  readonly #options: ProviderOptions;
  /** Sessions with a turn under way: Lex refuses a second one (ConflictException). */
  readonly #busy = new Set<string>();
  /** Sessions with an open stream, of which there is one at a time. */
  readonly #held = new Set<string>();

  constructor(options: ProviderOptions) {
    this.#options = options;
  }

  /** RecognizeText, and RecognizeUtterance once the words are known. */
  recognize(labels: SessionLabels, input: Input, sessionState?: WrittenSessionState): Promise<TurnResult> {
    return this.#turn({ labels, input }, sessionState, (dialogue, session) =>
      takeTurn(dialogue, session, { input: { sessionId: labels.sessionId, ...input }, sessionState }),
    );
  }

  putSession(
    labels: SessionLabels,
    input: Input,
    put: { readonly sessionState: WrittenSessionState; readonly messages: readonly Message[] },
  ): Promise<TurnResult> {
    return this.#turn({ labels, input: { ...input, operation: 'PutSession' } }, put.sessionState, (dialogue, session) =>
      putSession(dialogue, session, { input: { ...input, sessionId: labels.sessionId }, ...put }),
    );
  }

  /** Where a conversation stands, which may be that nothing was said yet. */
  async conversation(labels: SessionLabels): Promise<Conversation> {
    const { bot, dialogue } = this.#dialogueOf(labels);
    const { locale } = dialogue;
    const topics = () => bot.topicsOf(locale.localeId);
    return { locale, topics, session: (await bot.sessions.read(keyOf(labels))) ?? newSession };
  }

  /** Keeps a session for one stream; the function that it returns gives it back. */
  hold(labels: SessionLabels): () => void {
    const key = keyOf(labels);
    if (this.#held.has(key)) throw conflict(labels);
    this.#held.add(key);
    return () => this.#held.delete(key);
  }

  localeOf(labels: SessionLabels): LocaleModel {
    return this.#dialogueOf(labels).dialogue.locale;
  }

  async getSession(labels: SessionLabels): Promise<Session> {
    const { bot } = this.#dialogueOf(labels);
    const session = await bot.sessions.read(keyOf(labels));
    if (!session) throw noSession(labels);
    return session;
  }

  async deleteSession(labels: SessionLabels): Promise<void> {
    const { bot } = this.#dialogueOf(labels);
    await this.#alone(labels, async () => {
      if (!(await bot.sessions.remove(keyOf(labels)))) throw noSession(labels);
    });
  }

  async #turn(
    { labels, input }: { readonly labels: SessionLabels; readonly input: Input },
    sessionState: WrittenSessionState | undefined,
    take: (dialogue: Dialogue, session: Session) => Promise<TurnResult>,
  ): Promise<TurnResult> {
    const { bot, dialogue } = this.#dialogueOf(labels);
    const problem = sessionState && stateProblem(dialogue.locale, sessionState);
    if (problem) throw validationException(problem);
    return this.#alone(labels, async () => {
      const key = keyOf(labels);
      const session = (await bot.sessions.read(key)) ?? newSession;
      const trace = this.#options.trace?.({ labels, requestId: input.requestId, locale: dialogue.locale });
      const result = await take({ trace, ...dialogue }, session)
        .catch(asAwsError)
        .finally(() => trace?.({ kind: 'ended' }));
      await bot.sessions.write(key, result.session);
      this.#log({ labels, input }, { dialogue, before: session, result });
      return result;
    });
  }

  #log(
    { labels, input }: { readonly labels: SessionLabels; readonly input: Input },
    turn: Pick<LoggedTurn, 'before' | 'result'> & { readonly dialogue: Dialogue },
  ): void {
    const { now, logTurn } = this.#options;
    const { bot, locale } = turn.dialogue;
    const { operation = 'RecognizeText', ...said } = input;
    logTurn?.({ ...turn, bot, locale, operation, at: now(), input: { ...said, sessionId: labels.sessionId } });
  }

  async #alone<Result>(labels: SessionLabels, work: () => Promise<Result>): Promise<Result> {
    const key = keyOf(labels);
    if (this.#busy.has(key)) throw conflict(labels);
    this.#busy.add(key);
    try {
      return await work();
    } finally {
      this.#busy.delete(key);
    }
  }

  #dialogueOf({ botId, botAliasId, localeId }: SessionLabels): {
    readonly bot: DeployedBot;
    readonly dialogue: Dialogue;
  } {
    const { bots, now, random, stateWithoutHook = 'Fulfilled' } = this.#options;
    const bot = bots.find(botId, botAliasId);
    const locale = bot?.locales.get(localeId);
    const understanding = bot?.understandingOf(localeId);
    if (!bot || !locale || !understanding) {
      throw resourceNotFoundException(`No bot ${botId} with the alias ${botAliasId} and the locale ${localeId}.`);
    }
    const { identity, timezone } = bot;
    const invokeHook = bot.hookFor(localeId);
    return {
      bot,
      dialogue: { bot: identity, locale, understanding, invokeHook, now, random, timezone, stateWithoutHook },
    };
  }
}

const keyOf = ({ botId, botAliasId, localeId, sessionId }: SessionLabels): string =>
  [botId, botAliasId, localeId, sessionId].join('/');

const conflict = ({ sessionId }: SessionLabels): AwsError => {
  const message = `Two clients are using the same bot and session: ${sessionId}`;
  return new AwsError({ type: 'ConflictException', status: 409, message });
};

const noSession = ({ sessionId }: SessionLabels): AwsError => resourceNotFoundException(`No session ${sessionId}.`);

/** What went wrong in the dialogue as the runtime's errors say it (API reference, RecognizeText). */
function asAwsError(error: unknown): never {
  if (!(error instanceof DialogueError)) throw error;
  const { message } = error;
  switch (error.code) {
    case 'LAMBDA_ANSWER_REFUSED':
    case 'LAMBDA_FAILED':
      throw new AwsError({ type: 'DependencyFailedException', status: 424, message, cause: error });
    case 'BROKEN_FLOW':
      throw new AwsError({ type: 'BadGatewayException', status: 502, message, cause: error });
  }
}
