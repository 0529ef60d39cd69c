import {
  type LexRuntimeV2Client,
  LexRuntimeV2ServiceException,
  RecognizeTextCommand,
} from '@aws-sdk/client-lex-runtime-v2';
import type { RecognizeTextCommandOutput } from '@aws-sdk/client-lex-runtime-v2';
import { requestAttribute } from '../../bot-definition/contract/request-attributes.ts';
import { sessionAttribute } from '../../bot-definition/contract/session-attributes.ts';
import type { ConversationOptions } from '../../channels/conversation.ts';
import { otherLocale } from '../../channels/nearest-locale.ts';
import type { WatchedTurn } from '../aws/services/lex/trace/watched-turn.ts';
import { createIdentitySigner } from '../../channels/identity-token.ts';
import type { TurnWatcher } from './watch-turns.ts';

export interface SpokenTurn {
  readonly response?: RecognizeTextCommandOutput;
  /** What AWS said was wrong with the request. */
  readonly error?: string;
  readonly milliseconds: number;
  /** In which it was said. */
  readonly localeId: string;
  readonly traced: boolean;
  /** What Lex's engine thought and did, if it is watched. */
  readonly explained?: WatchedTurn | undefined;
}

interface SpeakerOptions {
  readonly lex: LexRuntimeV2Client;
  readonly bot: { readonly botId: string; readonly localeId: string; readonly botAliasId?: string };
  readonly sessionId: string;
  /** Asks the fulfilment what it did. */
  readonly trace: boolean;
  /** What is said is heard, too. */
  readonly speaks?: boolean;
  /** Asks Lex's engine, too. */
  readonly watcher?: TurnWatcher | undefined;
  /** Goes on in the locale of the person's language, as our own bot asks a door to. */
  readonly follow?: Pick<ConversationOptions, 'lex' | 'locales'> | undefined;
  /** Speaks as staff, signed with the fulfilment's own secret, which only this machine's owner has. */
  readonly staffSecret?: string;
}

/** One person at the keyboard, in one Lex session. */
export function createSpeaker({ lex, bot, sessionId, trace, speaks, watcher, follow, staffSecret }: SpeakerOptions) {
  let { localeId } = bot;
  const sign = staffSecret === undefined ? undefined : createIdentitySigner({ secret: staffSecret });

  const followed = async ({ sessionState }: RecognizeTextCommandOutput): Promise<string> => {
    const language = sessionState?.sessionAttributes?.[sessionAttribute.language];
    const other = follow && otherLocale(language, localeId, follow.locales);
    if (other !== undefined) await follow?.lex.moveSession({ sessionId, localeId }, other);
    return other ?? localeId;
  };

  return async (text: string): Promise<SpokenTurn> => {
    const said = { ...bot, localeId };
    const requestAttributes = {
      [requestAttribute.channel]: 'terminal',
      [requestAttribute.acceptContentTypes]: `PlainText,${speaks ? 'SSML,' : ''}CustomPayload,ImageResponseCard`,
      ...(trace && { [requestAttribute.trace]: 'on' }),
      ...(sign && {
        [requestAttribute.identity]: await sign({ id: 'terminal', audience: 'staff', verified: true }, sessionId),
      }),
    };
    const begun = performance.now();
    const told = async (outcome: Pick<SpokenTurn, 'response' | 'error'>, requestId = ''): Promise<SpokenTurn> => {
      const milliseconds = performance.now() - begun;
      return {
        ...outcome,
        milliseconds,
        localeId: said.localeId,
        traced: trace,
        explained: await watcher?.explain(requestId),
      };
    };
    try {
      const response = await lex.send(
        new RecognizeTextCommand({ botAliasId: 'TSTALIASID', ...said, sessionId, text, requestAttributes }),
      );
      localeId = await followed(response);
      return await told({ response }, response.$metadata.requestId);
    } catch (error) {
      if (!(error instanceof LexRuntimeV2ServiceException)) throw error;
      return await told({ error: `${error.name}: ${error.message}` }, error.$metadata.requestId);
    }
  };
}
