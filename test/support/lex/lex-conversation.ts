import type { LambdaHandler } from '../../../local/aws/lambda/handler.ts';
import type { ArchiveFiles } from '../../../local/aws/services/lex/archive/archive-files.ts';
import { BotStore } from '../../../local/aws/services/lex/bot-store.ts';
import { deployBot } from '../../../local/aws/services/lex/deploy-bot.ts';
import type { Session } from '../../../local/aws/services/lex/dialogue/session.ts';
import type { TraceSink } from '../../../local/aws/services/lex/dialogue/trace.ts';
import type { Understanding } from '../../../local/aws/services/lex/nlu/understanding.ts';
import { LexProvider, type ProviderOptions } from '../../../local/aws/services/lex/provider.ts';
import type { WrittenSessionState } from '../../../local/aws/services/lex/runtime-shapes.ts';
import type { Message } from '../../../local/aws/services/lex/runtime-types.ts';

export interface ConversationOptions {
  readonly understanding: Understanding;
  readonly lambda?: LambdaHandler;
  /** 0 ≤ n < 1; the first variation unless given. */
  readonly random?: () => number;
  readonly clock?: { now: number };
  readonly trace?: TraceSink;
  readonly sessionFolder?: string;
  readonly logTurn?: ProviderOptions['logTurn'];
  readonly stateWithoutHook?: ProviderOptions['stateWithoutHook'];
}

/** One turn as a test looks at it. */
export interface Heard {
  readonly session: Session;
  readonly texts: readonly string[];
  /** Slot → interpreted value; empty slots are left out. */
  readonly slots: Readonly<Record<string, string | null>>;
  /** "ElicitSlot Size", "Close", … */
  readonly action: string;
  readonly intent: string;
  readonly requestAttributes: Readonly<Record<string, string>>;
}

const labels = { botId: 'TESTBOT001', botAliasId: 'TSTALIASID', localeId: 'en_US', sessionId: 'a-session' };

const input = (text: string, requestAttributes: Readonly<Record<string, string>> = {}) =>
  ({
    requestId: 'request-1',
    text,
    inputMode: 'Text',
    responseContentType: 'text/plain; charset=utf-8',
    requestAttributes,
  }) as const;

/** A conversation with a bot through the provider: all of Lex but the wire. */
export async function converse(archive: ArchiveFiles, options: ConversationOptions) {
  const { understanding, lambda, random = () => 0, clock = { now: 1_800_000_000_000 }, trace, sessionFolder } = options;
  const now = () => clock.now;
  const { bot } = await deployBot(
    {
      botId: labels.botId,
      archive,
      timezone: 'UTC',
      ...(lambda && { lambdaFor: () => ({ functionName: 'hook', handler: lambda }) }),
    },
    { now, sessionFolder, train: () => understanding },
  );
  const bots = new BotStore();
  bots.add(bot);
  const { stateWithoutHook = 'Fulfilled' } = options;
  const provider = new LexProvider({
    bots,
    now,
    random,
    trace: () => trace,
    stateWithoutHook,
    logTurn: options.logTurn,
  });
  return {
    provider,
    labels,
    close: () => bots.close(),
    say: async (
      text: string,
      sessionState?: WrittenSessionState,
      requestAttributes?: Readonly<Record<string, string>>,
    ) => heard(await provider.recognize(labels, input(text, requestAttributes), sessionState)),
    put: async (sessionState: WrittenSessionState, messages: readonly Message[] = []) =>
      heard(await provider.putSession(labels, input(''), { sessionState, messages })),
  };
}

function heard({ session, requestAttributes }: Awaited<ReturnType<LexProvider['recognize']>>): Heard {
  const { intent, dialogAction } = session;
  return {
    session,
    requestAttributes,
    texts: session.messages.map(({ content, imageResponseCard }) => content ?? imageResponseCard?.title ?? ''),
    slots: Object.fromEntries(
      Object.entries(intent?.slots ?? {}).flatMap(([name, slot]) =>
        slot ? [[name, slot.value?.interpretedValue ?? null]] : [],
      ),
    ),
    action: [dialogAction?.type, dialogAction?.slotToElicit, dialogAction?.subSlotToElicit?.name]
      .filter(Boolean)
      .join(' '),
    intent: `${intent?.name} ${intent?.state}`,
  };
}
