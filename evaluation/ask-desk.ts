import { randomUUID } from 'node:crypto';
import { LexRuntimeV2Client, type RecognizeTextCommandOutput } from '@aws-sdk/client-lex-runtime-v2';
import type { Citation } from '../bot-definition/contract/reply.ts';
import { requestAttribute } from '../bot-definition/contract/request-attributes.ts';
import { parseTurnTrace } from '../bot-definition/contract/turn-trace.ts';
import { parseLexResponse } from '../channels/parse-lex-response.ts';
import { readLexAnswer } from '../channels/read-lex-answer.ts';
import type { Frontdesk } from '../local/start-frontdesk.ts';
import { createSpeaker } from '../local/talk/speaker.ts';
import type { Asked } from './read-questions.ts';

/** What a person got for a question. */
export interface Reply {
  readonly text: string;
  readonly citations: readonly Citation[];
  readonly milliseconds: number;
  readonly usd: number;
  /** Lex's intent and what it does next, for whoever looks for the reason of a failure. */
  readonly state: string;
}

function readReply(response: RecognizeTextCommandOutput, localeId: string): Omit<Reply, 'milliseconds'> {
  const { messages, citations } = readLexAnswer(parseLexResponse(response), localeId);
  const { intent, dialogAction } = response.sessionState ?? {};
  return {
    text: messages.map(({ text }) => text).join('\n'),
    citations,
    usd: parseTurnTrace(response.requestAttributes?.[requestAttribute.trace])?.usd ?? 0,
    state: [intent?.name, intent?.state, dialogAction?.type, dialogAction?.slotToElicit].filter(Boolean).join(' '),
  };
}

/** The front door as it is: the SDK, Lex, the fulfilment. Each question has a conversation of its own. */
export function openDesk({ awsUrl, identitySecret, bots }: Pick<Frontdesk, 'awsUrl' | 'identitySecret' | 'bots'>) {
  const [bot] = bots;
  if (!bot) throw new Error('the Frontdesk serves no bot');
  const credentials = { accessKeyId: 'local', secretAccessKey: 'local' };
  const lex = new LexRuntimeV2Client({ endpoint: awsUrl, region: 'us-east-1', credentials });

  /** Who writes in a language that the bot has no locale for writes to the first one, and is understood by translation. */
  const localeAt = (wanted: string): string => (bot.locales.includes(wanted) ? wanted : (bot.locales[0] ?? wanted));

  const ask = async (asked: Asked): Promise<Reply> => {
    const say = createSpeaker({
      lex,
      bot: { botId: bot.botId, localeId: localeAt(asked.locale) },
      sessionId: `evaluation-${randomUUID()}`,
      trace: true,
      ...(asked.audience === 'staff' && { staffSecret: identitySecret }),
    });
    for (const earlier of asked.earlier) await say(earlier);
    const { response, error, milliseconds } = await say(asked.ask);
    if (!response) throw new Error(`"${asked.ask}" was not answered: ${error}`);
    return { ...readReply(response, asked.locale), milliseconds };
  };
  return { ask, close: () => lex.destroy() };
}
